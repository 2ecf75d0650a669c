package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.ingest.Counts;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.InvalidImport;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.Rereading;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.ListsFormat;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.DescriptorChange;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.source.SourceDescribing;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** An invented book of the Altai is imported with its descriptor; the descriptor changes, and its records follow. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class DescribedSourceTest {

    private static final String BOOK =
            """
            1. Перстнев Лука Петрович, 1890 г. р., русский. Проживал: с. Небылое, АК. Арестован 1 ноября 1937 г.
            Осужден тройкой 5 декабря 1937 г. к ВМН. Расстрелян 9 декабря 1937 г.

            2. Перстнева Анна Фокична, 1901 г. р., русская. Проживала: с. Мнимое. Арестована 3 ноября 1937 г.
            Осуждена 5 декабря 1937 г. на 10 лет ИТЛ.
            3. Перстнев Фока Ильич, 1888 г. р., русский. Проживал: с. Мнимое. Арестован 3 ноября 1937 г.
            Осужден Военным трибуналом СибВО 6 января 1938 г. на 10 лет ИТЛ.
            """;

    private static final String DESCRIPTOR =
            """
            title=Вымышленная алтайская книга
            region=ALT
            organ=тройка при УНКВД по Алтайскому краю
            separators=number
            abbreviation.АК=Алтайский край
            """;

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    SourceDescribing describing;

    @Inject
    Rereading rereading;

    @Inject
    EditByTwo edits;

    @Inject
    ListsFormat lists;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "described-" + ++sources;
    }

    @Test
    void theEntriesAreReadAsTheDescriptorSays() throws IOException {
        assertThat(run(DESCRIPTOR)).hasToString("3 read = 3 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(this.<String>of(1, r -> r.entry.raw))
                .startsWith("1. Перстнев")
                .contains("с. Небылое, АК.");
        FieldValue home = field(1, RecordField.RESIDENCE);
        assertThat(home.verbatim()).isEqualTo("с. Небылое, АК");
        assertThat(home.value()).isEqualTo("с. Небылое, Алтайский край");
        assertThat(home.origin()).isEqualTo(Origin.EXPANDED);
        FieldValue troika = field(1, RecordField.TRIAL_BODY);
        assertThat(troika.verbatim()).isEqualTo("тройкой");
        assertThat(troika.value()).isEqualTo("тройка при УНКВД по Алтайскому краю");
        assertThat(troika.origin()).isEqualTo(Origin.SUPPLIED);
        FieldValue none = field(2, RecordField.TRIAL_BODY);
        assertThat(none.verbatim()).isNull();
        assertThat(none.origin()).isEqualTo(Origin.SUPPLIED);
        assertThat(field(3, RecordField.TRIAL_BODY).origin()).isEqualTo(Origin.PARSER);
    }

    /** What is taken for granted is told and set apart: no type, no code and no rule rests on an organ that no entry names. */
    @Test
    void nothingIsCountedByWhatIsSupplied() throws IOException {
        run(DESCRIPTOR);
        String none = of(2, r -> {
            RecordCase one = r.mainCase();
            return one.body + "|" + one.bodyType + "|" + one.bodyCode + "|" + one.region + "|" + one.regionBasis;
        });
        assertThat(none).isEqualTo("тройка при УНКВД по Алтайскому краю|null|null|ALT|SOURCE");
        assertThat(this.<String>of(1, r -> r.mainCase().region + "|" + r.mainCase().bodyType))
                .isEqualTo("ALT|TROIKA_00447");
        List<String> described = claims(2);
        source = source + "-bare";
        run(DESCRIPTOR.replaceAll("organ=.*\n", ""));
        assertThat(claims(2)).isEqualTo(described);
    }

    @Test
    void readingsFollowAChangedDescriptorAndWhatAPersonDecidedStays() throws IOException {
        run(DESCRIPTOR.replaceAll("abbreviation.*\n", "").replaceAll("organ=.*\n", ""));
        assertThat(field(1, RecordField.RESIDENCE).value()).isNull();
        long id = of(1, r -> r.id);
        Actor editor = new Actor("Правщик", Set.of(Role.REVIEWER));
        edits.edit(id, Map.of(FieldKey.main(RecordField.TRIAL_BODY), "тройка иная"), editor, "по карточке");

        assertThat(run(DESCRIPTOR)).hasToString("3 read = 0 new + 3 unchanged + 0 changed + 0 rejected");
        assertThat(field(1, RecordField.RESIDENCE).value()).isNull();
        assertThat(rereading.run(source, Progress.SILENT).changed()).isEqualTo(2);
        assertThat(field(1, RecordField.RESIDENCE).value()).isEqualTo("с. Небылое, Алтайский край");
        assertThat(this.<String>of(1, r -> r.mainCase().body)).isEqualTo("тройка иная");
        assertThat(this.<String>of(2, r -> r.mainCase().body)).isEqualTo("тройка при УНКВД по Алтайскому краю");
        List<DescriptorChange> changes = QuarkusTransaction.requiringNew().call(() -> DescriptorChange.of(source));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).removed()).isEmpty();
        assertThat(changes.get(0).added())
                .containsExactly("organ = тройка при УНКВД по Алтайскому краю", "«АК» = Алтайский край");
        assertThat(rereading.run(source, Progress.SILENT).changed()).isZero();
    }

    /** A form shows a value in full; sent back as it was shown, it is nobody's decision. */
    @Test
    void whatAFormShowedInFullIsNoDecision() throws IOException {
        run(DESCRIPTOR);
        long id = of(1, r -> r.id);
        edits.edit(
                id,
                Map.of(
                        FieldKey.main(RecordField.RESIDENCE), "с. Небылое, Алтайский край",
                        FieldKey.main(RecordField.PROFESSION), "пекарь"),
                new Actor("Правщик", Set.of(Role.REVIEWER)),
                "по карточке");
        assertThat(field(1, RecordField.PROFESSION).effective()).isEqualTo("пекарь");
        assertThat(field(1, RecordField.RESIDENCE).origin()).isEqualTo(Origin.EXPANDED);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "region=ALTAJ, region 'ALTAJ' is no code of regions.csv",
                "abbreviation.АК=, abbreviation 'АК' stands for nothing",
                "\"abbreviation.АК=Алтайский край\nabbreviation.АК=иное\", 'abbreviation.АК' stands in it twice",
                "\"abbreviation.АК=Алтайский край\nabbreviation.AK=иное\", stands for two things",
                "abbreviaton.АК=Алтайский край, 'abbreviaton.АК' is no field of a source",
                "separators=конец, separator 'конец' is neither",
                "kind=BOOKS, kind 'BOOKS' is none of"
            })
    void aFileThatCannotBeMeantIsRefusedAndNothingImported(String wrong, String why) {
        assertThatThrownBy(() -> run(wrong))
                .isInstanceOf(InvalidImport.class)
                .hasMessageContaining("described.properties")
                .hasMessageContaining(why);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Source.count("id", source)))
                .isZero();
    }

    @Test
    void theBooksListOfAbbreviationsIsRefusedAndProposed() throws IOException {
        String text = "Список сокращений\nВДК – Выдуманный край\nб/п – беспартийный\nщепч. – щепочник\n---\n"
                + "Перстнев Лука Петрович, 1890 г. р., щепч. Арестован 1 ноября 1937 г.\n";
        Path book = Files.writeString(folder.resolve("listed.txt"), text);
        Counts counts = imports.run(
                new ImportRequest(lists, source, null, List.of(book), null, new FileFormat.Options("book"), null, null),
                Progress.SILENT);
        assertThat(counts).hasToString("2 read = 1 new + 0 unchanged + 0 changed + 1 rejected");
        assertThat(describing.firstEntries(source).abbreviations())
                .extracting(one -> one.printed() + "=" + one.meaning())
                .contains("ВДК=Выдуманный край", "щепч.=щепочник");
    }

    private Counts run(String descriptor) throws IOException {
        Path book = Files.writeString(folder.resolve("book.txt"), BOOK);
        Path described = Files.writeString(folder.resolve("described.properties"), descriptor);
        return imports.run(
                new ImportRequest(
                        lists, source, null, List.of(book), null, new FileFormat.Options("book"), described, null),
                Progress.SILENT);
    }

    private FieldValue field(int position, RecordField field) {
        return of(position, r -> r.reading().fields().stream()
                .filter(f -> f.caseNo() == 0 && f.field().equals(field.path()))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + field + " in " + r.reading().fields())));
    }

    private List<String> claims(int position) {
        return of(position, r -> r.claims.stream()
                .map(claim -> claim.rule + claim.line + claim.level)
                .sorted()
                .toList());
    }

    private <T> T of(int position, Function<MemorialRecord, T> asked) {
        return QuarkusTransaction.requiringNew()
                .call(() -> asked.apply(
                        MemorialRecord.<MemorialRecord>find("source.id = ?1 and position = ?2", source, position)
                                .firstResult()));
    }
}
