package org.knigipamiati.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.ingest.invented.InventedPeople;
import org.knigipamiati.parse.FamilyForm;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.JsonDocument;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.IndexedDocuments;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;
import org.knigipamiati.search.index.NewDocuments;

/** A load in bulk leaves the same rows and the same documents as the ordinary way, whatever it meets. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class BulkLoadTest {

    /** All that a record consists of, without ids, times and what differs because the sources do. */
    private static final String ROWS =
            """
            select r.file, r.position, r.member,
                   cast(to_jsonb(r) - array['id', 'source_id', 'entry_id', 'head_id', 'created_at', 'updated_at', 'published_at', 'reading', 'repeats']
                        as text),
                   cast(r.reading as text), r.published_at is not null, h.position,
                   cast(to_jsonb(e) - array['id', 'source_id', 'run_id', 'created_at'] as text),
                   (select cast(jsonb_agg(to_jsonb(c) - array['id', 'record_id'] order by c.case_no) as text)
                    from record_case c where c.record_id = r.id),
                   (select cast(jsonb_agg(to_jsonb(k) - array['id', 'record_id'] order by k.case_no, k.id) as text)
                    from operation_claim k where k.record_id = r.id),
                   (select cast(jsonb_agg(to_jsonb(f) - array['id', 'record_id'] order by f.case_no, f.id) as text)
                    from record_flag f where f.record_id = r.id)
            from record r join entry e on e.id = r.entry_id left join record h on h.id = r.head_id
            where r.source_id = ?1 order by r.id""";

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    JsonLinesFormat jsonl;

    @Inject
    EntityManager em;

    @Inject
    InventedBook indexed;

    @Inject
    EngineRequests engine;

    @Inject
    SearchSession session;

    @Inject
    NewDocuments documents;

    @Inject
    Withdrawn withdrawn;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        FamilyForm.register();
        source = "bulk-test-" + ++sources;
    }

    /** Thousands of people more would be counted, and found, by every other test. */
    @AfterEach
    void nobodyOfTheseIsLeft() throws InterruptedException {
        indexed.waitForIndex();
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "update record set state = 'HIDDEN' where source_id in (?1, ?2) and state = 'PUBLISHED'")
                .setParameter(1, source)
                .setParameter(2, source + "-o")
                .executeUpdate());
        engine.send(
                "POST",
                "/" + engine.index().writeName() + "/_delete_by_query?refresh=true&conflicts=proceed",
                Json.object(
                        "query",
                        Json.object("terms", Json.object("source", Json.array(List.of(source, source + "-o"))))));
        Instant end = Instant.now().plusSeconds(60);
        while (!withdrawn.spans().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private Counts bringIn(String source, boolean bulk, Path file, Progress progress) throws IOException {
        return imports.run(request(source, bulk, file), progress);
    }

    private Counts bringIn(boolean bulk, Path file) throws IOException {
        return bringIn(source, bulk, file, Progress.SILENT);
    }

    /** Invented people, families, one who may be living, signs that the database writes otherwise, and what is refused. */
    private Path book(int people) throws IOException {
        InventedPeople invented = new InventedPeople(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            lines.add(invented.next().toString());
        }
        lines.add("{\"id\": \"f\", \"text\": \"Сыпучев Фома Лукич, 1890, выслан в Заречье."
                + " Семья: жена Агния, 1895; сын Назар, 1915.\"}");
        lines.add(
                "{\"id\": \"t\", \"text\": \"Выдумкин \\\\Пров\\\\ \\\"Лукич\\\"\\tродился\\r\\n\\\\N 1890, {тире} ’\","
                        + " \"fields\": {\"surname\": \"Выдумкин\", \"name_variants\": [\"Выдумка \\\\ {а, \\\"б\\\"}\"]}}");
        lines.add(
                "{\"id\": \"y\", \"fields\": {\"surname\": \"Младова\", \"birth\": {\"date\": \"2001\"}, \"profession\": \"школьница\"}}");
        lines.add("{\"id\": \"w\", \"fields\": {\"surname\": \"Ложный\", \"birth\": {\"date\": \"весной\"}}}");
        return Files.write(folder.resolve("book.jsonl"), lines);
    }

    private List<String> rows(String source) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = em.createNativeQuery(ROWS).setParameter(1, source).getResultList();
            return rows.stream().map(row -> Arrays.toString((Object[]) row)).toList();
        });
    }

    @Test
    void largeFilesAreLoadedInBulkUnlessToldOtherwise() throws IOException {
        Path large = folder.resolve("large.jsonl");
        Files.write(large, new byte[(int) ImportService.BULK - 1]);
        assertThat(ImportService.isBulk(request(source, null, large))).isFalse();
        Files.write(large, new byte[(int) ImportService.BULK]);
        assertThat(ImportService.isBulk(request(source, null, large))).isTrue();
        assertThat(ImportService.isBulk(request(source, false, large))).isFalse();
        assertThat(ImportService.isBulk(request(source, true, folder.resolve("small.jsonl"))))
                .isTrue();
    }

    private ImportRequest request(String source, Boolean bulk, Path file) {
        return request(source, bulk, List.of(file));
    }

    private ImportRequest request(String source, Boolean bulk, List<Path> files) {
        return new ImportRequest(jsonl, source, null, files, null, new FileFormat.Options(FamilyForm.ID), null, bulk);
    }

    @Test
    void bothWaysLeaveTheSameRows() throws IOException {
        Path book = book(700);
        Counts bulk = bringIn(source, true, book, Progress.SILENT);
        Counts ordinary = bringIn(source + "-o", false, book, Progress.SILENT);
        assertThat(bulk).hasToString(ordinary.toString());
        assertThat(bulk.rejected()).isEqualTo(1);
        assertThat(rows(source)).hasSize(705).isEqualTo(rows(source + "-o"));
        assertThat(bringIn(source, true, book, Progress.SILENT))
                .hasToString("704 read = 0 new + 703 unchanged + 0 changed + 1 rejected");
    }

    @Test
    void manySmallFilesAreLoadedAsOneLargeOneIs() throws IOException {
        List<String> lines = Files.readAllLines(book(300));
        List<Path> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += 40) {
            Path page = folder.resolve("page%02d.jsonl".formatted(pages.size()));
            pages.add(Files.write(page, lines.subList(from, Math.min(lines.size(), from + 40))));
        }
        pages.add(3, Files.writeString(folder.resolve("blank.jsonl"), "\n"));
        Counts bulk = imports.run(request(source, true, pages), Progress.SILENT);
        assertThat(bulk)
                .hasToString(imports.run(request(source + "-o", false, pages), Progress.SILENT)
                        .toString());
        assertThat(rows(source)).hasSize(305).isEqualTo(rows(source + "-o"));
    }

    @Test
    void documentsAreWhatHibernateSearchWrites() throws IOException {
        bringIn(true, book(40));
        indexed.waitForIndex();
        Map<Long, JsonObject> loaded = documents();
        assertThat(loaded).hasSize(45);
        List<JsonObject> whole = QuarkusTransaction.requiringNew().call(() -> {
            List<MemorialRecord> records = MemorialRecord.list("source.id", source);
            records.forEach(session.indexingPlan()::addOrUpdate);
            return records.stream()
                    .map(record ->
                            JsonParser.parseString(JsonDocument.of(record)).getAsJsonObject())
                    .toList();
        });
        assertThat(whole).allMatch(new IndexedDocuments(engine)::isFoundByAllOf);
        indexed.waitForIndex();
        assertThat(documents()).isEqualTo(loaded);
        assertThat(whole).allMatch(new IndexedDocuments(engine)::isFoundByAllOf);
    }

    private Map<Long, JsonObject> documents() {
        List<Long> ids = QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select id from MemorialRecord where source.id = ?1", Long.class)
                        .setParameter(1, source)
                        .getResultList());
        return new IndexedDocuments(engine).of(ids);
    }

    @Test
    void aLoadThatBreaksOffIsCompletedByTheNextAndNobodyComesTwice() throws IOException {
        Path book = book(4000);
        assertThatThrownBy(() -> bringIn(source, true, book, new Progress() {
                    @Override
                    public void advance(long entries) {
                        throw new IllegalStateException("the machine was switched off");
                    }
                }))
                .hasMessageContaining("switched off");
        int before = rows(source).size();
        assertThat(before).isBetween(500, 3500);
        bringIn(true, book);
        assertThat(rows(source)).hasSize(4005).doesNotHaveDuplicates();
        assertThat(QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery("select count(*) from index_due")
                        .getSingleResult()))
                .isEqualTo(0L);
        indexed.waitForIndex();
        long found = engine.send(
                        "POST",
                        "/" + engine.index().readName() + "/_count",
                        Json.object("query", Json.object("term", Json.object("source", source))))
                .get("count")
                .getAsLong();
        assertThat(found).isEqualTo(4005);
    }

    @Test
    void anotherEditionIsAlignedWhicheverWayItComes() throws IOException {
        Path book = book(600);
        bringIn(true, book);
        List<String> lines = new ArrayList<>(Files.readAllLines(book));
        lines.set(3, lines.get(3).replace("ИТЛ", "ИТЛ "));
        lines.remove(10);
        lines.add(0, "{\"id\": \"n\", \"fields\": {\"surname\": \"Новенький\", \"given_name\": \"Тит\"}}");
        Files.write(book, lines);
        Counts again = bringIn(true, book);
        assertThat(again.added()).isEqualTo(1);
        assertThat(again.missing()).isEqualTo(1);
        assertThat(rows(source)).hasSize(606);
    }

    /** Between the transaction that stores and the documents: whoever hides a record then hides it. */
    @Test
    void whatIsHiddenBeforeItsDocumentComesIsNeverShown() throws IOException {
        bringIn(true, book(3));
        indexed.waitForIndex();
        long id = QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select min(id) from MemorialRecord where source.id = ?1", Long.class)
                        .setParameter(1, source)
                        .getSingleResult());
        String document = QuarkusTransaction.requiringNew().call(() -> JsonDocument.of(MemorialRecord.findById(id)));
        QuarkusTransaction.requiringNew().run(() -> documents.note(id, id));
        QuarkusTransaction.requiringNew()
                .run(() -> MemorialRecord.<MemorialRecord>findById(id).state = RecordState.HIDDEN);
        indexed.waitForIndex();
        assertThat(withdrawn.settled(0, 1000)).noneMatch(ticket -> ticket.record() == id);
        documents.write(new TreeMap<>(Map.of(id, document)), id);
        assertThat(withdrawn.spans()).anyMatch(span -> span.first() <= id && id <= span.last());
        indexed.waitForIndex();
        assertThat(documents()).isNotEmpty().doesNotContainKey(id);
    }

    @Test
    void documentsThatWereDueWhenTheirLoadWasKilledAreMade() throws IOException {
        bringIn(true, book(3));
        indexed.waitForIndex();
        Map<Long, JsonObject> whole = documents();
        long first = whole.keySet().iterator().next();
        engine.send("DELETE", "/" + engine.index().writeName() + "/_doc/" + first, null);
        QuarkusTransaction.requiringNew().run(() -> documents.note(first, first));
        documents.mend(Duration.ofMinutes(1));
        assertThat(due(first)).isTrue();
        documents.mend(Duration.ZERO);
        assertThat(due(first)).isFalse();
        indexed.waitForIndex();
        assertThat(documents()).isEqualTo(whole);
    }

    private boolean due(long first) {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean)
                em.createNativeQuery("select exists (select 1 from index_due where first_id = ?1)", Boolean.class)
                        .setParameter(1, first)
                        .getSingleResult());
    }
}
