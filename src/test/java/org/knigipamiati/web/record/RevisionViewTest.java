package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;

/** What the page of a record says of a change. The names are invented. */
class RevisionViewTest {

    private final Revision revision = revision();

    @Test
    void onlyWhatChangedIsToldWithBothItsValuesInWords() {
        assertThat(view().changes())
                .containsExactly(
                        new RevisionView.Change("Sex", "male", "female"),
                        new RevisionView.Change("Occupation", "", "столяр"));
    }

    @Test
    void whoMadeItIsAPersonAnImportOrANewReading() {
        assertThat(view().actor()).isEqualTo("an editor");
        revision.actor = new Author.Import(7);
        assertThat(view().actor()).contains("7").doesNotContain("editor");
        revision.actor = new Author.Reread("0.2.0");
        assertThat(view().actor()).contains("0.2.0").doesNotContain("editor");
    }

    @Test
    void theDayIsThatOfGreenwich() {
        assertThat(view().date()).isEqualTo("2 March 2026");
    }

    private RevisionView view() {
        return RevisionView.of(revision, Language.of("en"));
    }

    private static Revision revision() {
        Revision revision = new Revision();
        revision.no = 1;
        revision.madeAt = Instant.parse("2026-03-02T23:59:00Z");
        revision.actor = new Person("Лещина");
        revision.reason = "по карточке";
        revision.before = reading(value(RecordField.SEX, null, "m"), value(RecordField.RESIDENCE, "Небывалово", null));
        revision.after = reading(
                value(RecordField.SEX, null, "f"),
                value(RecordField.RESIDENCE, "Небывалово", null),
                value(RecordField.PROFESSION, "столяр", null));
        return revision;
    }

    private static FieldValue value(RecordField field, String words, String value) {
        return new FieldValue(field.path(), 0, words, value, List.of(), Origin.PARSER);
    }

    private static StoredReading reading(FieldValue... fields) {
        return new StoredReading(List.of(fields), List.of(), List.of(), List.of());
    }
}
