package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.OPERATION;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY_TYPE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.junit.jupiter.api.Test;

class ArrestAndTrialTest {

    @Test
    void theOrganStandsBehindTheDateOrBeforeIt() {
        Expected.lists("Арестован  6 марта 1938 г. Лесной РО НКВД.")
                .sex("m")
                .has(ARREST_DATE, "1938-03-06")
                .has(ARREST_BODY, "Лесной РО НКВД")
                .nothingElse();
        Expected.lists("Арестован НКВД ЗАССР. 6 марта 1938 г.")
                .sex("m")
                .has(ARREST_DATE, "1938-03-06")
                .has(ARREST_BODY, "НКВД ЗАССР")
                .nothingElse();
        Expected.lists("Арест. Лес.Опер.Сект.ПП ОГПУ 6 марта 1931 г.")
                .has(ARREST_DATE, "1931-03-06")
                .has(ARREST_BODY, "Лес.Опер.Сект.ПП ОГПУ")
                .nothingElse();
    }

    @Test
    void aDateThatDoesNotExistIsReadAsItIsPrinted() {
        Expected.lists("Арестован 32 декабря 1937 г.")
                .sex("m")
                .has(ARREST_DATE, "1937-12-32")
                .nothingElse();
        Expected.lists("Родился 0 марта 1891 г.")
                .sex("m")
                .has(BIRTH_DATE, "1891-03-00")
                .nothingElse();
        Expected.lists("Приговорен: 12.13.1937 г.")
                .sex("m")
                .has(TRIAL_DATE, "1937-13-12")
                .nothingElse();
    }

    @Test
    void aLineWithoutLabelThatEndsInADateIsTheArrest() {
        Expected.lists("Родился в 1890 г.;", "столяр.", "Лесным отделом НКВД 6 марта 1938 г.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "столяр")
                .has(ARREST_DATE, "1938-03-06")
                .has(ARREST_BODY, "Лесным отделом НКВД")
                .nothingElse();
    }

    @Test
    void aPledgeNotToLeaveIsNoArrest() {
        Expected.lists("Родился в 1890 г.;", "столяр.", "подписка о невыезде 6 марта 1938 г.")
                .sex("m")
                .has(BIRTH_DATE, "1890")
                .has(PROFESSION, "столяр")
                .residue("подписка о невыезде 6 марта 1938 г")
                .nothingElse();
    }

    @Test
    void circumstancesAreNoOrgan() {
        Expected.lists("Арестован  6 марта 1938 г. под стражей в Лесной тюрьме.")
                .sex("m")
                .has(ARREST_DATE, "1938-03-06")
                .residue("под стражей в Лесной тюрьме")
                .nothingElse();
    }

    @Test
    void theTrialLineGivesBodyDateAndCharge() {
        Expected.lists("Приговорен: \"тройка\" 16 октября 1937 г., обв.: 64, 68 УК БССР - связь с бобрами.")
                .sex("m")
                .has(TRIAL_BODY, "тройка")
                .has(TRIAL_BODY_TYPE, "TROIKA_00447")
                .has(TRIAL_DATE, "1937-10-16")
                .has(TRIAL_CHARGE, "64, 68 УК БССР - связь с бобрами")
                .has(TRIAL_ARTICLES, "64 УК БССР", "68 УК БССР")
                .nothingElse();
    }

    @Test
    void anEmptyBodyIsNone() {
        Expected.lists("Приговорена: , обв.: обв.: кулаки.")
                .sex("f")
                .has(TRIAL_CHARGE, "кулаки")
                .nothingElse();
    }

    @Test
    void actsAndProtocolsAreNoPartOfTheBody() {
        Expected.lists("Приговорен: Постановлением Особого совещания при МГБ СССР #58-Б 14 июня 1949 г.")
                .sex("m")
                .has(TRIAL_BODY, "Особого совещания при МГБ СССР")
                .has(TRIAL_BODY_TYPE, "OSO")
                .has(TRIAL_DATE, "1949-06-14")
                .nothingElse();
    }

    @Test
    void theSentenceLabelMayStandForTheTrialLine() {
        Expected.lists(
                        "Приговор: в 1930 г., обв.: на основании решения особой комиссии Лесного р-на о выселении..",
                        "Приговор: Выслан")
                .sex("m")
                .has(TRIAL_DATE, "1930")
                .has(TRIAL_CHARGE, "на основании решения особой комиссии Лесного р-на о выселении")
                .has(TRIAL_BODY, "особой комиссии Лесного р-на")
                .has(TRIAL_BODY_TYPE, "LOCAL_AUTHORITY")
                .has(SENTENCE, "Выслан")
                .has(SENTENCE_KIND, "EXILE")
                .nothingElse();
    }

    @Test
    void aDecreeIsNoBody() {
        Expected.lists("Приговорен: в 1931 г., обв.: на основании Постановления СНК и ЦИК от 01.02.1930 г..")
                .sex("m")
                .has(TRIAL_DATE, "1931")
                .has(TRIAL_CHARGE, "на основании Постановления СНК и ЦИК от 01.02.1930 г")
                .nothingElse();
    }

    @Test
    void anOrderIsTheOperationOnlyWhenItIsNamed() {
        Expected.lists("Приговорен: тройка 17 октября 1937 г., обв.: в рамках приказа 00447.")
                .sex("m")
                .has(TRIAL_BODY, "тройка")
                .has(TRIAL_BODY_TYPE, "TROIKA_00447")
                .has(TRIAL_DATE, "1937-10-17")
                .has(TRIAL_CHARGE, "в рамках приказа 00447")
                .has(OPERATION, "00447")
                .nothingElse();
    }

    @Test
    void articlesAreOpenedOneByOne() {
        articles("по ст. 58-7-9-11 УК РСФСР", "58-7 УК РСФСР", "58-9 УК РСФСР", "58-11 УК РСФСР");
        articles("58-2, 10, 11", "58-2", "58-10", "58-11");
        articles("58 - 6, 8", "58-6", "58-8");
        articles("ст. 58/6/10", "58-6", "58-10");
        articles("по ст. 58 пп. 10, 11 УК РСФСР", "58-10 УК РСФСР", "58-11 УК РСФСР");
        articles("по ст. 58 п.п. 8 и 10", "58-8", "58-10");
        articles("по ст. 58²", "58-2");
        articles("по ст. ст. 58-1 \"а\", 58-8", "58-1а", "58-8");
        articles("70, 72а, б, 76 УК БССР - агитация", "70 УК БССР", "72а УК БССР", "72б УК БССР", "76 УК БССР");
        articles("ст. 17-58-8 УК РСФСР", "17-58-8 УК РСФСР");
        articles("7-35 УК БССР", "7-35 УК БССР");
        articles("по ст. 58-10 ч. 1, 58-11", "58-10 ч.1", "58-11");
        articles("по ч. 2 ст. 58-10", "58-10 ч.2");
        articles("ст.58 п.10 ч.1 УК РСФСР, ст.58 п.11 УК РСФСР", "58-10 ч.1 УК РСФСР", "58-11 УК РСФСР");
        articles("агитация, 72, 76 УК БССР", "72 УК БССР", "76 УК БССР");
        articles("по ст. 58-8, 10 и 17, 19 УК РСФСР", "58-8 УК РСФСР", "58-10 УК РСФСР", "17 УК РСФСР", "19 УК РСФСР");
        articles("ст. 58-10 УК", "58-10");
        articles("по ст. 58-1 п. «б» УК УССР", "58-1б УК УССР");
        articles("по ст. 54 пункт 1 п. а, 54-8", "54-1а", "54-8");
        articles("«хвалил старое время» (58 п. 10 ч. 1)", "58-10 ч.1");
    }

    @Test
    void lawsDatesAndNumbersAreNoArticles() {
        articles("кулаки (Постановление СНК и ЦИК СССР от 1.02.1930)");
        articles("7 ч.1 Закона от 25.12.58");
        articles("Директива № 181 от 11.10.1945");
        articles("саботаж: отремонтировал 4 радиатора вместо 25");
        articles("по ст. 4 Указа от 4.06.47");
        articles("кулак 2-й категории");
    }

    private static void articles(String charge, String... expected) {
        Expected entry =
                Expected.lists("Приговорен: , обв.: " + charge + ".").sex("m").has(TRIAL_CHARGE, charge);
        (expected.length == 0 ? entry : entry.has(TRIAL_ARTICLES, expected)).nothingElse();
    }
}
