package org.knigipamiati.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.knigipamiati.interpret.FamilyPairs.Told;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;

/** Who of a family is who in another edition of its entry. The people are invented. */
class FamilyPairsTest {

    private static final List<String> NAMES =
            List.of("Агафья", "Борислав", "Варвара", "Гурий", "Дарья", "Ефим", "Злата", "Игнат", "Клавдия", "Лукьян");

    /** A member of a family: a line of its entry. */
    private record One(String kin, String given, int born) {
        String words() {
            return (given == null ? kin : given) + (born == 0 ? "" : ", " + born);
        }
    }

    private static List<Told> family(String head, List<One> members) {
        StringBuilder text = new StringBuilder(head);
        List<StoredReading> readings = new ArrayList<>();
        for (One one : members) {
            text.append("; ");
            List<FieldValue> fields = new ArrayList<>();
            if (one.given != null) {
                fields.add(new FieldValue(RecordField.GIVEN_NAME.path(), 0, one.given, null, List.of(), Origin.PARSER));
            }
            if (one.born > 0) {
                String year = Integer.toString(one.born);
                fields.add(new FieldValue(RecordField.BIRTH_DATE.path(), 0, year, year, List.of(), Origin.PARSER));
            }
            int from = text.length();
            text.append(one.words());
            readings.add(new StoredReading(
                    fields,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new StoredReading.Member(one.kin, one.kin, List.of(from, text.length())),
                    null,
                    null));
        }
        return readings.stream()
                .map(reading -> new Told(text.toString(), reading))
                .toList();
    }

    private static Map<Integer, Integer> pairs(List<One> before, List<One> now) {
        return FamilyPairs.of(family("Выдумкин Фока, 1890", before), family("Выдумкин Фока, 1891", now));
    }

    @Test
    void whoHasTheSameNameIsTheSameThoughTheYearIsCorrected() {
        List<One> before = List.of(new One("SPOUSE", "Агафья", 1895), new One("CHILD", "Гурий", 1920));
        List<One> now = List.of(new One("CHILD", "Гурий", 1921), new One("SPOUSE", "Агафья", 1895));
        assertEquals(Map.of(0, 1, 1, 0), pairs(before, now));
    }

    @Test
    void twoGivenNamesAreTwoPeopleThoughAllElseIsTheSame() {
        assertEquals(
                Map.of(), pairs(List.of(new One("CHILD", "Гурий", 1920)), List.of(new One("CHILD", "Юрий", 1920))));
    }

    @Test
    void aNameThatIsWrittenOutIsTheOneOfItsInitial() {
        assertEquals(
                Map.of(0, 0), pairs(List.of(new One("CHILD", "Г.", 1920)), List.of(new One("CHILD", "Гурий", 1920))));
    }

    @Test
    void whomTwoMayBeIsNeither() {
        List<One> before = List.of(new One("CHILD", "А.", 1920), new One("CHILD", "А.", 1920));
        assertEquals(Map.of(), pairs(before, List.of(new One("CHILD", "Агафья", 1920))));
    }

    @Test
    void whoIsNotNamedIsFoundByTheYear() {
        List<One> before = List.of(new One("CHILD", null, 1920), new One("CHILD", null, 1925));
        assertEquals(Map.of(0, 1), pairs(before, List.of(new One("CHILD", "Дарья", 1925))));
    }

    @Test
    void theSamePlaceOfTheSameTextIsTheSamePersonWhateverIsRead() {
        List<One> read = List.of(new One("CHILD", "Дарья", 1925));
        Told before = family("Выдумкин Фока", read).get(0);
        StoredReading other = new StoredReading(
                List.of(new FieldValue(RecordField.GIVEN_NAME.path(), 0, "арья", null, List.of(), Origin.PARSER)),
                null,
                null,
                null,
                null,
                null,
                before.reading().member(),
                null,
                null);
        assertEquals(Map.of(0, 0), FamilyPairs.of(List.of(new Told(before.text(), other)), List.of(before)));
    }

    @Test
    void whatAPersonCorrectedDoesNotHideWhatTheEntrySays() {
        Told before = family("Выдумкин Фока", List.of(new One("CHILD", "Дария", 1925)))
                .get(0);
        FieldKey given = FieldKey.main(RecordField.GIVEN_NAME);
        StoredReading corrected = Decisions.with(
                before.reading(),
                Map.of(
                        given,
                        List.of(new FieldValue(
                                RecordField.GIVEN_NAME.path(), 0, null, "Марфа", List.of(), new Person("редактор")))),
                new Person("редактор"));
        List<Told> now = family("Выдумкин Фока, 1890", List.of(new One("CHILD", "Дария", 1925)));
        assertEquals(Map.of(0, 0), FamilyPairs.of(List.of(new Told(before.text(), corrected)), now));
    }

    /** Families whose members have names of their own: however they are changed, a name is the same person, and nobody else is. */
    @Test
    void anyChangeOfAFamilyKeepsEverybodyApart() {
        Random chance = new Random(1937);
        for (int round = 0; round < 2000; round++) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, chance);
            List<One> before = new ArrayList<>();
            for (String name : names.subList(0, 1 + chance.nextInt(6))) {
                before.add(new One(chance.nextBoolean() ? "CHILD" : "SIBLING", name, 1890 + chance.nextInt(50)));
            }
            List<One> now = new ArrayList<>();
            for (One one : before) {
                switch (chance.nextInt(4)) {
                    case 0 -> {}
                    case 1 -> now.add(new One(one.kin, one.given, 1890 + chance.nextInt(50)));
                    case 2 -> now.add(new One("RELATIVE", one.given, one.born));
                    default -> now.add(one);
                }
            }
            for (String name : names.subList(7, 7 + chance.nextInt(4))) {
                now.add(new One("CHILD", name, 1890 + chance.nextInt(50)));
            }
            Collections.shuffle(now, chance);
            Map<Integer, Integer> expected = new HashMap<>();
            for (int i = 0; i < now.size(); i++) {
                for (int k = 0; k < before.size(); k++) {
                    if (before.get(k).given.equals(now.get(i).given)) {
                        expected.put(i, k);
                    }
                }
            }
            assertEquals(expected, pairs(before, now), "round " + round + ": " + before + " then " + now);
        }
    }
}
