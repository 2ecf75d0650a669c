package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.vocabulary.RecordField.COMMUTATION;
import static org.knigipamiati.vocabulary.RecordField.COMMUTATION_KIND;
import static org.knigipamiati.vocabulary.RecordField.COMMUTATION_TERM;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence that was changed keeps what was pronounced, and says beside it what came of it. */
class CommutationTest {

    private static final String PERSON =
            "Выдумов Пётр Ильич, 1896 г. р., уроженец с. Вымышлено. Арестован 12 ноября 1937 г. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Приговорен 5.12.1937 ВТ ЛВО к ВМН с заменой на 10 лет ИТЛ. | с заменой на 10 лет ИТЛ | CAMP | 120",
                "Приговорён 5 декабря 1937 г. ВТ ЛВО к ВМН, заменена 10 годами ИТЛ. | заменена 10 годами ИТЛ | CAMP | 120",
                "Приговорён 5.12.1937 ВТ ЛВО к расстрелу, замененному 1 годом лишения свободы. | замененному 1 годом лишения свободы | PRISON | 12",
                "Приговорён 5.12.1937 ВТ ЛВО к расстрелу, замененному ссылкой на 5 лет. | замененному ссылкой на 5 лет | EXILE | 60",
                "Приговорён 5.12.1937 ВТ ЛВО к 8 годам ИТЛ вместо расстрела. | к 8 годам ИТЛ вместо расстрела | CAMP | 96",
                "ВТ ЛВО 5.12.1937 приговорен к ВМН. 12 января 1938 г. приговор заменен на 20 лет ИТЛ. | 12 января 1938 г. приговор заменен на 20 лет ИТЛ | CAMP | 240",
                "ВТ ЛВО 5.12.1937 приговорен к ВМН. Определением ВКВС от 3 февраля 1938 г. мера снижена до 15 лет. | Определением ВКВС от 3 февраля 1938 г. мера снижена до 15 лет |  | 180",
                "ВТ ЛВО 5.12.1937 приговорен к ВМН. Помилован, 10 лет ИТЛ. | Помилован, 10 лет ИТЛ | CAMP | 120",
            })
    void whatTheSentenceWasChangedTo(String told, String words, String kind, String months) {
        EntryReading reading = read("book", PERSON + told);

        assertThat(reading.value(SENTENCE_KIND)).contains("DEATH");
        assertThat(reading.value(COMMUTATION)).contains(words);
        assertThat(reading.value(COMMUTATION_KIND).orElse(null)).isEqualTo(kind);
        assertThat(reading.value(COMMUTATION_TERM)).contains(months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ВМН, конфискация имущества, заменен Верховным судом 5.9.42 на 10 лет ИТЛ | заменен Верховным судом 5.9.42 на 10 лет ИТЛ | CAMP",
                "расстрел. Расстрел заменен 3.06.1939 года 10-ю годами лагерей | Расстрел заменен 3.06.1939 года 10-ю годами лагерей | CAMP",
                "ВМН, заменена | заменена |",
            })
    void inTheLineOfTheSentenceBothStandInItsWords(String sentence, String words, String kind) {
        EntryReading reading = read(
                "lists",
                "Родился в 1896 г., с. Вымышлено; русский.\nАрестован 12 ноября 1937 г.\n"
                        + "Приговорен: ВТ ЛВО 5 декабря 1937 г., обв.: ст. 58-10.\nПриговор: " + sentence);

        assertThat(reading.value(SENTENCE)).contains(sentence);
        assertThat(reading.value(SENTENCE_KIND)).contains("DEATH");
        assertThat(reading.value(COMMUTATION)).contains(words);
        assertThat(reading.value(COMMUTATION_KIND).orElse(null)).isEqualTo(kind);
    }

    @Test
    void aTermThatWasMadeShorterByYearsIsNotThoseYears() {
        EntryReading reading = read(
                "book",
                PERSON + "Тройкой УНКВД ЛО 5.12.1937 приговорен к 10 годам ИТЛ. В 1940 г. срок снижен на 2 года.");

        assertThat(reading.value(COMMUTATION_TERM)).isEmpty();
        assertThat(reading.doubts()).extracting(Doubt::why).contains("the sentence was changed afterwards");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Приговорен 5.12.1937 ВТ ЛВО к ВМН. Расстрелян 9 декабря 1937 г.",
                "ВТ ЛВО 5.12.1937 приговорен к расстрелу, в замене приговора отказано. Расстрелян 9 мая 1938 г.",
                "ВТ ЛВО 5.12.1937 приговорен к расстрелу. Ходатайство о помиловании отклонено. Расстрелян 9 мая 1938 г.",
                "Приговор: расстрел, не заменён. Расстрелян 9 мая 1938 г.",
            })
    void whatWasNotChangedIsNotSaidToBe(String told) {
        assertThat(read("book", PERSON + told).value(COMMUTATION)).isEmpty();
    }

    private static EntryReading read(String form, String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId(form).orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }
}
