package org.knigipamiati.kin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.kin.KinRule.Surety.LIKELY;
import static org.knigipamiati.kin.KinRule.Surety.POSSIBLE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.PersonName;
import org.knigipamiati.vocabulary.Relation;

/** What the rules say of invented people, and where they must say nothing. */
class KinRulesTest {

    private static final String FLAT = "град, пустая, 2, кв 3";
    private static final String HOUSE = "град, пустая, 2";
    private static final String VILLAGE = "липки, глуховский";

    /** A rare name in a collection of ten thousand. */
    private static final Frequencies RARE = counts(10_000, 3, 400, 30, 50, 50);

    /** A name that many bear: of ten thousand a hundred, seven hundred, eight hundred. */
    private static final Frequencies COMMON = counts(10_000, 100, 700, 800, 700, 800);

    @Test
    void brothersOfOneFlat() {
        Bearer one = person("Хмарин", "Пётр", "Силыч", "m", "1890", FLAT, "", "");
        Bearer other = person("Хмарин", "Осип", "Силыч", "m", "1894", FLAT, "", "");
        assertTie(one, other, COMMON, Relation.SIBLING, LIKELY, SharedPlace.FLAT, 4);
    }

    @Test
    void aSisterIsKnownThroughHerForms() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", "", VILLAGE, "");
        Bearer other = person("Хмарина", "Анна", "Силовна", "f", "1899-03", "", VILLAGE, "");
        assertTie(one, other, RARE, Relation.SIBLING, LIKELY, SharedPlace.VILLAGE, 9);
        assertTie(other, one, RARE, Relation.SIBLING, LIKELY, SharedPlace.VILLAGE, 9);
    }

    /** In a village whose people bear one surname, a common patronymic makes nobody a brother. */
    @Test
    void namesakesOfAVillageAreAtMostPossible() {
        Bearer one = person("Хмарин", "Пётр", "Иванович", "m", "1890", "", VILLAGE, "");
        Bearer other = person("Хмарин", "Осип", "Иванович", "m", "1894", "", VILLAGE, "");
        assertTie(one, other, with(COMMON, VILLAGE, 6), Relation.SIBLING, POSSIBLE, SharedPlace.VILLAGE, 4);
        assertThat(KinRules.between(one, other, with(COMMON, VILLAGE, 40))).isEmpty();
    }

    @Test
    void namesakesOfABigCityAreNoKin() {
        Bearer one = person("Иванов", "Пётр", "Иванович", "m", "1890", "", "", "градск");
        Bearer other = person("Иванов", "Осип", "Иванович", "m", "1894", "", "", "градск");
        assertThat(KinRules.between(one, other, with(COMMON, "градск", 2_000))).isEmpty();
        assertThat(KinRules.between(one, other, with(COMMON, "градск", 2))).isPresent();
    }

    @Test
    void aRareNameTellsWithoutAPlaceUnlessPlacesContradict() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", "", "", "");
        Bearer other = person("Хмарин", "Осип", "Силович", "m", "1894", "", VILLAGE, "");
        Bearer elsewhere = person("Хмарин", "Пётр", "Силович", "m", "1890", "", "дубки, дальний", "");
        assertTie(one, other, counts(10_000, 2, 400, 4, 9, 9), Relation.SIBLING, POSSIBLE, SharedPlace.NONE, 4);
        assertThat(KinRules.between(elsewhere, other, counts(10_000, 2, 400, 4, 9, 9)))
                .isEmpty();
        assertThat(KinRules.between(one, other, COMMON)).isEmpty();
    }

    @Test
    void fatherAndSon() {
        Bearer father = person("Хмарин", "Сила", "Карпович", "m", "1865", FLAT, "", "");
        Bearer son = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        assertTie(son, father, RARE, Relation.PARENT, LIKELY, SharedPlace.FLAT, 25);
        assertTie(father, son, RARE, Relation.CHILD, LIKELY, SharedPlace.FLAT, 25);
    }

    /** Nobody is the father of somebody older, of somebody ten years younger, or a woman of anybody's patronymic. */
    @Test
    void yearsAndSexSpeakAgainstAFather() {
        Bearer son = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        for (String born : new String[] {"1880", "1912"}) {
            Bearer other = person("Хмарин", "Сила", "Карпович", "m", born, FLAT, "", "");
            assertThat(relation(son, other, RARE)).isEqualTo(Relation.RELATIVE);
        }
        Bearer woman = person("Хмарина", "Валентина", "Карповна", "f", "1860", FLAT, "", "");
        Bearer child = person("Хмарин", "Пётр", "Валентинович", "m", "1890", FLAT, "", "");
        assertThat(relation(child, woman, RARE)).isEqualTo(Relation.RELATIVE);
    }

    /** Books seldom print who was whose wife: one surname in one flat is a family, and no more is said. */
    @Test
    void noWifeIsInvented() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        Bearer other = person("Хмарина", "Вера", "Карловна", "f", "1892", FLAT, "", "");
        assertTie(one, other, RARE, Relation.RELATIVE, POSSIBLE, SharedPlace.FLAT, 2);
    }

    /** A man and a woman of one flat whose fathers had one name are as often man and wife, unless they come from one place. */
    @Test
    void aSisterOfOneFlatMayBeAWife() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "градск");
        Bearer other = person("Хмарина", "Вера", "Силовна", "f", "1892", FLAT, "", "градск");
        assertTie(one, other, with(RARE, "градск", 2_000), Relation.SIBLING, POSSIBLE, SharedPlace.FLAT, 2);
        assertThat(KinRules.between(one, other, with(RARE, "градск", 2_000))
                        .orElseThrow()
                        .perhapsMarried())
                .isTrue();
        assertTie(one, other, with(RARE, "градск", 20), Relation.SIBLING, LIKELY, SharedPlace.FLAT, 2);
        Bearer compound = person("Хмарина-Дальская", "Вера", "Силовна", "f", "1892", FLAT, "", "градск");
        assertTie(one, compound, with(RARE, "градск", 20), Relation.SIBLING, POSSIBLE, SharedPlace.FLAT, 2);
    }

    /** Whose given name is left out may be the person, and is nobody's relative for the surname alone. */
    @Test
    void aSurnameAloneIsNoRelative() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        Bearer other = person("Хмарин", "", "", "m", "1890", FLAT, "", "");
        assertThat(KinRules.between(one, other, RARE)).isEmpty();
    }

    @Test
    void thePatronymicTellsTheSexWhereTheEntryDoesNot() {
        assertThat(Bearer.sex(null, PersonName.of("", "", "Силовна"))).isEqualTo("f");
        assertThat(Bearer.sex(null, PersonName.of("", "", "Силыч"))).isEqualTo("m");
        assertThat(Bearer.sex("m", PersonName.of("", "", "Силовна"))).isEqualTo("m");
        assertThat(Bearer.sex(null, PersonName.of("", "", ""))).isNull();
    }

    /** One house is no family: only who has the patronymic too is said to be one. */
    @Test
    void namesakesOfOneHouseAreNotAFamily() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", HOUSE, "", "");
        Bearer other = person("Хмарина", "Вера", "Карловна", "f", "1892", HOUSE, "", "");
        assertThat(KinRules.between(one, other, with(RARE, HOUSE, 20))).isEmpty();
    }

    @Test
    void whoIsCalledAlikeIsNoBrotherAndMayBeTheSame() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        Bearer again = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        Bearer younger = person("Хмарин", "Пётр", "Силович", "m", "1897", FLAT, "", "");
        assertThat(relation(one, again, RARE)).isEqualTo(Relation.SAME);
        assertThat(KinRules.between(one, younger, RARE)).isEmpty();
    }

    @Test
    void theSameDayOfBirthTellsMoreThanTheYear() {
        Bearer one = person("Иванов", "Пётр", "Иванович", "m", "1890-05-06", "", "", "");
        Bearer day = person("Иванов", "Пётр", "Иванович", "m", "1890-05-06", "", "", "");
        Bearer year = person("Иванов", "Пётр", "Иванович", "m", "1890", "", "", "");
        assertTie(one, day, COMMON, Relation.SAME, LIKELY, SharedPlace.NONE, 0);
        assertThat(KinRules.between(one, year, COMMON)).isEmpty();
    }

    @Test
    void whoWasShotOnAnotherDayIsAnother() {
        Bearer one = shot("1937-10-01");
        assertThat(KinRules.between(one, shot("1937-10-01"), RARE)).isPresent();
        assertThat(KinRules.between(one, shot("1937-11-01"), RARE)).isEmpty();
    }

    @Test
    void withoutAPatronymicNobodyIsABrother() {
        Bearer one = person("Хмарин", "Пётр", "", "m", "1890", FLAT, "", "");
        Bearer other = person("Хмарин", "Осип", "", "m", "1894", FLAT, "", "");
        assertThat(relation(one, other, RARE)).isEqualTo(Relation.RELATIVE);
    }

    /** In a collection of a few people every name looks common; that they are few is no reason to know nothing. */
    @Test
    void aSmallCollectionTellsOfAFlatToo() {
        Bearer one = person("Хмарин", "Пётр", "Силович", "m", "1890", FLAT, "", "");
        Bearer other = person("Хмарин", "Осип", "Силович", "m", "1894", FLAT, "", "");
        assertTie(one, other, counts(3, 2, 1, 2, 0, 0), Relation.SIBLING, LIKELY, SharedPlace.FLAT, 4);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndBoundsThatHold() {
        Set<String> ids = new HashSet<>();
        for (KinRule rule : KinRule.all()) {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(rule.least()).as(rule.id()).isLessThanOrEqualTo(rule.most());
            assertThat(rule.chance()).as(rule.id()).isBetween(0.0, 0.5);
        }
    }

    private static void assertTie(
            Bearer one,
            Bearer other,
            Frequencies counts,
            Relation relation,
            KinRule.Surety surety,
            SharedPlace place,
            int years) {
        Optional<Tie> tie = KinRules.between(one, other, counts);
        assertThat(tie).isPresent();
        assertThat(tie.get().rule().relation()).isEqualTo(relation);
        assertThat(tie.get().rule().surety()).isEqualTo(surety);
        assertThat(tie.get().place()).isEqualTo(place);
        assertThat(tie.get().years()).isEqualTo(years);
    }

    private static Relation relation(Bearer one, Bearer other, Frequencies counts) {
        return KinRules.between(one, other, counts).orElseThrow().rule().relation();
    }

    private static Bearer shot(String executed) {
        return Bearer.named(
                PersonName.of("Хмарин", "Пётр", "Силович"),
                "m",
                PartialDate.parse("1890"),
                PartialDate.parse(executed),
                Set.of(FLAT),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** @param home a flat if it names one, else a house */
    private static Bearer person(
            String surname,
            String given,
            String patronymic,
            String sex,
            String born,
            String home,
            String village,
            String town) {
        return Bearer.named(
                PersonName.of(surname, given, patronymic),
                sex,
                PartialDate.parse(born),
                null,
                home.equals(FLAT) ? Set.of(FLAT) : Set.of(),
                home.isEmpty() ? Set.of() : Set.of(HOUSE),
                village.isEmpty() ? Set.of() : Set.of(village),
                town.isEmpty() ? Set.of() : Set.of(town));
    }

    private static Frequencies counts(
            long named, long surname, long given, long patronymic, long fathers, long children) {
        return new Frequencies(named, surname, given, patronymic, fathers, children, Map.of());
    }

    private static Frequencies with(Frequencies counts, String place, long people) {
        Map<String, Long> places = new HashMap<>(counts.places());
        places.put(place, people);
        return new Frequencies(
                counts.named(),
                counts.surname(),
                counts.given(),
                counts.patronymic(),
                counts.fathers(),
                counts.children(),
                places);
    }
}
