package org.knigipamiati.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.interpret.AlbumLines;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** An album tells the line of those of it who show no sign; found in one place, for invented people. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class AlbumLinesTest {

    private static final String HEADER =
            "surname,given_name,birth.date,nationality,residence,trial.body,trial.date,trial.charge\n";

    private static int books;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    Rereading rereading;

    @Inject
    RecordChanges changes;

    @Inject
    AlbumLines albums;

    @Inject
    CsvFormat csv;

    @Inject
    EntityManager em;

    private String source;
    private String day;

    /** An album of its own for each test. */
    @BeforeEach
    void anAlbum() {
        books++;
        source = "album-lines-" + books;
        day = "1938-02-1" + books;
    }

    @Test
    void whoShowsNoSignHasTheLineOfTheOthersAndNothingHappensTheSecondTime() throws Exception {
        run(polish("Альбомецкий"), polish("Альбомский"), of("Альбомин", "", ""));
        assertThat(line("Альбомин")).isEqualTo("POLISH_00485 INFERRED_WEAK L9");
        assertThat(reasons("Альбомин")).containsSubsequence("2", "2", "operation:POLISH_00485", "date:");
        assertThat(albums.find()).isEqualTo(new AlbumLines.Result(0, 0, 0));
        rereading.run(source, Progress.SILENT);
        assertThat(line("Альбомин")).isEqualTo("POLISH_00485 INFERRED_WEAK L9");
        assertThat(albums.find()).isEqualTo(new AlbumLines.Result(0, 0, 0));
        String page = Jsoup.parse(given().header("Accept-Language", "en")
                        .get("/records/" + id("Альбомин"))
                        .asString())
                .select("main")
                .text();
        assertThat(page).contains("its album does", "22 of 27", "L9");
        assertThat(Jsoup.parse(given().header("Accept-Language", "en")
                                .get("/albums/" + album("Альбомин"))
                                .asString())
                        .select("main")
                        .text())
                .contains("Whose own signs tell a line: 2");
    }

    @Test
    void anAlbumNeverConfirmsItself() throws Exception {
        run(polish("Альбомецкий"), polish("Альбомский"), of("Альбомин", "", ""), of("Альбомов", "", ""));
        assertThat(line("Альбомов")).startsWith("POLISH_00485");
        hide("Альбомецкий");
        albums.find();
        assertThat(line("Альбомин"))
                .as("one other is too few, whatever the album told before")
                .startsWith("NATIONAL_UNSPEC");
        assertThat(line("Альбомов")).startsWith("NATIONAL_UNSPEC");
        assertThat(count("select count(*) from album_line where ended_at is not null and album = '" + album("Альбомин")
                        + "'"))
                .as("what was told before is kept")
                .isEqualTo(1);
    }

    @Test
    void theOthersMustAgreeAndThoseHiddenTellNothing() throws Exception {
        run(polish("Альбомецкий"), polish("Альбомский"), of("Альбомлатс", "латыш", ""), of("Альбомин", "", ""));
        assertThat(line("Альбомин")).startsWith("NATIONAL_UNSPEC");
        hide("Альбомлатс");
        albums.find();
        assertThat(line("Альбомин")).startsWith("POLISH_00485");
    }

    @Test
    void theChangeOfOneCaseChangesNoOtherAndNobodyTellsTheirOwnLine() throws Exception {
        run(polish("Альбомецкий"), polish("Альбомский"), of("Альбомин", "", ""));
        nationality("Альбомецкий", null);
        assertThat(line("Альбомецкий")).as("told by itself and another").startsWith("NATIONAL_UNSPEC");
        assertThat(line("Альбомин")).as("as it was found").startsWith("POLISH_00485");
        nationality("Альбомецкий", "поляк");
        assertThat(line("Альбомецкий")).isEqualTo("POLISH_00485 INFERRED_WEAK L5");
        assertThat(albums.find()).isEqualTo(new AlbumLines.Result(0, 0, 0));
    }

    private String polish(String surname) {
        return of(surname, "поляк", "");
    }

    private String of(String surname, String nationality, String charge) {
        return surname + ",Иван,1890," + nationality + ",г. Архангельск,Комиссия НКВД СССР и Прокурора СССР," + day
                + ',' + charge + '\n';
    }

    private void run(String... people) throws IOException {
        Path file = Files.writeString(folder.resolve("album.csv"), HEADER + String.join("", people));
        imports.run(new ImportRequest(csv, source, null, List.of(file), null, "lists"), Progress.SILENT);
    }

    private void hide(String surname) {
        QuarkusTransaction.requiringNew().run(() -> record(surname).state = RecordState.HIDDEN);
    }

    private void nationality(String surname, String printed) {
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = record(surname);
            List<FieldValue> fields = new java.util.ArrayList<>(record.reading().fields());
            fields.removeIf(field -> field.field().equals(RecordField.NATIONALITY.path())
                    || field.field().equals(RecordField.NATIONALITY_VERBATIM.path()));
            if (printed != null) {
                fields.add(new FieldValue(RecordField.NATIONALITY.path(), 0, printed, null, List.of(), Origin.PARSER));
            }
            StoredReading after = record.reading().with(fields, record.reading().decided());
            changes.make(RecordChange.said(record, new Person("tester"), "tried", after));
        });
    }

    private String line(String surname) {
        return QuarkusTransaction.requiringNew().call(() -> {
            MemorialRecord record = record(surname);
            return record.mainCase().operationLine
                    + ' '
                    + record.mainCase().operationLevel
                    + ' '
                    + record.claims.stream()
                            .filter(claim -> claim.best)
                            .map(claim -> claim.rule)
                            .findFirst()
                            .orElse("");
        });
    }

    private String reasons(String surname) {
        return QuarkusTransaction.requiringNew().call(() -> record(surname).claims.stream()
                .filter(claim -> claim.best)
                .map(claim -> claim.reasons.toString())
                .findFirst()
                .orElse(""));
    }

    private long id(String surname) {
        return QuarkusTransaction.requiringNew().call(() -> record(surname).id);
    }

    private String album(String surname) {
        return (String) QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery("select album from record_case where record_id = ?1")
                        .setParameter(1, record(surname).id)
                        .getSingleResult());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private MemorialRecord record(String surname) {
        return MemorialRecord.find("source.id = ?1 and surname = ?2", source, surname)
                .firstResult();
    }
}
