package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY_TYPE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void theFirstWordOfTheMeasureDecides() {
        measure("10 лет ИТЛ и 5 лет лишения политических прав", "CAMP", 120);
        measure("3 года концлагерей", "CAMP", 36);
        measure("на 10 лет л/с", "PRISON", 120);
        measure("лишен свободы сроком на 10 лет", "PRISON", 120);
        measure("5 ЛЕТ ССЫЛКИ В ЗАОЗЕРСКИЙ КРАЙ", "EXILE", 60);
        measure("высылка - Заозерская обл", "EXILE", 0);
        measure("раскулачен, выслан", "DEKULAKISATION", 0);
        measure("спецпоселение в Заозерской обл", "SPECIAL_SETTLEMENT", 0);
        measure("лишен избирательных прав", "DISENFRANCHISED", 0);
        measure("конфискация имущества", "CONFISCATION", 0);
        measure("дело прекращено, освобожден", "RELEASED", 0);
        measure("к 1 году принудительных работ", "OTHER", 12);
    }

    @Test
    void deathWinsWhereverItStandsInTheMeasure() {
        measure("ВМН", "DEATH", 0);
        measure("Конфискация имущества, ВМН", "DEATH", 0);
    }

    @Test
    void whatHappenedLaterDoesNotCount() {
        measure("10 лет. Постановлением УНКВД от 02.07.39г. дело прекращено", "UNKNOWN", 120);
        measure("5 лет ИТЛ, освобожден 3.04.1940", "CAMP", 60);
    }

    @Test
    void aCampNamedAsThePlaceToServeMakesItCamp() {
        measure("лишению свободы в ИТЛ на 8 лет", "CAMP", 96);
        measure("к 5 годам заключения в ИТЛ", "CAMP", 60);
        measure("10 лет, направлен в Дальлаг", "CAMP", 120);
        measure("прибыл в Дальлаг 24.06.44", "CAMP", 0);
        measure("8 л. ИТЛ", "CAMP", 96);
        measure("ИТЛ-10", "CAMP", 120);
    }

    @Test
    void aBareTermSaysNoKind() {
        measure("10 лет", "UNKNOWN", 120);
        measure("2 года условно", "UNKNOWN", 24);
        measure("8 лет с последующим поражением в правах на 5 лет", "UNKNOWN", 96);
        measure("5 лет с высылкой семьи", "UNKNOWN", 60);
        measure("репрессирован по нац. признаку", "UNKNOWN", 0);
    }

    @Test
    void expulsionIsSettlementOrExileByItsWordsAndTerm() {
        measure("выселен", "SPECIAL_SETTLEMENT", 0);
        measure("к выселению в Заозерский край сроком на 3 года", "EXILE", 36);
        measure("выслан на спецпоселение в г. Лесной", "SPECIAL_SETTLEMENT", 0);
        measure("Выслан, м.с/п: п.Тихий", "SPECIAL_SETTLEMENT", 0);
        measure("высылка по нац. признаку (заозерцы)", "SPECIAL_SETTLEMENT", 0);
        measure("Заозерский Край на 3 года", "EXILE", 36);
        measure("2 года лишения права проживания в 12 пунктах", "EXILE", 24);
    }

    @Test
    void termsAreWholeMonths() {
        measure("к 1г.6мес.лиш.св", "PRISON", 18);
        measure("3 года и 4 месяца лишения свободы", "PRISON", 40);
        measure("1,5 года ссылки", "EXILE", 18);
        measure("пять лет концлагеря", "CAMP", 60);
        measure("к 3 ГЛС", "PRISON", 36);
        measure("20 дней заключения", "PRISON", 0);
    }

    @Test
    void theEndOfACaseByDeathIsNoRelease() {
        measure("дело прекращено в связи со смертью", "OTHER", 0);
    }

    @Test
    void aDeathInTheLineIsReadWithItsPlace() {
        line("10 лет ИТЛ, умер 2.08.42", "CAMP")
                .has(SENTENCE_TERM, "120")
                .has(DEATH_DATE, "1942-08-02")
                .nothingElse();
        line("Умер 6.10.43 в г.Лесной, в больнице", "UNKNOWN")
                .has(DEATH_DATE, "1943-10-06")
                .has(DEATH_PLACE, "г.Лесной, в больнице")
                .nothingElse();
        line("высылка. Умерла в 1947 - Заозерский кр., с. Тихое", "EXILE")
                .has(DEATH_DATE, "1947")
                .has(DEATH_PLACE, "Заозерский кр., с. Тихое")
                .nothingElse();
        line("5 лет ИТЛ, умер в ИТЛ в 1943", "CAMP")
                .has(SENTENCE_TERM, "60")
                .has(DEATH_DATE, "1943")
                .has(DEATH_PLACE, "ИТЛ")
                .nothingElse();
        line("12.07.1942 умер в тюрьме", "UNKNOWN")
                .has(DEATH_DATE, "1942-07-12")
                .has(DEATH_PLACE, "тюрьме")
                .nothingElse();
        line("20 дней заключения. Умер в период следствия", "PRISON").nothingElse();
    }

    @Test
    void anExecutionInTheLineIsAFactOfThePerson() {
        line("ВМН. Расстрелян 28.9.37 в г.Лесной", "DEATH")
                .has(EXECUTION_DATE, "1937-09-28")
                .has(EXECUTION_PLACE, "г.Лесной")
                .nothingElse();
        line("расстрелян", "DEATH").nothingElse();
    }

    @Test
    void aVerdictToldInTheLineGivesDateBodyAndBirthplace() {
        String told =
                "род. на спецпоселении. 29.07.1931 репрессированы и высланы на спецпоселение общим собранием бедноты "
                        + "как владельцы хозяйства";
        line(told, "SPECIAL_SETTLEMENT")
                .has(BIRTH_PLACE, "спецпоселении")
                .has(TRIAL_DATE, "1931-07-29")
                .has(TRIAL_BODY, "общим собранием бедноты")
                .has(TRIAL_BODY_TYPE, "LOCAL_AUTHORITY")
                .nothingElse();
    }

    @Test
    void noDecisionIsNoSentence() {
        Expected.lists("Приговорен: 5 мая 1935 г.", "Приговор: решение по делу отсутствует")
                .sex("m")
                .has(TRIAL_DATE, "1935-05-05")
                .nothingElse();
    }

    private static Expected line(String words, String kind) {
        return Expected.lists("Приговор: " + words + ".")
                .ignoring(SEX)
                .has(SENTENCE, words)
                .has(SENTENCE_KIND, kind);
    }

    private static void measure(String words, String kind, int months) {
        Expected line = line(words, kind);
        (months == 0 ? line : line.has(SENTENCE_TERM, Integer.toString(months))).nothingElse();
    }
}
