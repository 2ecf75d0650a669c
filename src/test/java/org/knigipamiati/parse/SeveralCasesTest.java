package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** Entries of several cases, with several rehabilitations, changed sentences and two deaths: the second value is lost nowhere. */
class SeveralCasesTest {

    private static final String TWO =
            "Недорезенко Памфил Саввич, 1881 г.р. Арестован 14.01.1931. Тройка ПП ОГПУ по ЦЧО 20.03.1931, 3 года"
                    + " ссылки. Вторично арестован 18.12.1937. Тройка УНКВД по Воронежской обл. 29.12.1937, ВМН. Расстрелян 15.01.1938. ";

    private static EntryReading read(String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }

    private static Optional<String> ofCase(EntryReading reading, int number, RecordField field) {
        return reading.fields().stream()
                .filter(one -> one.caseNo() == number && one.field() == field)
                .map(FieldReading::value)
                .findFirst();
    }

    @Test
    void eachCaseHasItsRehabilitation() {
        EntryReading reading = read(
                TWO
                        + "По делу 1931 г. реабилитирован 07.09.1989 прокуратурой Воронежской обл., по делу 1937 г. – 28.07.1956.");

        assertThat(reading.value(RecordField.REHABILITATION_DATE)).contains("1956-07-28");
        assertThat(ofCase(reading, 1, RecordField.REHABILITATION_DATE)).contains("1989-09-07");
        assertThat(ofCase(reading, 1, RecordField.REHABILITATION_BODY)).contains("прокуратурой Воронежской обл");
        assertThat(reading.residue()).isEmpty();
    }

    @Test
    void oneRehabilitationOfAllCases() {
        for (String words : List.of(
                "Реабилитирован по обоим делам 17.10.1989.", "Реабилитирован по делам 1931 и 1937 гг. 17.10.1989.")) {
            EntryReading reading = read(TWO + words);

            assertThat(reading.value(RecordField.REHABILITATION_DATE)).as(words).contains("1989-10-17");
            assertThat(ofCase(reading, 1, RecordField.REHABILITATION_DATE))
                    .as(words)
                    .contains("1989-10-17");
        }
    }

    @Test
    void aRehabilitationOfAnotherCaseAloneIsNotOfTheMainOne() {
        EntryReading reading = read(TWO + "По делу 1931 г. реабилитирован 08.06.1989.");

        assertThat(reading.value(RecordField.REHABILITATION_DATE)).isEmpty();
        assertThat(ofCase(reading, 1, RecordField.REHABILITATION_DATE)).contains("1989-06-08");
    }

    @Test
    void aRehabilitationInTheTellingOfAnEarlierCaseIsOfThatCase() {
        EntryReading reading = read(
                "Островиденко Павел Андреевич, 1870 г.р. Арестован в 1929 г., приговорен тройкой ПП ОГПУ к 3 годам концлагеря,"
                        + " реабилитирован 23.11.1992. Арестован 10 октября 1937 г. Осужден тройкой УНКВД 26 октября 1937 г. к 8"
                        + " годам ИТЛ. Умер 3 марта 1939 г. в Онеглаге. Реабилитирован 14 апреля 1989 г.");

        assertThat(reading.value(RecordField.REHABILITATION_DATE)).contains("1989-04-14");
        assertThat(ofCase(reading, 1, RecordField.REHABILITATION_DATE)).contains("1992-11-23");
    }

    @Test
    void anActThatChangesTheSentenceIsNoCaseAndTakesNoDeath() {
        EntryReading reading = read(
                "Панфиленко Евдоким Титович, 1898 г.р. Арестован 3 августа 1937 г. Облсудом 25 октября 1937 г. по ст. 58-7 УК"
                        + " РСФСР приговорен к расстрелу. Постановлением Президиума ЦИК СССР от 4 декабря 1937 г. ВМН заменена 15 годами"
                        + " ИТЛ. Умер в Ивдельлаге 6 июня 1942 г.");

        assertThat(reading.otherCases()).isEmpty();
        assertThat(reading.value(RecordField.DEATH_DATE)).contains("1942-06-06");
        assertThat(reading.value(RecordField.SENTENCE_KIND)).contains("DEATH");
        assertThat(reading.value(RecordField.COMMUTATION)).get().asString().contains("ВМН заменена 15 годами");
    }

    @Test
    void aTermShortenedAfterwardsLeavesTheVerdictAsItWas() {
        EntryReading reading = read(
                "Панфиленко Евдокия Титовна, 1898 г. р. Арестована 2 апреля 1949 г. Осуждена облсудом 30 июня 1949 г. по"
                        + " ст. 58-10 УК РСФСР к 25 годам ИТЛ. 22.06.1955 г. срок снижен до 10 лет.");

        assertThat(reading.value(RecordField.TRIAL_DATE)).contains("1949-06-30");
        assertThat(reading.value(RecordField.SENTENCE)).contains("к 25 годам ИТЛ");
        assertThat(reading.value(RecordField.COMMUTATION)).contains("22.06.1955 г. срок снижен до 10 лет");
        assertThat(reading.value(RecordField.COMMUTATION_TERM)).contains("120");
    }

    @Test
    void aChangeToldInOneBreathIsPartOfTheSentence() {
        assertThat(
                        read("Демченко Харитина Петровна. Родилась в 1891 г. Арест.: 19.12.1932. Приговорена: тройка ПП ОГПУ, 20.02.1933, обв.:"
                                        + " ст. 58-7. Приговор: ВМН, заменена 10 годами концлагеря.")
                                .value(RecordField.SENTENCE))
                .contains("ВМН, заменена 10 годами концлагеря");
    }

    @Test
    void whatACertificateSaysIsNoDeath() {
        EntryReading reading = read(
                "Сыченко Захар Петрович, 1882. Арест. 30.09.37. Тройка УНКВД 25.11.37, ВМН. По свидетельству о смерти,"
                        + " выданному в 1956 г., умер 07.02.44 от воспаления легких. Фактически расстрелян 17.12.37, г. Тамбов.");

        assertThat(reading.value(RecordField.DEATH_DATE)).isEmpty();
        assertThat(reading.value(RecordField.EXECUTION_DATE)).contains("1937-12-17");
        assertThat(reading.residueTexts()).anyMatch(words -> words.contains("07.02.44"));
    }

    @Test
    void aCorrectedSurnameDoesNotEndTheName() {
        EntryReading reading =
                read("КОЛЕГЕНКО (правильно – Калягенко) Виссарион Петрович, 1895 г.р. Арестован 28.02.1938.");

        assertThat(reading.value(RecordField.GIVEN_NAME)).contains("Виссарион");
        assertThat(reading.value(RecordField.NAME_VARIANTS)).contains("Калягенко");
    }
}
