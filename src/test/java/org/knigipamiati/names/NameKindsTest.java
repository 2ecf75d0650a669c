package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of names and of questions that real books and real readers have, each with invented people. */
class NameKindsTest {
    private static final OfflineIndex INDEX = new OfflineIndex();

    static {
        person("turkic", PersonName.of("Небылиев-Сказкин", "Вагиф", "Самед оглы"), 1906);
        person("kyzy", PersonName.of("Небылиева", "Лейла", "Али-кызы"), 1910);
        person("father", PersonName.of("", "Ибрагим", "Мнимад-оглы"), 1880);
        person("shy", PersonName.of("Сухо\u00adтопин", "Пётр\u200b", "Ильич"), 1889);
        person("stress", PersonName.of("Выду\u0301мов", "Игна\u0301т", "Лукич"), 1899);
        person("latin", PersonName.of("Cочинялов", "Oсип", "Петрович"), 1895);
        person("german", PersonName.of("Вейсмнимый", "Карл", "Готлибович", "Weißmnim Karl"), 1890);
        person("turkish", PersonName.of("Ышимны", "Исмаил", "", "Işımnı İsmail"), 1900);
        person("hebrew", PersonName.of("Мнимкац", "Бен-Цион", "Мошкович", "מנימכ״ץ בן־ציון"), 1893);
        person("patronymic", PersonName.of("Климнимович", "Степан", "Михайлович"), 1884);
        person("surname", PersonName.of("Михайлович", "Степан", "Климович"), 1885);
        person("damaged", PersonName.of("Вым*с", "Ив_н", "[нрзб]"), 1890);
        person("cut", PersonName.of("Затм*", "Федор", "Ильич"), 1891);
        person("headless", PersonName.of("*нимкин", "Федор", "Лукич"), 1892);
        person("holed", PersonName.of("Гор[...]цкий", "Казимир", "Ант…ович"), 1893);
        person("syllables", PersonName.of("Э", "И", ""), 1905);
        person("edited", PersonName.of("Не[мни]лов", "Конст.", ""), 1880);
        person("dotted", PersonName.of("Немнил...", "Фё..р", ""), 1880);
        person("twofold", PersonName.of("Саид-Мнимил", "", "Магомед-Эмин-оглы"), 1881);
        person("georgian", PersonName.of("მნიმელიძე", "გიორგი", "ივანეს ძე"), 1890);
        person("remark", PersonName.of("Мнимцова", "Анна", "Петровна", "Выдумлина (дев.)"), 1899);
        person("other-sex", PersonName.of("Сказмним", "Иван", ""), 1899);
        person("particles", PersonName.of("ван дер Мнимен", "Питер", ""), 1880);
        person("apostrophe", PersonName.of("д'Антевымысл", "Жорж", "Карлович"), 1881);
        person("hyphen", PersonName.of("фон-Штейнмним", "Густав", "Адольфович"), 1882);
        person("letter", PersonName.of("У", "Пэй-мним", ""), 1883);
        person("letters", PersonName.of("Пушкмним", "А. С.", ""), 1884);
        person("first", PersonName.of("Мнимокуров 1-й", "Иван", "Иванович"), 1885);
        INDEX.add(new Candidate(
                "factory",
                PersonName.of("Лесмнимый", "Петр", "Глебович"),
                Set.of(1901),
                "украинец, мнимая фабрика им. 8-го Марта: слесарь Гл. мнимого управления. д. Красношвейное"));
        INDEX.add(new Candidate(
                "red", PersonName.of("Тканьмнимый", "Карл", ""), Set.of(1902), "фабрика Красношвейная: ткач"));
        person("initials", PersonName.of("Затейный", "А.", "П."), 1885);
        person("particle", PersonName.of("фон дер Вымысел", "Эрнст", "Густавович"), 1879);
        person("ter", PersonName.of("Тер-Небылян", "Ашот", "Суренович", "Тернебылян"), 1891);
        person("iya", PersonName.of("Сказкина", "Ия", "Лукинична"), 1901);
        person("short", PersonName.of("Ли", "Ин", ""), 1905);
        person("korean", PersonName.of("Ким-Чен-Ун", "", ""), 1903);
        person("chinese", PersonName.of("Ван-Фу-Чан", "", ""), 1902);
        person("japanese", PersonName.of("Ямамото", "Кендзо", ""), 1902);
        person("armenian", PersonName.of("Небылоян", "Арутюн", "Ованесович", "Նեբիլոյան Հարություն"), 1888);
        person("pseudonym", PersonName.of("Выдумкин", "Гирш", "Аронович", "Небылинский", "Мнимо"), 1904);
        person("quiet", PersonName.of("Солдамнимо", "Не", ""), 1890);
        person("married", PersonName.of("Сочинённая", "Анна", "Сергеевна", "Небылова"), 1895);
        person("maiden", PersonName.of("Небылова", "Анна", "Петровна"), 1896);
        person("threefold", PersonName.of("Вымыслев-Мнимовский-Сказкин", "Лев", "Ильич"), 1882);
        person("mixed half", PersonName.of("Латиномним-Сoсa", "Евдоким", "Карпович"), 1885); // Latin o and a
        person("vowels", PersonName.of("Ыы", "Ая", ""), 1879);
        person("latvian", PersonName.of("Озолмним", "Янис", "Петрович"), 1892);
    }

    private static void person(String id, PersonName name, int year) {
        INDEX.add(new Candidate(id, name, Set.of(year), ""));
    }

    private static Ranking search(String query) {
        return INDEX.search(NameQuery.of(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Небылиев-Сказкин Вагиф Самед оглы | turkic",
                "Небылиев Вагиф Самедоглы | turkic",
                "Небылиев Вагиф Самед-оглы | turkic",
                "Небылиева Лейла Али кызы | kyzy",
                "Небылиева Лейла Алиевна | kyzy",
                "Ибрагим Мнимад оглы | father",
                "Ибрагим Мнимад-оглы | father",
                "Мнимад-оглы | father",
                "Вымыслев-Сказкин Лев | threefold",
                "Вымыслев-Мнимовский Лев | threefold",
                "Мнимовский Лев 1882 | threefold",
                "Соса Евдоким | mixed half",
                "Ыы | vowels",
                "Сухотопин Петр | shy",
                "Сухо\u00adтопин | shy",
                "Выдумов Игнат | stress",
                "Cочинялов | latin",
                "Сочинялов Осип | latin",
                "Weissmnim | german",
                "WEIẞMNIM KARL | german",
                "ışımnı | turkish",
                "ISIMNI ISMAIL | turkish",
                "Işımnı i̇smail | turkish",
                "מנימכץ בן ציון | hebrew",
                "Степан Михайлович | patronymic",
                "Степан Михайлович | surname",
                "Михайлович Степан Климович | surname",
                "Вым*с Ив_н [нрзб] | damaged",
                "Ив_н | damaged",
                "Вым*с | damaged",
                "Ван дер Мнимен | particles",
                "Эрнст Густавович фон дер Вымысел | particle",
                "фон дер Вымысел Эрнст Густавович 1879 | particle",
                "Э И 1905 | syllables",
                "И Э | syllables",
                "Не[мни]лов | edited",
                "Не[мни]лов Конст. 1880 | edited",
                "Немнил... Фё..р 1880 | dotted",
                "Магомед Эмин оглы | twofold",
                "გიორგი ივანეს ძე მნიმელიძე | georgian",
                "მნიმელიძე გიორგი ივანეს ძე 1890 | georgian",
                "Мнимелидзе Георгий | georgian",
                "Выдумлина Анна | remark",
                "Питер ван дер Мнимен | particles",
                "д'Антевымысл Жорж | apostrophe",
                "Густав фон-Штейнмним | hyphen",
                "У | letter",
                "А. С. Пушкмним | letters",
                "Мнимокуров 1-й Иван | first",
                "Затм* | cut",
                "Затм* Федор Ильич | cut",
                "*нимкин Федор | headless",
                "*нимкин | headless",
                "Гор[...]цкий Казимир Ант…ович | holed",
                "Озолмним_Янис | latvian",
                "озолмним_янис | latvian",
                "ОЗОЛМНИМ__ЯНИС | latvian",
                "Тернебылян | ter",
                "Тер Небылян Ашот | ter",
                "дер | particle",
                "Ия | iya",
                "Ия Сказкина | iya",
                "Ли | short",
                "Ли Ин | short",
                "김 | korean",
                "Ким | korean",
                "王 | chinese",
                "Ван | chinese",
                "ヤマモト ケンゾウ | japanese",
                "山本 | japanese",
                "ＹＡＭＡＭＯＴＯ | japanese",
                "Նեբիլոյան | armenian",
                "Мнимо | pseudonym",
                "не | quiet",
                "урожд. Небылова Анна Сергеевна | married",
                "Сочинённая (урожд. Небылова) Анна | married",
                "Сочинённая, née Небылова | married",
                "Озолмним Янис1 | latvian",
                "Озолмним+Янис | latvian",
                "Ozolmnims Jānis, Pētera dēls | latvian",
                "<b>Озолмним</b> | latvian",
                "surname:Озолмним | latvian",
                "Озолмним~2 OR AND NOT | latvian",
                "Озолмним Ян. Пет. | latvian",
                "%00Озолмним | latvian",
                "'Озол\u200bмним 😀' | latvian"
            })
    void isFound(String query, String id) {
        Ranking ranking = search(query);
        List<String> first = ranking.comparisons().stream()
                .limit(2)
                .filter(c -> c.verdict() == MatchVerdict.FULL)
                .map(NameComparison::id)
                .toList();
        assertEquals(Answer.FOUND, ranking.answer(), query);
        assertTrue(first.contains(id), () -> query + " finds " + first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Затейный Андрей Павлович | initials",
                "мнимая фабрика им. 8-го Марта: слесарь, украинец | factory",
                "Петр, слесарь Гл. мнимого управления | factory",
                "Вымыс Иван | damaged",
                "Вымосс Иван Петрович | damaged",
                "Vymyss Ivan | damaged",
                "Вым* | damaged",
                "Затмаев Федор | cut",
                "Затмаева | cut",
                "Выхнимкин Федор Лукич | headless",
                "Горнимницкий Казимир Антонович | holed",
                "Хочу найти прадеда, его звали Янис Озолмним, он был военный | latvian",
                "б/п Озолмним Янис | latvian"
            })
    void isPossible(String query, String id) {
        Ranking ranking = search(query);
        assertEquals(Answer.POSSIBLE, ranking.answer(), query);
        assertEquals(id, ranking.comparisons().get(0).id(), query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"оглы", "*", "\"", "рטג", "😀", "' OR 1=1 --", "ххххх ццц", "Войков Сергей", "רטג"})
    void isNobody(String query) {
        assertTrue(search(query).answer() != Answer.FOUND, query);
    }

    @ParameterizedTest
    @CsvSource({"Сказмнимова Анна", "Сочинённая Марфа", "Небылова Степан", "Озолмним Карл"})
    void anotherGivenNameOrSexIsNoPerhaps(String query) {
        assertEquals(Answer.NONE, search(query).answer(), query);
    }

    @Test
    void whoBearsTheSurnameAloneComesBeforeWhoBearsItAsAHalf() {
        OfflineIndex index = new OfflineIndex();
        index.add(new Candidate("half", PersonName.of("Мнимонов-Сказкин", "Петр", ""), Set.of(1890), ""));
        index.add(new Candidate("whole", PersonName.of("Мнимонов", "Иван", ""), Set.of(1891), ""));
        assertEquals(
                List.of("whole", "half"),
                index.search(NameQuery.of("Мнимонов")).comparisons().stream()
                        .map(NameComparison::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"Красношвейное, factory", "Красношвейная, red"})
    void aPlaceAsItIsSpelledComesBeforeWhatHasItsStem(String query, String id) {
        assertEquals(id, search(query).comparisons().get(0).id());
    }

    @ParameterizedTest
    @CsvSource({"Сухотопин Петр, Петр", "Степан Михайлович, Степан", "Озолмним, Озолмним"})
    void everyReasonIsGivenOnce(String query, String ignored) {
        search(query).comparisons().stream().limit(3).forEach(c -> {
            Object[] reasons = c.reasons().toArray();
            assertEquals(Arrays.stream(reasons).distinct().count(), reasons.length, query);
        });
    }

    /** Beyond the candidates that are compared, who fits is counted by the plan. */
    @Test
    void whoMerelyHasASurnameInTheEntryIsNotCounted() {
        assertFalse(countsByEntry("Небылицын"));
        assertFalse(countsByEntry("Прохор Лукич"));
        assertTrue(countsByEntry("деревня Выдумка"));
        assertTrue(countsByEntry("Вавила, деревня Выдумка"));
    }

    /** Entries that have the words of an address are shown before people: those of the house would hide the flat. */
    @Test
    void anAddressWithAFlatIsNotAskedByTheHouseAlone() {
        assertEquals("Вымышленная 45", NameQuery.of("Вымышленная 45").entryWords());
        assertEquals(
                "Вымышленная 45 45-18", NameQuery.of("Вымышленная 45 кв 18").entryWords());
    }

    private static boolean countsByEntry(String question) {
        return NameQuery.of(question).plan().fitting().groups().stream()
                .flatMap(group -> group.required().stream())
                .flatMap(choice -> choice.clauses().stream())
                .anyMatch(clause -> clause.field() == NameField.CONTEXT);
    }
}
