package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.vocabulary.RecordField;

/** What would be a wrong value without a word: denials, dates that are limited, years of two figures, remarks beside a date. */
class SilentFaultsTest {

    private static final String BORN =
            "Родился в 1891 г., дер. Небылкино; русский; б/п;\nплотник.\nПроживал: дер. Небылкино.\n";

    @Test
    void whatIsDeniedDidNotHappen() {
        EntryReading reading = read(
                "lists",
                BORN
                        + "Арестован 4 ноября 1937 г.\n"
                        + "Приговорен: тройка при УНКВД 25 ноября 1937 г., обв.: АСА.\n"
                        + "Приговор: ВМН\n"
                        + "Расстрелян не был, умер 2 декабря 1937 г. в тюрьме");
        assertEquals("", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("1937-12-02", value(reading, RecordField.DEATH_DATE));
        reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г. р., уроженец с. Небылкино, русский, конюх. Арестован 4.11.1937. К"
                        + " расстрелу не приговорен, дело прекращено 3.03.1938.");
        assertTrue(!value(reading, RecordField.SENTENCE_KIND).equals("DEATH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "до 7 ноября 1937 г.",
                "между 1 и 5 ноября 1937 г.",
                "за два дня до 7 ноября 1937 г.",
                "в октябре–ноябре 1937 г.",
                "25 окт. 1937 – 2 ноября 1937 г."
            })
    void aLimitedDateIsDoubted(String date) {
        EntryReading reading = read("lists", BORN + "Арестован " + date + "\nПриговор: ВМН");
        assertTrue(
                reading.first(RecordField.ARREST_DATE).isEmpty() || doubted(reading, RecordField.ARREST_DATE),
                () -> reading.toString());
    }

    @ParameterizedTest
    @CsvSource({"Родился 3.04.86 г., 1886-04-03", "Родился 3.04.12 г., 1912-04-03", "Родился 3.04.1886 г., 1886-04-03"})
    void aBirthIsBeforeTheArrest(String born, String expected) {
        EntryReading reading =
                read("lists", born + ", дер. Небылкино; русский;\nплотник.\nАрестован 4 ноября 1937 г.\nПриговор: ВМН");
        assertEquals(expected, value(reading, RecordField.BIRTH_DATE));
        assertEquals(born.contains(".86"), doubted(reading, RecordField.BIRTH_DATE));
    }

    @Test
    void aVerdictThatNoFieldTakesIsDoubted() {
        EntryReading reading = read(
                "book",
                "Небылкин Прохор Лукич, род. 1899, русский, учитель. Арест. 16.06.1936 Лесновским РО УНКВД."
                        + " ОСО при НКВД СССР 03.04.1937: заключение в ИТЛ на 5 лет. Освобожден в 1942 г.");
        assertTrue(value(reading, RecordField.TRIAL_DATE).equals("1937-04-03")
                || doubted(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void aRehabilitationIsAfterTheRepression() {
        EntryReading reading = read("lists", BORN + "Приговор: ВМН\nРеабилитирован 3.03.03");
        assertEquals("2003-03-03", value(reading, RecordField.REHABILITATION_DATE));
        assertTrue(doubted(reading, RecordField.REHABILITATION_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "1891 г. (ст. стиля), 1891",
        "1891 г. по ст. ст., 1891",
        "1891(?) г., 1891?",
        "1890 (по др. данным – 1892) г., 1890",
        "1891² г., 1891"
    })
    void aRemarkBehindTheDateIsNoPlace(String date, String expected) {
        EntryReading reading =
                read("lists", "Родился в " + date + ", дер. Небылкино; русский;\nплотник.\nПриговор: ВМН");
        assertEquals(expected, value(reading, RecordField.BIRTH_DATE));
        assertEquals("дер. Небылкино", value(reading, RecordField.BIRTH_PLACE));
    }

    @Test
    void whatIsNoPlaceByItsFirstWordIsDoubted() {
        EntryReading reading =
                read("lists", "Родился около 45 лет тому назад, дер. Небылкино; русский;\nплотник.\nПриговор: ВМН");
        assertTrue(doubted(reading, RecordField.BIRTH_PLACE));
    }

    @Test
    void aRangeOfTermsIsNoTermForCertain() {
        assertTrue(doubted(read("lists", BORN + "Приговор: 3-5 лет ИТЛ"), RecordField.SENTENCE_TERM));
    }

    @Test
    void theDateOfAProtocolIsNotThatOfTheDecision() {
        EntryReading reading = read(
                "lists",
                BORN
                        + "Приговорен: тройка при УНКВД 25 ноября 1937 г., прот. № 1941 от 20.11.1937, обв.: АСА.\n"
                        + "Приговор: ВМН");
        assertEquals("1937-11-25", value(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void theReleaseBeforeADatedDeathIsNotTheDeath() {
        EntryReading reading =
                read("lists", BORN + "Приговор: 10 лет ИТЛ, отбыв.: Вымышленская обл., освоб. 1947, умер 1990");
        assertEquals("1990", value(reading, RecordField.DEATH_DATE));
        for (String released : List.of("освобожден в 1947", "освобожден 12.05.1947", "осв. 1947")) {
            assertEquals(
                    "1990",
                    value(
                            read("lists", BORN + "Приговор: 10 лет ИТЛ, " + released + ", умер в 1990"),
                            RecordField.DEATH_DATE),
                    released);
            assertEquals(
                    "",
                    value(
                            read("lists", BORN + "Приговор: 10 лет ИТЛ, " + released + ", умер в г. Вымышленске"),
                            RecordField.DEATH_DATE),
                    released);
        }
        assertEquals(
                "1942-07-12",
                value(read("lists", BORN + "Приговор: 10 лет ИТЛ, 12.07.1942, умер в лагере"), RecordField.DEATH_DATE));
        assertEquals(
                "1942-07-12",
                value(read("lists", BORN + "Приговор: 10 лет ИТЛ 12.07.1942-УМЕР"), RecordField.DEATH_DATE));
        assertEquals(
                "1990",
                value(read("lists", BORN + "Приговор: 10 лет ИТЛ, 12.07.1942, умер в 1990"), RecordField.DEATH_DATE));
    }

    @Test
    void aPartOfAHyphenatedNameTellsOfNothing() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г. р., уроженец с. Смерть-Гора, русский, конюх. Арестован 4.11.1937.");
        assertEquals("с. Смерть-Гора", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("", value(reading, RecordField.DEATH_PLACE));
    }

    @Test
    void aPageNumberBehindTheEntryTellsOfNoCase() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх. Арестован 4.11.1937. Приговорен тройкой УНКВД"
                        + " 25.11.1937 к ВМН. Расстрелян 12.12.1937. 87");
        assertTrue(reading.values(RecordField.LATER_REPRESSIONS).isEmpty());
    }

    /** Entries in which a comma, a verb or a place is not where a reader expects it: each must be doubted somewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мнимухин Карп Саввич 1891 г. р. уроженец д. Небылкино русский беспартийный конюх. Арестован"
                        + " 4.11.1937. Осужден тройкой УНКВД 25.11.1937 к ВМН. Расстрелян 2.12.1937.",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх, проживал: д. Небылкино. 4 ноября 1937 г. Осужден"
                        + " тройкой УНКВД 25.11.1937 к ВМН. Расстрелян 2.12.1937.",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх, в с. Небылое. Арестован 4.11.1937. Осужден тройкой"
                        + " УНКВД 25.11.1937 к ВМН. Расстрелян 2.12.1937.",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх. Арестован 4 ноября 1937 г., как беглый кулак 25"
                        + " ноября тройкой УНКВД приговорён к расстрелу. Расстрелян 2 декабря 1937 г.",
                "Начдив Мнимухин Карп Саввич, 1891 г. р., русский. Арестован 4.11.1937. Осужден тройкой УНКВД"
                        + " 25.11.1937 к ВМН.",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх. Арестован 4.11.1937. Осужден тройкой УНКВД"
                        + " 25.11.1937 на 5 лет ИТЛ Вымыслов Лука Фомич. Реабилитирован 3.04.1989.",
                "Мнимухин Карп Саввич, 1891 г. р., русский, конюх, прожив.: там же. Портрет не сохранился 3 мая."
                        + " Арестован 4.11.1937."
            })
    void whatIsNotWhereItIsExpectedIsDoubted(String raw) {
        EntryReading reading = read("book", raw);
        assertTrue(!reading.doubts().isEmpty(), reading::toString);
    }

    @Test
    void anOrdinaryParagraphIsNotDoubted() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г. р., уроженец д. Небылкино Вымышленского р-на, русский, беспартийный,"
                        + " конюх колхоза, проживал: д. Небылое. Арестован 4 ноября 1937 г. Тройкой УНКВД ЛО 25 ноября"
                        + " 1937 г. приговорен по ст. 58-10 УК РСФСР к высшей мере наказания. Расстрелян 2 декабря 1937"
                        + " г.");
        assertEquals(List.of(), reading.doubts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "с 1 по 5 ноября 1937 г.",
                "в ноябре либо декабре 1937 г.",
                "30 ноября – 1 декабря 1937 г.",
                "7 или 8 ноября 1937 г.",
                "накануне 7 ноября 1937 г."
            })
    void twoDatesForOneEventAreDoubted(String date) {
        assertTrue(doubted(read("lists", BORN + "Арестован " + date + "\nПриговор: ВМН"), RecordField.ARREST_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"от 3 до 5 лет ИТЛ", "5 или 8 лет ИТЛ", "не менее 5 лет ИТЛ", "3-5 лет ИТЛ"})
    void termsThatAreNotExactAreDoubted(String sentence) {
        assertTrue(doubted(read("lists", BORN + "Приговор: " + sentence), RecordField.SENTENCE_TERM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"58 ч. 10", "ст. 58-1l", "ст. 58-I2", "ст. 58-10 (не 58-11)", "ст. 58-10 (по ст. 58-11 оправдан)"
            })
    void unusualArticlesAreDoubted(String charge) {
        EntryReading reading =
                read("lists", BORN + "Приговорен: тройка 25 ноября 1937 г., обв.: " + charge + "\nПриговор: ВМН");
        assertTrue(doubted(reading, RecordField.TRIAL_ARTICLES));
    }

    @Test
    void aRelativeBesideADeathMayBeWhoDied() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г.р., русский, конюх. Арестован 4.11.37. 2.01.38 умер от тифа брат его"
                        + " Фома.");
        assertTrue(doubted(reading, RecordField.DEATH_DATE));
    }

    @Test
    void theOnlyCaseIsNotAnEarlierOne() {
        EntryReading reading = read(
                "mos",
                "Мнимухин Карп Саввич, род. 1891, дер. Небылкино, русский, б/п, плотник. Адрес: ул. Тихая, д. 3."
                        + " Арестован 4 ноября 1937 г. Приговорен ВКВС СССР 25 ноября 1937 г. Расстрелян 25 ноября 1937"
                        + " г.");
        assertEquals("1937-11-04", value(reading, RecordField.ARREST_DATE));
        assertEquals("1937-11-25", value(reading, RecordField.TRIAL_DATE));
        assertTrue(reading.values(RecordField.PREVIOUS_REPRESSIONS).isEmpty());
    }

    @Test
    void aPlaceThatBeginsLikeALabelIsKept() {
        EntryReading reading = read(
                "lists",
                "Родился в 1891 г., дер. Сухая; русский; б/п;\n"
                        + "плотник.\n"
                        + "Проживал: р.п. Небылово Выдумского р-на.\n"
                        + "Приговор: ВМН");
        assertEquals("р.п. Небылово Выдумского р-на", value(reading, RecordField.RESIDENCE));
    }

    @Test
    void whatFollowsTheRelativesIsNotTheirs() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1890 г.р., жена Дарья Фоминична, 1893 г.р., дочь Анна, 1919 г.р. Проживали: д."
                        + " Небылкино. Раскулачены в 1930 г., высланы в Нарымский край.");
        assertEquals("д. Небылкино", value(reading, RecordField.RESIDENCE));
    }

    @Test
    void aDecisionTakenBackIsNotLost() {
        String entry = "Мнимухин Карп Саввич, 1890 г.р., русский, конюх. Арестован 4.11.1937. Осужден тройкой УНКВД"
                + " 25.11.1937 к ВМН. ";
        EntryReading reading = read("book", entry + "Дело пересмотрено 16.01.1956, реабилитирован.");
        assertEquals("1956-01-16", value(reading, RecordField.REHABILITATION_DATE));
        reading = read("book", entry + "Постановление отменено 16.01.1956 за отсутствием состава преступления.");
        assertEquals("1956-01-16", value(reading, RecordField.REHABILITATION_DATE));
        assertEquals("за отсутствием состава преступления", value(reading, RecordField.REHABILITATION_REASON));
    }

    private static boolean doubted(EntryReading reading, RecordField field) {
        return reading.doubts().stream().anyMatch(doubt -> doubt.field() == field);
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }

    private static EntryReading read(String form, String raw) {
        Reading reading = EntryForms.byId(form).orElseThrow().read(raw);
        assertTrue(reading instanceof EntryReading, () -> "unreadable: " + raw);
        Coverage.check(reading);
        return (EntryReading) reading;
    }
}
