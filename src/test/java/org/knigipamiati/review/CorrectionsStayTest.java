package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.Rereading;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.ListsFormat;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** What a person corrected stays: entries are read again, files come in new editions, others change and undo. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class CorrectionsStayTest {

    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);
    private static final FieldKey BIRTH = FieldKey.main(RecordField.BIRTH_DATE);
    private static final FieldKey HOME = FieldKey.main(RecordField.RESIDENCE);

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    Rereading rereading;

    @Inject
    EditByTwo edits;

    @Inject
    CsvFormat csv;

    @Inject
    ListsFormat lists;

    private final String source = "corrections-stay-" + ++sources;

    @ParameterizedTest
    @ValueSource(strings = {"source", "given", "person", "import", "parser", "ива"})
    void whateverThePersonIsCalled(String name) throws IOException {
        Actor editor = new Actor(name, Set.of(Role.REVIEWER));
        long id = list("1897 г.", "плотник колхоза");
        edits.edit(id, Map.of(JOB, "столяр", HOME, ""), editor, "по карточке");
        readDifferently(id);

        assertThat(rereading.run(source, Progress.SILENT).changed()).isEqualTo(1);
        assertThat(this.<String>of(id, r -> r.profession)).isEqualTo("столяр");
        assertThat(this.<String>of(id, r -> r.residence)).as("emptied").isNull();
        assertThat(rereading.run(source, Progress.SILENT).changed())
                .as("once more")
                .isZero();

        assertThat(list("1898 г.", "плотник колхоза")).isEqualTo(id);
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1898");
        assertThat(this.<String>of(id, r -> r.profession)).isEqualTo("столяр");
        assertThat(this.<String>of(id, r -> r.residence)).isNull();
        assertThat(revisions(id)).extracting(r -> r.actor).satisfies(authors -> {
            assertThat(authors.get(0)).isEqualTo(new Person(name));
            assertThat(authors.get(1)).isInstanceOf(Author.Reread.class);
            assertThat(authors.get(2)).isInstanceOf(Author.Import.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "given"})
    void inTablesToo(String name) throws IOException {
        Actor editor = new Actor(name, Set.of(Role.REVIEWER));
        long id = table("1890", "возчик");
        edits.edit(id, Map.of(BIRTH, "1889"), editor, "по метрике");
        assertThat(table("1891", "возница")).isEqualTo(id);
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1889");
        assertThat(this.<String>of(id, r -> r.profession)).isEqualTo("возница");
    }

    @Test
    void anUndoneCorrectionFollowsTheSourceAgain() throws IOException {
        Actor editor = new Actor("дуб", Set.of(Role.REVIEWER));
        long id = table("1890", "возчик");
        Revision made = edits.edit(id, Map.of(BIRTH, "1889"), editor, "по метрике");
        edits.undo(id, made.id, editor, "не та метрика");
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1890");
        table("1891", "возчик");
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1891");
    }

    @Test
    void whatAnEditionChangedAndAPersonTookBackStaysTakenBack() throws IOException {
        Actor editor = new Actor("дуб", Set.of(Role.REVIEWER));
        long id = table("1890", "возчик");
        table("1891", "возчик");
        Revision edition = revisions(id).get(0);
        edits.undo(id, edition.id, editor, "опечатка нового издания");
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1890");
        table("1891", "возница");
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1890");
        assertThat(this.<String>of(id, r -> r.profession)).isEqualTo("возница");
    }

    @Test
    void ofTwoCorrectionsTheLastStays() throws IOException {
        long id = table("1890", "возчик");
        edits.edit(id, Map.of(BIRTH, "1889"), new Actor("дуб", Set.of(Role.REVIEWER)), "по метрике");
        edits.edit(id, Map.of(BIRTH, "1888"), new Actor("ива", Set.of(Role.REVIEWER)), "по делу");
        table("1891", "возчик");
        assertThat(this.<String>of(id, r -> r.birth.edtf())).isEqualTo("1888");
        assertThat(this.<StoredReading>of(id, r -> r.reading()).decided())
                .extracting(StoredReading.Decided::by)
                .containsExactly(new Person("ива"));
    }

    /** As if an older parser had read the entry: it took one field for nothing and another for more. */
    private void readDifferently(long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            List<FieldValue> fields = record.reading().fields().stream()
                    .filter(field -> !field.field().equals(RecordField.NATIONALITY_VERBATIM.path()))
                    .toList();
            assertThat(fields).hasSizeLessThan(record.reading().fields().size());
            record.reads(record.reading().with(fields, record.reading().decided()));
        });
    }

    private long list(String born, String job) throws IOException {
        return imported(
                lists,
                "people.txt",
                "Родился в " + born + ", дер. Небывалово; русский; " + job + ".\nПроживал: дер. Небывалово.\n"
                        + "Арестован 12 ноября 1937 г.\nПриговорен: Тройка при УНКВД 5 декабря 1937 г.\n"
                        + "Приговор: ВМН Расстрелян 9 декабря 1937 г.\n");
    }

    private long table(String born, String job) throws IOException {
        return imported(
                csv,
                "people.csv",
                "surname,given_name,patronymic,birth.date,birth.place,profession\nВыдумкин,Лука,Фомич," + born
                        + ",дер. Небывалово," + job + "\n");
    }

    private long imported(FileFormat format, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        imports.run(new ImportRequest(format, source, null, List.of(file), null, "lists"), Progress.SILENT);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<MemorialRecord> records = MemorialRecord.list("source.id", source);
            assertThat(records).hasSize(1);
            return records.get(0).id;
        });
    }

    private List<Revision> revisions(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Revision.<Revision>list("record.id = ?1 order by no", id));
    }

    private <T> T of(long id, Function<MemorialRecord, T> of) {
        return QuarkusTransaction.requiringNew().call(() -> of.apply(MemorialRecord.findById(id)));
    }
}
