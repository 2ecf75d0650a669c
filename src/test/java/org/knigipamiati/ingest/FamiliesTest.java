package org.knigipamiati.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.parse.FamilyForm;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.vocabulary.RecordField;

/** Entries that tell of families: what becomes of the members when they come in, change, are read again, and are hidden. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FamiliesTest {

    private static final String HEAD = "Семьянинов Фока Лукич, 1890, выслан в Заречье. Семья: ";
    private static final String WIFE = "жена Агафья, 1895";
    private static final String SON = "сын Гурий, 1915";
    private static final String CHILD = "дочь Злата, 1935";

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    Rereading rereading;

    @Inject
    JsonLinesFormat jsonl;

    @Inject
    RecordChanges changes;

    @Inject
    EntityManager em;

    @Inject
    InventedBook indexed;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        FamilyForm.register();
        source = "families-test-" + ++sources;
    }

    @AfterEach
    void theReaderFindsFamiliesAgain() {
        FamilyForm.finds = true;
    }

    private Counts bringIn(String... entries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            lines.add("{\"id\": \"" + i + "\", \"text\": \"" + entries[i] + "\"}");
        }
        Path file = Files.write(folder.resolve("families.jsonl"), lines);
        return imports.run(new ImportRequest(jsonl, source, null, List.of(file), null, FamilyForm.ID), Progress.SILENT);
    }

    /** Ids by given name; a name that has two records fails. */
    private Map<String, Long> people() {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", source).stream()
                        .collect(Collectors.toMap(
                                record -> String.valueOf(record.givenName),
                                record -> record.id,
                                (one, other) -> {
                                    throw new AssertionError("Two records of one person: " + one + ", " + other);
                                },
                                TreeMap::new)));
    }

    private Object of(long id, Function<MemorialRecord, Object> what) {
        return QuarkusTransaction.requiringNew().call(() -> what.apply(MemorialRecord.findById(id)));
    }

    private void set(long id, RecordState state) {
        QuarkusTransaction.requiringNew().run(() -> MemorialRecord.<MemorialRecord>findById(id).state = state);
    }

    private List<Long> missing() {
        return QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery(
                        "select m.record_id from import_missing m where m.run_id ="
                                + " (select max(id) from import_run where source_id = ?1) order by 1",
                        Long.class)
                .setParameter(1, source)
                .getResultList());
    }

    @Test
    void everyMemberIsARecordOfTheSameEntryAndTheSecondRunChangesNothing() throws IOException {
        assertThat(bringIn(HEAD + WIFE + "; " + SON + "."))
                .hasToString("1 read = 1 new + 0 unchanged + 0 changed + 0 rejected");
        Map<String, Long> people = people();
        assertThat(people).containsOnlyKeys("Фока", "Агафья", "Гурий");
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord head = MemorialRecord.findById(people.get("Фока"));
            MemorialRecord son = MemorialRecord.findById(people.get("Гурий"));
            assertThat(son.head).isSameAs(head);
            assertThat(son.entry).isSameAs(head.entry);
            assertThat(son.surname).isEqualTo("Семьянинов");
            assertThat(son.residence).isEqualTo("Заречье");
            assertThat(son.birth.edtf()).isEqualTo("1915");
            assertThat(son.reading().member().relation()).isEqualTo("сын");
            assertThat(son.reading().fields().get(2).origin().stored()).isEqualTo("inferred:head");
            assertThat(head.reading().family()).hasSize(2);
            assertThat(head.members).hasSize(2);
            assertThat(son.repeats).isFalse();
        });
        assertThat(bringIn(HEAD + WIFE + "; " + SON + "."))
                .hasToString("1 read = 0 new + 1 unchanged + 0 changed + 0 rejected");
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void anotherEditionKeepsWhoIsTheSameAndReportsWhoIsGone() throws IOException {
        bringIn(HEAD + WIFE + "; " + SON + ".");
        Map<String, Long> before = people();
        Counts counts = bringIn(HEAD + "сын Гурий, 1916; дочь Дарья, 1920.");
        assertThat(counts.missing()).isEqualTo(1);
        assertThat(missing()).containsExactly(before.get("Агафья"));
        Map<String, Long> now = people();
        assertThat(now).containsAllEntriesOf(before).containsKey("Дарья");
        assertThat(of(now.get("Гурий"), record -> record.birth.edtf())).isEqualTo("1916");
        assertThat(String.valueOf(of(before.get("Агафья"), record -> record.entry.raw)))
                .contains(WIFE);
        // Who comes back is the one who was there.
        bringIn(HEAD + WIFE + "; сын Гурий, 1916; дочь Дарья, 1920.");
        assertThat(people()).isEqualTo(now);
        assertThat(missing()).isEmpty();
    }

    @Test
    void ofAnEntryThatIsGoneTheWholeFamilyIsMissing() throws IOException {
        String others = "Соседов Карп Лукич, 1891, выслан в Заречье.";
        bringIn(HEAD + WIFE + ".", others, others.replace("Карп", "Пров"), others.replace("Карп", "Нил"));
        Map<String, Long> people = people();
        assertThat(bringIn(others, others.replace("Карп", "Пров"), others.replace("Карп", "Нил"))
                        .missing())
                .isEqualTo(2);
        assertThat(missing()).containsExactlyInAnyOrder(people.get("Фока"), people.get("Агафья"));
    }

    @Test
    void aNewReaderMakesMembersOfEntriesThatAreThereAndDropsNone() throws IOException {
        FamilyForm.finds = false;
        bringIn(HEAD + WIFE + "; " + SON + ".");
        assertThat(people()).containsOnlyKeys("Фока");
        FamilyForm.finds = true;
        assertThat(rereading.run(source, Progress.SILENT)).isEqualTo(new Rereading.Result(1, 1, 2, 0));
        Map<String, Long> people = people();
        assertThat(people).containsOnlyKeys("Фока", "Агафья", "Гурий");
        assertThat(rereading.run(source, Progress.SILENT)).isEqualTo(new Rereading.Result(3, 0, 0, 0));
        FamilyForm.finds = false;
        assertThat(rereading.run(source, Progress.SILENT)).isEqualTo(new Rereading.Result(3, 1, 0, 2));
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void ofAHiddenHeadNobodyComesToLight() throws IOException {
        FamilyForm.finds = false;
        bringIn(HEAD + WIFE + ".");
        set(people().get("Фока"), RecordState.HIDDEN);
        FamilyForm.finds = true;
        rereading.run(source, Progress.SILENT);
        assertThat(of(people().get("Агафья"), record -> record.state)).isEqualTo(RecordState.HIDDEN);
    }

    @Test
    void whatAPersonSaysOfAMemberStays() throws IOException {
        bringIn(HEAD + WIFE + "; " + SON + ".");
        long wife = people().get("Агафья");
        Person editor = new Person("Редакторов");
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(wife);
            changes.make(RecordChange.said(
                    record,
                    editor,
                    "по документу",
                    Decisions.with(
                            record.reading(),
                            Map.of(
                                    FieldKey.main(RecordField.GIVEN_NAME),
                                    List.of(new FieldValue(
                                            RecordField.GIVEN_NAME.path(), 0, null, "Агафия", List.of(), editor))),
                            editor)));
        });
        bringIn(HEAD + SON + "; жена Агафья, 1896.");
        assertThat(people()).containsEntry("Агафия", wife).hasSize(3);
        assertThat(of(wife, record -> record.birth.edtf())).isEqualTo("1896");
    }

    @Test
    void twoBooksThatPrintAFamilyTellOfEachOfThemTwiceAndOfNobodyElse() throws IOException {
        String entry = HEAD.replace("Лукич", "Дважды-Печатный") + WIFE + "; " + SON + ".";
        bringIn(entry);
        source += "-again";
        bringIn(entry);
        people().forEach((name, id) ->
                assertThat(of(id, record -> record.repeats)).as(name).isEqualTo(true));
    }

    @Test
    void whoMayBeLivingIsToldOfNowhere() throws IOException {
        bringIn(HEAD + WIFE + "; " + CHILD + ".");
        Map<String, Long> people = people();
        assertThat(of(people.get("Злата"), record -> record.mayBeLiving)).isEqualTo(true);
        given().get("/records/" + people.get("Злата")).then().statusCode(404);
        for (String name : List.of("Фока", "Агафья")) {
            long id = people.get(name);
            assertThat(given().get("/records/" + id).asString())
                    .as(name)
                    .contains("Агафья")
                    .doesNotContain("Злата");
            JsonPath json = given().get("/api/v1/records/" + id).jsonPath();
            assertThat(json.getString("entry.raw"))
                    .doesNotContain("Злата")
                    .contains("Агафья")
                    .hasSameSizeAs(HEAD + WIFE + "; " + CHILD + ".");
            assertThat(json.getList("entry.leftOut")).hasSize(1);
            assertThat(json.getList("family.members.id")).hasSize(1);
            assertThat(given().get("/api/v1/records/" + id + "/seal").statusCode())
                    .isEqualTo(404);
            for (String format : List.of("jsonl", "csv", "jsonld", "ged")) {
                assertThat(given().get("/api/v1/exports/records/" + id + "." + format)
                                .asString())
                        .as(format)
                        .doesNotContain("Злата");
            }
        }
    }

    @Test
    void whoIsHiddenIsHiddenOnThePagesOfTheOthersToo() throws IOException {
        bringIn(HEAD + WIFE + "; " + SON + ".");
        Map<String, Long> people = people();
        set(people.get("Фока"), RecordState.HIDDEN);
        String page = given().get("/records/" + people.get("Гурий")).asString();
        assertThat(page)
                .contains("Гурий")
                .contains("Агафья")
                .doesNotContain("Фока")
                .doesNotContain("Лукич");
        assertThat(given().get("/api/v1/records/" + people.get("Гурий")).asString())
                .doesNotContain("Фока");
        set(people.get("Фока"), RecordState.PUBLISHED);
        set(people.get("Агафья"), RecordState.HIDDEN);
        assertThat(given().get("/records/" + people.get("Фока")).asString())
                .contains("Гурий")
                .doesNotContain("Агафья");
        assertThat(given().get("/records/" + people.get("Гурий")).asString())
                .contains("Фока")
                .doesNotContain("Агафья");
    }

    @Test
    void theFamilyIsToldWithItsWordsAndLinks() throws IOException {
        bringIn(HEAD + WIFE + "; " + SON + ".");
        Map<String, Long> people = people();
        for (String language : List.of("ru", "en", "uk", "pl", "de")) {
            String head = given().header("Accept-Language", language)
                    .get("/records/" + people.get("Фока"))
                    .asString();
            assertThat(head)
                    .as(language)
                    .contains("/records/" + people.get("Агафья"))
                    .contains(">жена<")
                    .contains(">сын<");
        }
        String son = given().get("/records/" + people.get("Гурий")).asString();
        assertThat(son).contains("/records/" + people.get("Фока")).contains("own-part");
        JsonPath json = given().get("/api/v1/records/" + people.get("Гурий")).jsonPath();
        assertThat(json.getLong("family.head.id")).isEqualTo(people.get("Фока"));
        assertThat(json.getString("family.members[0].relation")).isEqualTo("жена");
        assertThat(json.getString("family.members[1].kin")).isEqualTo("CHILD");
    }

    @Test
    void whoLooksForAChildFindsTheChildAndAReferenceLeadsToTheOnlyOneWhoFits() throws IOException {
        String head = HEAD.replace("Семьянинов", "Отсылкин");
        bringIn(
                head + SON + ". См. Единов Карп. См. Двоев Пров. См. Никитов Нил.",
                "Единов Карп Лукич, 1891, выслан в Заречье.",
                "Двоев Пров Лукич, 1891, выслан в Заречье.",
                "Двоев Пров Карпович, 1892, выслан в Заречье.");
        indexed.waitForIndex();
        Map<String, Long> ids = QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", source).stream()
                        .collect(Collectors.toMap(record -> record.printedName(), record -> record.id)));
        JsonPath hits = given().queryParam("q", "Отсылкин Гурий")
                .queryParam("source", source)
                .get("/api/v1/records")
                .jsonPath();
        assertThat(hits.getLong("hits[0].id")).isEqualTo(ids.get("Отсылкин Гурий"));
        assertThat(hits.getInt("total.value")).isEqualTo(1);
        String page = given().get("/records/" + ids.get("Отсылкин Фока Лукич")).asString();
        String see =
                page.substring(page.indexOf("see-heading"), page.indexOf("</section>", page.indexOf("see-heading")));
        assertThat(see)
                .contains("/records/" + ids.get("Единов Карп Лукич"))
                .doesNotContain("/records/" + ids.get("Двоев Пров Лукич"))
                .doesNotContain("/records/" + ids.get("Двоев Пров Карпович"));
        assertThat(see.split("/records\\?q=", -1)).hasSize(3);
    }

    @Test
    void aFileTakenOutAndBroughtInAgainHoldsNobodyTwice() throws IOException {
        bringIn(HEAD + WIFE + "; " + SON + ".");
        StringBuilder lines = new StringBuilder();
        people().values()
                .forEach(id -> lines.append(
                        given().get("/api/v1/exports/records/" + id + ".jsonl").asString()));
        assertThat(lines.toString()).contains("\"family_relation\":\"сын\"");
        // The form of this test is none that the interchange form knows.
        String known = lines.toString().replace("\"form\":\"" + FamilyForm.ID + "\",", "");
        Path file = Files.writeString(folder.resolve("out.jsonl"), known);
        source += "-out";
        ImportRequest request = new ImportRequest(jsonl, source, null, List.of(file), null, FamilyForm.ID);
        assertThat(imports.run(request, Progress.SILENT))
                .hasToString("3 read = 3 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(people()).containsOnlyKeys("Фока", "Агафья", "Гурий");
        assertThat(imports.run(request, Progress.SILENT))
                .hasToString("3 read = 0 new + 3 unchanged + 0 changed + 0 rejected");
    }

    /** However a family changes from edition to edition, one name is one record, and whom the text tells of reads the text. */
    @Test
    void anyRowOfEditionsMakesOneRecordOfEachPerson() throws IOException {
        Random chance = new Random(1930);
        List<String> names = List.of("Агафья", "Борис", "Варвара", "Гурий", "Дарья", "Ефим");
        Map<String, Long> known = new HashMap<>();
        for (int edition = 0; edition < 15; edition++) {
            List<String> now = new ArrayList<>(names);
            Collections.shuffle(now, chance);
            now = now.subList(0, chance.nextInt(names.size() + 1));
            String text = now.stream()
                    .map(name -> (chance.nextBoolean() ? "сын " : "дочь ") + name + ", " + (1900 + names.indexOf(name)))
                    .collect(Collectors.joining("; "));
            bringIn(HEAD + text + ".", "Соседов Карп Лукич, 1891, выслан в Заречье.");
            Map<String, Long> people = people();
            assertThat(people).as("edition " + edition + ": " + text).containsAllEntriesOf(known);
            assertThat(people.keySet()).as("edition " + edition + ": " + text).containsAll(now);
            known.putAll(people);
            String raw = HEAD + text + ".";
            for (String name : now) {
                Object read = of(people.get(name), record -> record.entry.raw);
                assertThat(read).as(name).isEqualTo(raw);
            }
        }
    }
}
