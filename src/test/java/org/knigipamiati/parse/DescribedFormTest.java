package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** What the descriptor of an invented source does to the reading of its entries, and what it leaves alone. */
class DescribedFormTest {

    private static final String ORGAN = "тройка при УНКВД по Алтайскому краю";

    private static SourceDescriptor descriptor(String abbreviations, String organ) {
        return SourceDescriptor.of(SourceDescriptor.abbreviations(abbreviations), List.of(), null, organ);
    }

    private static EntryReading read(String raw, SourceDescriptor descriptor) {
        EntryReading read =
                (EntryReading) EntryForms.byId("book", descriptor).orElseThrow().read(raw);
        Coverage.check(read);
        everyCharacterIsOnce(read);
        return read;
    }

    private static FieldReading field(EntryReading read, RecordField field) {
        return read.first(field).orElseThrow(() -> new AssertionError("no " + field + " in " + read.fields()));
    }

    private static void everyCharacterIsOnce(EntryReading read) {
        BitSet held = new BitSet();
        read.fields().forEach(f -> f.spans().forEach(span -> held.set(span.start(), span.end())));
        for (List<Span> others : List.of(read.labels(), read.residue())) {
            for (Span span : others) {
                assertThat(held.get(span.start(), span.end()).isEmpty())
                        .as(read.raw() + " " + span)
                        .isTrue();
                held.set(span.start(), span.end());
            }
        }
        assertThat(held.cardinality()).isEqualTo(read.raw().length());
    }

    @Test
    void printedWordsStayAndTheValueIsInFull() {
        String raw =
                "Выдумкин Лука Петрович, 1890 г. р., русский. Проживал: с. Небылое, АК. Арестован 1 ноября 1937 г.";
        EntryReading read = read(raw, descriptor("АК = Алтайский край", null));
        FieldReading home = field(read, RecordField.RESIDENCE);
        assertThat(home.verbatim()).isEqualTo("с. Небылое, АК");
        assertThat(home.value()).isEqualTo("с. Небылое, Алтайский край");
        assertThat(home.basis()).isEqualTo(Basis.EXPANDED);
        assertThat(home.spans()).allSatisfy(span -> assertThat(span.in(raw)).isEqualTo("с. Небылое, АК"));
        FieldReading surname = field(read, RecordField.SURNAME);
        assertThat(surname.basis()).isEqualTo(Basis.PRINTED);
        assertThat(field(read, RecordField.ARREST_DATE).spans())
                .allSatisfy(span -> assertThat(span.in(raw)).startsWith("1 ноября 1937"));
    }

    @Test
    void anAbbreviationMayOpenAStatement() {
        String raw = "Выдумкин Лука Петрович, 1890 г. р., русский. Арв. 1.11.1937.";
        assertThat(((EntryReading) EntryForms.byId("book").orElseThrow().read(raw)).first(RecordField.ARREST_DATE))
                .isEmpty();
        FieldReading arrest = field(read(raw, descriptor("Арв. = Арестован", null)), RecordField.ARREST_DATE);
        assertThat(arrest.value()).isEqualTo("1937-11-01");
        assertThat(arrest.verbatim()).isEqualTo("1.11.1937");
        assertThat(arrest.basis()).isEqualTo(Basis.EXPANDED);
    }

    @Test
    void theSourceWinsOverTheTablesForItselfAlone() {
        String raw = "Выдумкин Лука Петрович, 1890 г. р. Проживал: с. Небылое, КАССР. Арестован 1 ноября 1937 г.";
        FieldReading home = field(read(raw, descriptor("КАССР = Карельская АССР", null)), RecordField.RESIDENCE);
        assertThat(home.value()).isEqualTo("с. Небылое, Карельская АССР");
        FieldReading alone = ((EntryReading)
                        EntryForms.byId("book").orElseThrow().read(raw))
                .first(RecordField.RESIDENCE)
                .orElseThrow();
        assertThat(alone.value()).isEqualTo("с. Небылое, КАССР");
    }

    @Test
    void withoutADescriptorTheFormIsTheSame() {
        assertThat(EntryForms.byId("book", SourceDescriptor.NONE).orElseThrow())
                .isSameAs(EntryForms.byId("book").orElseThrow());
    }

    @Test
    void theOrganIsSuppliedWhereItIsNamedInPart() {
        String raw =
                "Выдумкин Лука Петрович, 1890 г. р. Арестован 1 ноября 1937 г. Осужден тройкой 5 декабря 1937 г. к ВМН.";
        FieldReading body = field(read(raw, descriptor("", ORGAN)), RecordField.TRIAL_BODY);
        assertThat(body.verbatim()).isEqualTo("тройкой");
        assertThat(body.value()).isEqualTo(ORGAN);
        assertThat(body.basis()).isEqualTo(Basis.SUPPLIED);
    }

    @Test
    void theOrganIsSuppliedWhereADecisionNamesNone() {
        String raw = "Выдумкин Лука Петрович, 1890 г. р. Арестован 1 ноября 1937 г. Осужден 5 декабря 1937 г. к ВМН.";
        FieldReading body = field(read(raw, descriptor("", ORGAN)), RecordField.TRIAL_BODY);
        assertThat(body.verbatim()).isEmpty();
        assertThat(body.spans()).isEmpty();
        assertThat(body.value()).isEqualTo(ORGAN);
        assertThat(body.basis()).isEqualTo(Basis.SUPPLIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another organ, a day on which it did not exist, no decision at all, the organ in full
                "Осужден Военным трибуналом СибВО 5 декабря 1937 г. к ВМН.",
                "Осужден особой тройкой 5 декабря 1937 г. к ВМН.",
                "Осужден 5 декабря 1950 г. на 10 лет ИТЛ.",
                "Умер под следствием в 1938 г.",
                "Осужден тройкой при УНКВД по Алтайскому краю 5 декабря 1937 г. к ВМН."
            })
    void nothingIsSuppliedAgainstTheEntry(String decision) {
        String raw = "Выдумкин Лука Петрович, 1890 г. р. Арестован 1 ноября 1937 г. " + decision;
        assertThat(read(raw, descriptor("", ORGAN)).fields())
                .extracting(FieldReading::basis)
                .containsOnly(Basis.PRINTED);
    }

    @Test
    void membersOfAFamilyAndReferencesStay() {
        String raw = "Перовский Иван Кузьмич, 1885 г.р. Прож.: с. Мнимое, ВЗК. Выслан 3 марта 1930 г. в Нарымский край."
                + " Состав семьи: жена Анна, 1887, ВЗК; дочь Эмма, 1929. См. также Перовский Лев Иванович.";
        EntryReading plain =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(raw);
        EntryReading read = read(raw, descriptor("ВЗК = Выдуманный край", ORGAN));
        assertThat(plain.members()).hasSize(2);
        assertThat(read.members())
                .extracting(Member::span)
                .isEqualTo(plain.members().stream().map(Member::span).toList());
        assertThat(read.members().get(1).value(RecordField.BIRTH_DATE)).contains("1929");
        assertThat(read.members().get(1).inferredValue(RecordField.SURNAME)).contains("Перовская");
        assertThat(read.see()).isEqualTo(plain.see()).isNotEmpty();
        assertThat(read(raw, descriptor("", ORGAN)).members()).isEqualTo(plain.members());
    }

    @Test
    void placesOfMarkupAreThoseOfTheRawText() {
        String raw =
                "<b>Выдумкин Лука Петрович</b>, 1890&nbsp;г. р. Проживал: с.&nbsp;Небылое, АК.<br>Арестован 1 ноября 1937 г.";
        EntryReading read = read(raw, descriptor("АК = Алтайский край", null));
        assertThat(field(read, RecordField.RESIDENCE).value()).contains("Алтайский край");
        assertThat(field(read, RecordField.RESIDENCE).verbatim()).contains("АК").doesNotContain("Алтайский");
        assertThat(field(read, RecordField.SURNAME).spans())
                .allSatisfy(span -> assertThat(span.in(raw)).isEqualTo("Выдумкин"));
    }

    @Test
    void aTextTooLongInFullStaysAsPrintedBeyondTheLimit() {
        SourceDescriptor longWords = descriptor("АК = " + "я".repeat(SourceDescriptor.LONGEST_MEANING), null);
        String raw = "АК ".repeat(EntryForms.LONGEST_ENTRY / 3);
        assertThat(FullText.of(raw, longWords).text().length()).isLessThanOrEqualTo(FullText.LONGEST);
    }
}
