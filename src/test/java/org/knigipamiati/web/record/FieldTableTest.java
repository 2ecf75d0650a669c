package org.knigipamiati.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Language;

/** What stands under "words of the source" is the source's; what a person says stands with the person's name. Invented people. */
class FieldTableTest {

    private static final Person EDITOR = new Person("Лещина");
    private static final Language ENGLISH = Language.of("en");
    private static final Language RUSSIAN = Language.of("ru");

    private final List<FieldValue> fields = new ArrayList<>();
    private final MemorialRecord record = new MemorialRecord();

    @Test
    void whatIsReadStandsBesideTheWordsItIsReadIn() {
        read(RecordField.PROFESSION, "плотник", null);
        read(RecordField.BIRTH_DATE, "1899 г.", "1899");
        assertThat(row("Occupation")).isEqualTo(new FieldRow("Occupation", List.of("плотник"), "", ""));
        assertThat(row("Date of birth")).isEqualTo(new FieldRow("Date of birth", List.of("1899 г."), "1899", ""));
    }

    @Test
    void whatRestsOnTheDescriptorOfTheSourceSaysSo() {
        described(RecordField.SOCIAL_ORIGIN, "из кр.", "из крестьян", Origin.EXPANDED);
        described(RecordField.CITIZENSHIP, null, "СССР", Origin.SUPPLIED);
        described(RecordField.BIRTH_DATE, "1899", "1899", Origin.EXPANDED);
        String expanded = "by the abbreviations of this source";
        assertThat(row("Social origin"))
                .isEqualTo(new FieldRow("Social origin", List.of("из кр."), "из крестьян", "", expanded));
        assertThat(row("Citizenship").printed()).isEmpty();
        assertThat(row("Citizenship").reading()).isEqualTo("СССР");
        assertThat(row("Citizenship").follows()).startsWith("the source takes it for granted");
        assertThat(row("Date of birth").follows()).isEqualTo(expanded);
    }

    @Test
    void anEditorsWordsAreNotShownAsTheSources() {
        read(RecordField.PROFESSION, "плотник", null);
        edited(RecordField.PROFESSION, "столяр");
        assertThat(row("Occupation")).isEqualTo(new FieldRow("Occupation", List.of("плотник"), "столяр", "an editor"));
    }

    @Test
    void aDateThatAnEditorCorrectedStandsBesideThePrintedOne() {
        read(RecordField.BIRTH_DATE, "1899 г.", "1899");
        edited(RecordField.BIRTH_DATE, "1898");
        assertThat(row("Date of birth"))
                .isEqualTo(new FieldRow("Date of birth", List.of("1899 г."), "1898", "an editor"));
    }

    @Test
    void aDateOfAnEditorThatIsNotUnderstoodIsShownAsWords() {
        read(RecordField.BIRTH_DATE, "1899 г.", "1899");
        edited(RecordField.BIRTH_DATE, "на Покров");
        assertThat(row("Date of birth"))
                .isEqualTo(new FieldRow("Date of birth", List.of("1899 г."), "на Покров", "an editor"));
    }

    @Test
    void whatASentenceWasChangedToStandsInItsOwnRow() {
        record.cases.add(new RecordCase());
        read(RecordField.COMMUTATION, "заменена 10 годами ИТЛ", null);
        read(RecordField.COMMUTATION_KIND, "ИТЛ", "CAMP");
        read(RecordField.COMMUTATION_TERM, "10 годами", "120");
        assertThat(row("Commutation"))
                .isEqualTo(new FieldRow("Commutation", List.of("заменена 10 годами ИТЛ"), "labour camp, 10 years", ""));
    }

    @Test
    void whatAnEditorAddsHasNoWordsOfTheSource() {
        edited(RecordField.SURNAME, "Осокин");
        assertThat(row("Surname")).isEqualTo(new FieldRow("Surname", List.of(), "Осокин", "an editor"));
    }

    @Test
    void whatAnEditorEmptiesIsStillPrinted() {
        read(RecordField.PROFESSION, "плотник", null);
        edited(RecordField.PROFESSION, "");
        assertThat(row("Occupation")).isEqualTo(new FieldRow("Occupation", List.of("плотник"), "—", "an editor"));
    }

    @Test
    void aValueOfOursThatAnEditorSetIsNamedInTheRowWhereItStands() {
        RecordCase main = new RecordCase();
        main.sentenceKind = "CAMP";
        record.cases.add(main);
        read(RecordField.SENTENCE, "ВМН", null);
        edited(RecordField.SENTENCE_KIND, "CAMP");
        FieldRow row = row("Sentence");
        assertThat(row.printed()).containsExactly("ВМН");
        assertThat(row.origin()).isEqualTo("an editor");
        assertThat(row.reading()).isNotEmpty();
    }

    @Test
    void printedWordsThatAreOurReadingTooAreSaidOnce() {
        record.nationality = "поляк";
        read(RecordField.NATIONALITY_VERBATIM, "поляк", null);
        String label = "Национальность, словом книги";
        assertThat(row(RUSSIAN, label)).isEqualTo(new FieldRow(label, List.of("поляк"), "", ""));
    }

    @Test
    void wordsOfAnEditorThatAreOurReadingTooAreSaidOnce() {
        record.nationality = "поляк";
        read(RecordField.NATIONALITY_VERBATIM, "русский", null);
        edited(RecordField.NATIONALITY_VERBATIM, "поляк");
        String label = "Национальность, словом книги";
        assertThat(row(RUSSIAN, label)).isEqualTo(new FieldRow(label, List.of("русский"), "поляк", "редактор"));
    }

    /** A value of ours has no row of its own to stand in: emptied words do not take it away. */
    @Test
    void aValueOfOursStaysWhenAnEditorEmptiesTheWordsBesideIt() {
        RecordCase main = new RecordCase();
        main.sentenceKind = "CAMP";
        record.cases.add(main);
        read(RecordField.SENTENCE, "ВМН", null);
        read(RecordField.SENTENCE_KIND, null, "CAMP");
        edited(RecordField.SENTENCE, "");
        assertThat(row("Sentence")).isEqualTo(new FieldRow("Sentence", List.of("ВМН"), "—, labour camp", "an editor"));
    }

    @Test
    void anEditorsWordsAreShownAlsoWhereOurReadingIsWhatIsPrinted() {
        record.nationality = "поляк";
        read(RecordField.NATIONALITY_VERBATIM, "поляк", null);
        edited(RecordField.NATIONALITY_VERBATIM, "полька");
        String label = "Национальность, словом книги";
        assertThat(row(RUSSIAN, label)).isEqualTo(new FieldRow(label, List.of("поляк"), "полька", "редактор"));
    }

    @Test
    void aTermStandsBesideTheWordsOfTheSentenceOrElseBesideItsKind() {
        record.cases.add(new RecordCase());
        read(RecordField.PROFESSION, "плотник", null);
        edited(RecordField.SENTENCE_TERM, "120");
        edited(RecordField.SENTENCE_KIND, "CAMP");
        assertThat(labels()).containsExactly("Occupation", "Measure");
        read(RecordField.SENTENCE, "10 лет ИТЛ", null);
        edited(RecordField.SENTENCE_TERM, "60");
        assertThat(labels()).containsExactly("Occupation", "Sentence");
        assertThat(row("Sentence").origin()).isEqualTo("an editor");
    }

    /** Read differently since, a field that a person emptied may hold nothing on either side. */
    @Test
    void aFieldOfWhichNobodySaysAnythingHasNoRow() {
        read(RecordField.PROFESSION, "плотник", null);
        edited(RecordField.PROFESSION, "");
        StoredReading.Decided decided = record.reading().decided().get(0);
        record.reads(record.reading()
                .with(
                        List.of(),
                        List.of(new StoredReading.Decided(
                                decided.field(), decided.caseNo(), decided.by(), List.of()))));
        assertThat(labels()).isEmpty();
    }

    private void read(RecordField field, String words, String value) {
        fields.add(new FieldValue(field.path(), 0, words, value, List.of(), Origin.PARSER));
        record.reads(new StoredReading(fields, null, null, null));
    }

    private void described(RecordField field, String words, String value, Origin by) {
        fields.add(new FieldValue(field.path(), 0, words, value, List.of(), by));
        record.reads(new StoredReading(fields, null, null, null));
    }

    private void edited(RecordField field, String words) {
        record.reads(TypedFields.apply(record.reading(), Map.of(FieldKey.main(field), words), EDITOR)
                .reading());
    }

    private List<String> labels() {
        return FieldTable.of(record, ENGLISH).stream()
                .flatMap(group -> group.rows().stream())
                .map(FieldRow::label)
                .toList();
    }

    private FieldRow row(String label) {
        return row(ENGLISH, label);
    }

    private FieldRow row(Language language, String label) {
        return FieldTable.of(record, language).stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
