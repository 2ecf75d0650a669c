package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** What is not understood is residue or doubted, in the two known layouts as well: no field is filled by elimination. */
class UnknownLayoutTest {

    private static final EntryForm LISTS = EntryForms.byId("lists").orElseThrow();
    private static final EntryForm BOOK = EntryForms.byId("book").orElseThrow();

    @Test
    void aBrotherIsNotThePerson() {
        EntryReading reading = read(
                LISTS,
                "Небылин Лука Фомич, 1901 г. р., уроженец г. Вымышленск, русский, токарь, проживал: г. Сказкин. Арестован 4 марта"
                        + " 1937 г. Тройкой УНКВД ЛО 8 декабря 1937 г. приговорен по ст. 58-10 УК РСФСР к высшей мере наказания."
                        + " Расстрелян в г. Ленинград 9 декабря 1937 г. (Брат Небылин Карп Фомич расстрелян 14 января 1938 г.)");
        assertEquals("1937-12-09", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("1937-03-04", value(reading, RecordField.ARREST_DATE));
        assertTrue(reading.values(RecordField.PREVIOUS_REPRESSIONS).isEmpty());
        assertTrue(reading.residueTexts().get(reading.residueTexts().size() - 1).contains("Карп"));
    }

    @Test
    void agesOfAFamilyAreNoTerm() {
        EntryReading reading = read(
                LISTS,
                "Родился в 1879 г., дер. Небывалово; русский; единоличник.\nПриговорен: в 1930 г.\nПриговор: раскулачен, выслан с"
                        + " семьей (жена Агафья 48 лет, сын Карп 12) в Нарымский край. Сын Карп бежал, арестован 8 окт. 1937 г.");
        assertEquals("", value(reading, RecordField.SENTENCE_TERM));
        assertTrue(reading.values(RecordField.LATER_REPRESSIONS).isEmpty());
        assertEquals("единоличник", value(reading, RecordField.PROFESSION));
    }

    @Test
    void anApproximateDateIsADateAndNoPlace() {
        String entry =
                "Родился %s; русский; б/п; столяр.\nПроживал: дер. Сказкино.\nАрестован осенью 1937 г.\nПриговор: ВМН";
        assertEquals("1890~", value(read(BOOK, entry.formatted("ок. 1890 г.")), RecordField.BIRTH_DATE));
        assertEquals("1888/1892", value(read(LISTS, entry.formatted("между 1888 и 1892 гг.")), RecordField.BIRTH_DATE));
        assertEquals("1895/..", value(read(LISTS, entry.formatted("не ранее 1895 г.")), RecordField.BIRTH_DATE));
        for (String date :
                new String[] {"ок. 1890 г.", "весной 1893 г.", "в Николин день 1894 г.", "1890 (1892?) г."}) {
            EntryReading reading = read(LISTS, entry.formatted(date));
            assertEquals("", value(reading, RecordField.BIRTH_PLACE), date);
            assertEquals("", value(reading, RecordField.ARREST_BODY), date);
            assertFalse(reading.doubts().isEmpty(), date);
        }
    }

    @Test
    void figuresThatAScannerMisreadAreRepairedAndDoubted() {
        EntryReading reading = read(
                LISTS,
                "Родился в 1891 г., дер. Небылово; русский; б/п; плотник.\nАрестован ЗО октября 1937 г.\nПриговорен: тройка 1О декабря"
                        + " 1937 г., обв.: ст. 58-1О.\nПриговор: 1О лет ИТЛ");
        assertEquals("1937-10-30", value(reading, RecordField.ARREST_DATE));
        assertEquals("58-10", value(reading, RecordField.TRIAL_ARTICLES));
        assertEquals("120", value(reading, RecordField.SENTENCE_TERM));
        assertFalse(reading.doubts().isEmpty());
    }

    @Test
    void wordsCutAtALineEndAreOne() {
        EntryReading reading = read(
                LISTS,
                "Родился в 1890 г., Небывалая обл., Вымышлен-\nский р-н; русский; б/п; счето\u00ADвод лес-\nхоза.\nПроживал: г. Ростов-\n"
                        + "на-Дону.\n             КНИГА ПАМЯТИ          187\nАрестован 12 нояб-\nря 1937 г.\nПриговор: ВМН");
        assertEquals("Небывалая обл., Вымышленский р-н", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("г. Ростов-на-Дону", value(reading, RecordField.RESIDENCE));
        assertEquals("1937-11-12", value(reading, RecordField.ARREST_DATE));
        assertEquals("счетовод лесхоза", value(reading, RecordField.PROFESSION));
    }

    @Test
    void aLanguageWithoutWordsOfOursIsResidue() {
        EntryReading reading = read(
                LISTS, "Ойданов Ахмет Мұратұлы, 1898 ж. туған, Ойдан ауылы, қазақ. 1937 ж. 12 қарашада тұтқындалған.");
        assertFalse(reading.doubts().isEmpty());
        assertEquals(
                "1937 ж. 12 қарашада тұтқындалған", GoldFields.residue(reading).get(0));
    }

    @Test
    void aReferenceAndALoneWordAreNobodysOccupation() {
        for (String entry : new String[] {"См. Небылинский-Дако Гирш Аронович", "НЕБЫЛИЦЫН", "Н"}) {
            assertFalse(GoldFields.of(LISTS.read(entry)).containsKey("profession"), entry);
        }
    }

    @Test
    void aNameWithABirthInTheFirstLineIsNoOccupation() {
        EntryReading reading = read(
                LISTS,
                "Небылицын Андрей Ильич, 1882 г. р., уроженец дер. Войхино край; русский; плотник.\n"
                        + "Арестован 3 ноября 1937 г.\nПриговор: ВМН");
        assertEquals("Небылицын", value(reading, RecordField.SURNAME));
        assertEquals("плотник", value(reading, RecordField.PROFESSION));
    }

    @Test
    void aLineOfDashesIsDoubted() {
        EntryReading reading =
                read(LISTS, "Родился в 1893 г.; русский.\n----\nПриговорен: в 1932 г.\nПриговор: ссылка");
        assertTrue(reading.doubts().stream().anyMatch(doubt -> doubt.why().contains("dashes")));
    }

    @Test
    void anOrganInTheLineOfTheSentenceIsTheTrials() {
        EntryReading reading = read(
                LISTS,
                "Род. в 1899, член ВКП(б). Проживал: г. Вымышленск. Начальник Облместпром\nПриговор: ВК ВС СССР, 29.01.1938 – ВМН.\n"
                        + "Реабилитирован июнь 1957");
        assertEquals("ВК ВС СССР", value(reading, RecordField.TRIAL_BODY));
        assertEquals("1938-01-29", value(reading, RecordField.TRIAL_DATE));
        assertEquals("ВМН", value(reading, RecordField.SENTENCE));
    }

    @Test
    void aPlainEntryOfAKnownLayoutIsNotDoubted() {
        EntryReading reading = read(
                LISTS,
                "Родился в 1890 г., дер. Небывалово; русский; б/п;\nстоляр.\nПроживал: дер. Небывалово.\nАрестован  1 января 1938 г.\n"
                        + "Приговорен: тройка при УНКВД по Небывалой обл. 1 февраля 1938 г., обв.: ст. 58-10.\nПриговор: ВМН\n"
                        + "Расстрелян 2 февраля 1938 г.\nРеабилитирован 15 марта 1958 г.");
        assertEquals(java.util.List.of(), reading.doubts());
    }

    private static EntryReading read(EntryForm form, String raw) {
        Reading reading = form.read(raw);
        Coverage.check(reading);
        return (EntryReading) reading;
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }
}
