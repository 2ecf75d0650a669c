package org.knigipamiati.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.ingest.load.AlignmentFixture.Line;
import org.knigipamiati.ingest.load.AlignmentFixture.Outcome;
import org.knigipamiati.ingest.load.AlignmentFixture.Shown;

/**
 * Whatever two editions of some files are like, no record may come to show another person, nobody may be lost, and the counts
 * must add up. People are numbered here; the alignment sees only what their entries say.
 */
class RandomEditionsTest {

    private static final int RUNS = 200;
    private static final String[] VILLAGES = {"Небылица", "Мнимая", "Вымыслово", "Сказкино", "Придумка", "Выдумка"};
    private static final String[] SURNAMES = {"Выдумкин", "Грезин", "Небылицын", "Сказкин", "Мнимов", "Чудинов"};
    private static final String[] GIVEN = {"Лука", "Фома", "Карп", "Пров", "Гурий", "Савва", "Тит", "Влас", "Наум"};
    private static final String[] TRADES = {"столяр", "кузнец", "сторож", "счетовод", "конюх", "печник"};

    private record Person(int no, boolean named, int surname, int given, int father, int born, int village, int trade) {

        Line line(Random dice, boolean corrected) {
            int year = born;
            String surnameWord = SURNAMES[surname];
            String tail = "";
            if (corrected) {
                switch (dice.nextInt(4)) {
                    case 0 -> year = born / 10 * 10 + (born + 1) % 10;
                    case 1 -> surnameWord = surnameWord.toUpperCase(java.util.Locale.ROOT);
                    case 2 -> tail = " Реабилитирован 5 мая 1989 г.";
                    default -> surnameWord = surnameWord.replace('и', 'ы');
                }
            }
            // Every person is told apart from all others by a day of arrest, as in a list of one village.
            String fate = " Арестован %d.%d.193%d. Осужден тройкой при УНКВД по Небывалой обл., обв.: АСА. ВМН."
                    .formatted(1 + no % 28, 1 + no / 28 % 12, 7 + no / 336 % 2);
            if (named) {
                Line said = AlignmentTest.person(
                        null,
                        surnameWord,
                        GIVEN[given],
                        GIVEN[father] + "ович",
                        "" + year,
                        "дер. " + VILLAGES[village]);
                return new Line(
                        null,
                        new EntryTexts.Said(
                                said.said().raw() + fate + tail, said.said().reading()));
            }
            return AlignmentFixture.lists(
                    """
                    Родился в %d г., дер. %s; русский; б/п; %s.
                    Проживал: дер. %s.
                    Арестован %d ноября 193%d г.
                    Приговорен: тройка при УНКВД по Небывалой обл. %d декабря 1937 г., обв.: АСА.
                    Приговор: ВМН%s"""
                            .formatted(
                                    year,
                                    VILLAGES[village],
                                    TRADES[trade],
                                    VILLAGES[(village + no) % VILLAGES.length],
                                    1 + no % 28,
                                    7 + no / 28 % 2,
                                    1 + no % 28,
                                    tail.isEmpty() ? "" : "\n" + tail.strip()));
        }
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyBecomesAnotherAndNobodyIsLost(int seed) {
        Random dice = new Random(seed);
        AlignmentFixture source = new AlignmentFixture();
        boolean named = dice.nextBoolean();
        boolean keyed = dice.nextInt(3) == 0;
        int[] made = {0};
        Map<String, List<Person>> files = new LinkedHashMap<>();
        for (String file : List.of("c/list.txt", "d/list.txt", "e/other.txt")) {
            files.put(file, people(dice, named, made, 2 + dice.nextInt(25)));
        }
        Map<Line, Person> who = new HashMap<>();
        Map<Shown, Set<Integer>> shownBy = new HashMap<>();
        Set<Integer> everybody = new HashSet<>();
        for (int edition = 0; edition < 4; edition++) {
            Map<String, List<Line>> run = new LinkedHashMap<>();
            int entries = 0;
            for (Map.Entry<String, List<Person>> file : files.entrySet()) {
                if (edition > 0 && dice.nextInt(5) == 0) {
                    continue;
                }
                List<Line> lines = new ArrayList<>();
                for (Person person : file.getValue()) {
                    Line line = person.line(dice, edition > 0 && dice.nextInt(6) == 0);
                    line = new Line(keyed ? "k" + person.no() : null, line.said());
                    lines.add(line);
                    who.put(line, person);
                    everybody.add(person.no());
                }
                entries += lines.size();
                run.put(file.getKey(), lines);
            }
            int before = source.records.size();
            Outcome outcome = source.run(run);
            assertThat(outcome.added() + outcome.unchanged() + outcome.changed())
                    .isEqualTo(entries);
            assertThat(source.records).hasSize(before + outcome.added());
            outcome.records().forEach((line, shown) -> shownBy.computeIfAbsent(shown, s -> new HashSet<>())
                    .add(who.get(line).no()));
            assertThat(shownBy.values()).as("people shown by one record").allMatch(people -> people.size() == 1);
            Set<Integer> found = new HashSet<>();
            shownBy.values().forEach(found::addAll);
            assertThat(found).as("people found").isEqualTo(everybody);
            files = edited(dice, named, made, files);
        }
        // Most corrections are recognised: records are hardly more than people.
        assertThat(source.records.size()).isLessThanOrEqualTo(everybody.size() + everybody.size() / 3 + 10);
    }

    private static List<Person> people(Random dice, boolean named, int[] made, int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int no = made[0]++;
            people.add(new Person(
                    no,
                    named,
                    dice.nextInt(SURNAMES.length),
                    dice.nextInt(GIVEN.length),
                    dice.nextInt(GIVEN.length),
                    // Nobody is born in the year in which one of the next people of this name and village could be.
                    1870 + no % 45,
                    dice.nextInt(VILLAGES.length),
                    dice.nextInt(TRADES.length)));
        }
        return people;
    }

    /**
     * Insertions, deletions, moves within and between files, a file joined to another, one split, its second half in a file of the same name
     * in another folder, one that goes to another folder, two that change their folders.
     */
    private static Map<String, List<Person>> edited(
            Random dice, boolean named, int[] made, Map<String, List<Person>> files) {
        Map<String, List<Person>> edited = new LinkedHashMap<>();
        files.forEach((name, people) -> {
            List<Person> next = new ArrayList<>(people);
            next.removeIf(p -> dice.nextInt(12) == 0);
            for (Person person : people(dice, named, made, dice.nextInt(3))) {
                next.add(dice.nextInt(next.size() + 1), person);
            }
            if (dice.nextInt(4) == 0) {
                Collections.shuffle(next, dice);
            }
            edited.put(name, next);
        });
        List<String> names = new ArrayList<>(edited.keySet());
        if (names.isEmpty()) {
            return Map.of("g/new.txt", people(dice, named, made, 5));
        }
        List<Person> first = edited.get(names.get(0));
        switch (dice.nextInt(7)) {
            case 0 -> {
                edited.get(names.get(names.size() - 1)).addAll(first);
                edited.remove(names.get(0));
            }
            case 1 -> {
                List<Person> half = first.subList(first.size() / 2, first.size());
                edited.put("f/part" + made[0] + ".txt", new ArrayList<>(half));
                half.clear();
            }
            case 2 -> {
                List<Person> half = first.subList(first.size() / 2, first.size());
                edited.put("f" + made[0] + "/" + base(names.get(0)), new ArrayList<>(half));
                half.clear();
            }
            case 3 -> {
                edited.remove(names.get(0));
                edited.put("g" + made[0] + "/" + base(names.get(0)), first);
            }
            case 4 -> {
                String last = names.get(names.size() - 1);
                edited.put(names.get(0), edited.get(last));
                edited.put(last, first);
            }
            default -> {}
        }
        edited.values().removeIf(List::isEmpty);
        return edited;
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
