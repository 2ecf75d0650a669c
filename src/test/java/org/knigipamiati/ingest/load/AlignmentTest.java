package org.knigipamiati.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.ingest.load.AlignmentFixture.Line;
import org.knigipamiati.ingest.load.AlignmentFixture.Outcome;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;

class AlignmentTest {

    private static final Line LUKA = person(null, "Выдумкин", "Лука", "Ильич", "1890", "дер. Небывалово");
    private static final Line ANNA = person(null, "Грезина", "Анна", "Карповна", "1891", "с. Сказкино");
    private static final Line JAN = person(null, "Небывальский", "Ян", "Янович", "1900", "г. Нигдейск");

    private final AlignmentFixture source = new AlignmentFixture();

    @Test
    void theSameFileAgainChangesNothing() {
        source.run("a/list.txt", List.of(LUKA, ANNA));
        counts(source.run("a/list.txt", List.of(LUKA, ANNA)), 0, 2, 0, 0);
    }

    @Test
    void anEntryInsertedAboveLeavesTheOthersWhoTheyAre() {
        source.run("list.txt", List.of(LUKA, ANNA));
        counts(source.run("list.txt", List.of(JAN, LUKA, ANNA)), 1, 2, 0, 0);
    }

    @Test
    void anEntryTakenOutIsMissingAndTheRestStay() {
        source.run("list.txt", List.of(LUKA, JAN, ANNA));
        counts(source.run("list.txt", List.of(LUKA, ANNA)), 0, 2, 0, 1);
    }

    @Test
    void aCorrectedEntryIsTheSameEntryWhereverItStands() {
        source.run("list.txt", List.of(LUKA, ANNA, JAN));
        Line corrected = person(null, "Грезина", "Анна", "Карповна", "1892", "с. Сказкино");
        Outcome outcome = source.run("list.txt", List.of(corrected, LUKA, JAN));
        counts(outcome, 0, 2, 1, 0);
        assertThat(outcome.records().get(corrected).line).isEqualTo(corrected);
    }

    @Test
    void aFileOfOneCorrectedEntryIsTheSame() {
        source.run("list.txt", List.of(LUKA));
        counts(
                source.run("list.txt", List.of(person(null, "ВЫДУМКИН", "Лука", "Ильич", "1891", "дер. Небывалово"))),
                0,
                0,
                1,
                0);
    }

    /** Saved on a Mac, with other spaces and line ends, or set in capitals, and called otherwise: not one text is the same. */
    @Test
    void aFileSavedElsewhereUnderAnotherNameIsRecognised() {
        List<Line> printed = printed(12);
        for (UnaryOperator<String> saving : List.<UnaryOperator<String>>of(
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replace("\n", "\r\n"),
                text -> text.replace(" г.", "\u00a0г."),
                text -> text.toUpperCase(Locale.ROOT))) {
            AlignmentFixture book = new AlignmentFixture();
            book.run("book.txt", printed);
            List<Line> saved = printed.stream()
                    .map(line -> AlignmentFixture.lists(saving.apply(line.said().raw())))
                    .toList();
            Outcome outcome = book.run("copy.txt", saved);
            counts(outcome, 0, 0, 12, 0);
            assertThat(outcome.notes()).anyMatch(note -> note.contains("book.txt"));
            for (int i = 0; i < saved.size(); i++) {
                assertThat(outcome.records().get(saved.get(i)).position).isEqualTo(i + 1);
            }
        }
    }

    /** The same texts beside other stated fields, as a table and as JSON lines. */
    @Test
    void theSameTextsInAnotherFormatAreRecognised() {
        List<Line> table = List.of(LUKA, ANNA, JAN);
        source.run("book.csv", table);
        List<Line> lines = table.stream()
                .map(line -> new Line(
                        null,
                        new EntryTexts.Said(line.said().raw() + " ", line.said().reading())))
                .toList();
        counts(source.run("book.jsonl", lines), 0, 0, 3, 0);
    }

    /** Texts that anybody may have make two files worth comparing, and nobody another. */
    @Test
    void theSameFewWordsAboutOthersAreOthers() {
        source.run(
                "one.csv", List.of(fated("Выдумкин", "Лука"), fated("Грезина", "Анна"), fated("Небывальский", "Ян")));
        counts(
                source.run(
                        "two.csv", List.of(fated("Мнимов", "Фома"), fated("Сказкин", "Пётр"), fated("Нигдеев", "Нил"))),
                3,
                0,
                0,
                0);
    }

    /** A short list that was taken whole into a longer one is half of nothing but itself. */
    @Test
    void aFileTakenIntoALongerOneIsRecognised() {
        source.run("part.txt", printed(4));
        List<Line> whole = printed(12).stream()
                .map(line -> AlignmentFixture.lists(line.said().raw().replace(" г.", "\u00a0г.")))
                .toList();
        counts(source.run("whole.txt", whole), 8, 0, 4, 0);
    }

    private static List<Line> printed(int people) {
        return IntStream.range(0, people)
                .mapToObj(i ->
                        """
                        Выдумкин Андрей Ильич, %d г. р., уроженец дер. %s край; русский; плотник.
                        Арестован %d ноября 1937 г.
                        Приговорен: тройка при УНКВД по Небывалой обл. 10 декабря 1937 г., обв.: АСА.
                        Приговор: ВМН"""
                                .formatted(1880 + i, (char) ('А' + i) + "йхино", 1 + i))
                .toList()
                .stream()
                .map(AlignmentFixture::lists)
                .toList();
    }

    @Test
    void thatAFileOfANewNameIsNotComparedWithTooManyIsTold() {
        source.run(
                "one.csv",
                IntStream.rangeClosed(0, ChangedEntries.MOST_COMPARED)
                        .mapToObj(i -> new Line(null, new EntryTexts.Said("Выдумкин " + i, List::of)))
                        .toList());
        Outcome outcome = source.run("two.csv", List.of(LUKA));
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.notes()).anyMatch(note -> note.contains("not looked into"));
    }

    /** Worded anew from the first entry to the last, under another name: no text says so, the people do. */
    @Test
    void aFileOfTheSamePeopleInOtherWordsIsRecognised() {
        for (UnaryOperator<Line> worded : List.<UnaryOperator<Line>>of(
                line -> otherwise(line, raw -> raw.replace(" г. р.,", " года рождения, беспартийный,")),
                line -> otherwise(line, raw -> "Фамилия: " + raw.replace(" ", "\nи: ")))) {
            AlignmentFixture book = new AlignmentFixture();
            book.run("list.txt", people(10, "Небывалово"));
            Outcome outcome = book.run(
                    "new.txt", people(10, "Небывалово").stream().map(worded).toList());
            counts(outcome, 0, 0, 10, 0);
            assertThat(outcome.notes()).anyMatch(note -> note.contains("10 entries are known from list.txt"));
        }
    }

    /** Two of one name and year, in a book about elsewhere, are no edition. */
    @Test
    void someNamesakesMakeNoEdition() {
        source.run("list.txt", people(10, "Небывалово"));
        List<Line> others = new ArrayList<>(people(2, "Нигдейск"));
        others.add(JAN);
        others.add(ANNA);
        others.add(LUKA);
        counts(source.run("new.txt", others), 5, 0, 0, 0);
        assertThat(source.records).hasSize(15);
    }

    private static List<Line> people(int count, String place) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(
                        null,
                        "Выдумкин" + (char) ('а' + i),
                        "Лука",
                        (char) ('А' + i) + "льич",
                        Integer.toString(1880 + i),
                        "дер. " + place + (char) ('а' + i)))
                .toList();
    }

    private static Line otherwise(Line line, UnaryOperator<String> words) {
        return new Line(
                null,
                new EntryTexts.Said(words.apply(line.said().raw()), line.said().reading()));
    }

    private static Line fated(String surname, String given) {
        return new Line(
                null,
                new EntryTexts.Said(
                        "Расстрелян" + "!".repeat(surname.charAt(1) % 50),
                        () -> List.of(words("surname", surname), words("given_name", given))));
    }

    @Test
    void anotherPersonInTheSamePlaceIsAnotherEntry() {
        source.run("list.txt", List.of(LUKA, ANNA));
        counts(source.run("list.txt", List.of(LUKA, JAN)), 1, 1, 0, 1);
    }

    @Test
    void brothersFromOneHouseAreTwo() {
        source.run("list.txt", List.of(ANNA, LUKA));
        Line brother = person(null, "Выдумкин", "Фома", "Ильич", "1893", "дер. Небывалово");
        counts(source.run("list.txt", List.of(ANNA, brother)), 1, 1, 0, 1);
    }

    @Test
    void fatherAndSonOfOneNameAreTwo() {
        Line father = person(null, "Выдумкин", "Лука", "Лукич", "1868", "дер. Небывалово");
        source.run("list.txt", List.of(ANNA, father));
        Line son = person(null, "Выдумкин", "Лука", "Лукич", "1905", "дер. Небывалово");
        counts(source.run("list.txt", List.of(ANNA, son)), 1, 1, 0, 1);
    }

    @Test
    void equalTextsAreMatchedOneToOne() {
        source.run("list.txt", List.of(LUKA, LUKA));
        counts(source.run("list.txt", List.of(LUKA, LUKA, LUKA)), 1, 2, 0, 0);
    }

    @Test
    void anIdentifierDoesNotMakeAStrangerOfAnybody() {
        source.run("list.csv", List.of(keyed("a", LUKA), keyed("b", ANNA)));
        Outcome outcome = source.run("list.csv", List.of(keyed("a", LUKA), keyed("b", JAN)));
        counts(outcome, 1, 1, 0, 1);
        assertThat(outcome.notes()).anyMatch(note -> note.contains("'b'") && note.contains("another person"));
        counts(source.run("list.csv", List.of(keyed("a", LUKA), keyed("b", JAN))), 0, 2, 0, 1);
    }

    @Test
    void identifiersThatCountTheLinesMayBeCountedAnew() {
        source.run("list.csv", List.of(keyed("1", LUKA), keyed("2", ANNA)));
        counts(source.run("list.csv", List.of(keyed("1", JAN), keyed("2", LUKA), keyed("3", ANNA))), 1, 2, 0, 0);
    }

    @Test
    void theSameTextsWithoutIdentifiersAndInAnotherOrderAreTheSamePeople() {
        source.run("list.csv", List.of(keyed("1", LUKA), keyed("2", ANNA), keyed("3", JAN)));
        counts(source.run("list.csv", List.of(JAN, ANNA, LUKA)), 0, 3, 0, 0);
    }

    @Test
    void aFileUnderAnotherNameIsRecognisedByWhatItHolds() {
        source.run("v1.csv", List.of(keyed("k1", LUKA), keyed("k2", ANNA), keyed("k3", JAN)));
        Line recased = person("k1", "ВЫДУМКИН", "Лука", "Ильич", "1890", "дер. Небывалово");
        counts(source.run("v2.csv", List.of(recased, keyed("k2", ANNA))), 0, 1, 1, 1);
        counts(source.run("v3.csv", List.of(ANNA, JAN, LUKA)), 0, 2, 1, 0);
        counts(source.run("v1.csv", List.of(keyed("k1", LUKA), keyed("k2", ANNA), keyed("k3", JAN))), 0, 3, 0, 0);
    }

    @Test
    void filesOfOneNameInTwoFoldersAreTwoFiles() {
        for (boolean atOnce : new boolean[] {true, false}) {
            AlignmentFixture both = new AlignmentFixture();
            List<Line> c = villagers(1881, "Небылица", "Мнимая", "Вымыслово", "Сказкино", "Придумка", "Выдумка");
            List<Line> d = villagers(1891, "Карпово", "Ильинка", "Савино", "Титово", "Лукино", "Фомино");
            if (atOnce) {
                Map<String, List<Line>> files = new LinkedHashMap<>();
                files.put("c/list.txt", c);
                files.put("d/list.txt", d);
                counts(both.run(files), 12, 0, 0, 0);
                counts(both.run(files), 0, 12, 0, 0);
            } else {
                counts(both.run("c/list.txt", c), 6, 0, 0, 0);
                Outcome second = both.run("d/list.txt", d);
                counts(second, 6, 0, 0, 6);
                assertThat(second.notes()).anyMatch(note -> note.contains("another file"));
                counts(both.run("d/list.txt", d), 0, 6, 0, 0);
            }
            counts(both.run("c/list.txt", c), 0, 6, 0, 0);
            assertThat(both.records).hasSize(12);
            assertThat(both.records.stream().map(r -> r.line)).containsAll(c).containsAll(d);
        }
    }

    @Test
    void neighboursOfOneVillageTriedOnOneDayAreNotOnePerson() {
        List<Line> before = cohort(1881, 40);
        source.run("list.txt", before);
        List<Line> others = cohort(1921, 40);
        counts(source.run("list.txt", others), 40, 0, 0, 40);
    }

    @Test
    void aFileThatIsSplitAndOneThatIsJoinedKeepTheirPeople() {
        List<Line> all = new ArrayList<>(villagers(1881, "Небылица", "Мнимая", "Вымыслово", "Сказкино"));
        all.addAll(villagers(1891, "Карпово", "Ильинка", "Савино", "Титово"));
        source.run("all.txt", all);
        Map<String, List<Line>> parts = new LinkedHashMap<>();
        parts.put("one.txt", all.subList(0, 4));
        parts.put("two.txt", all.subList(4, 8));
        counts(source.run(parts), 0, 8, 0, 0);
        counts(source.run("all.txt", all), 0, 8, 0, 0);
        assertThat(source.records).hasSize(8);
    }

    @Test
    void aFewEqualShortEntriesOfAnotherFileAreOtherPeople() {
        List<Line> one = IntStream.range(0, 20)
                .mapToObj(i -> AlignmentFixture.lists("Родился в %d г.".formatted(1870 + i)))
                .toList();
        List<Line> two = IntStream.range(0, 20)
                .mapToObj(i -> AlignmentFixture.lists("Родился в %d г.".formatted(1888 + i)))
                .toList();
        source.run("one.txt", one);
        Outcome outcome = source.run("two.txt", two);
        counts(outcome, 20, 0, 0, 0);
        assertThat(outcome.notes()).anyMatch(note -> note.contains("2 entries say word for word"));
    }

    private static void counts(Outcome outcome, int added, int unchanged, int changed, int missing) {
        assertThat(List.of(outcome.added(), outcome.unchanged(), outcome.changed(), outcome.missing()))
                .as("new, unchanged, changed, missing; %s", outcome.notes())
                .containsExactly(added, unchanged, changed, missing);
    }

    private static List<Line> villagers(int year, String... villages) {
        return IntStream.range(0, villages.length)
                .mapToObj(i -> AlignmentFixture.lists(
                        """
                        Родился в %d г., дер. %s; русский; б/п; столяр.
                        Проживал: дер. %s.
                        Арестован %d ноября 1937 г.
                        Приговорен: тройка при УНКВД по Небывалой обл. %d ноября 1937 г., обв.: АСА.
                        Приговор: ВМН"""
                                .formatted(year + i, villages[i], villages[i], year % 30 + i, (year + 10) % 30 + i)))
                .toList();
    }

    private static List<Line> cohort(int year, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> AlignmentFixture.lists(
                        """
                        Родился в %d г., дер. Небылица; русский; б/п; столяр.
                        Проживал: дер. Небылица.
                        Арестован 1 ноября 1937 г.
                        Приговорен: тройка при УНКВД по Небывалой обл. 10 ноября 1937 г., обв.: АСА.
                        Приговор: ВМН"""
                                .formatted(year + i)))
                .toList();
    }

    private static Line keyed(String key, Line line) {
        return new Line(key, line.said());
    }

    static Line person(String key, String surname, String given, String patronymic, String born, String place) {
        String raw = "%s %s %s, %s г. р., %s".formatted(surname, given, patronymic, born, place);
        return new Line(
                key,
                new EntryTexts.Said(
                        raw,
                        () -> List.of(
                                words("surname", surname),
                                words("given_name", given),
                                words("patronymic", patronymic),
                                new FieldValue("birth.date", 0, null, born, List.of(), Origin.FILE),
                                words("birth.place", place))));
    }

    private static FieldValue words(String field, String words) {
        return new FieldValue(field, 0, words, null, List.of(), Origin.FILE);
    }
}
