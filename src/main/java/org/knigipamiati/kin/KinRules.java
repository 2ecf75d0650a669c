package org.knigipamiati.kin;

import static org.knigipamiati.kin.Bearer.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.Relation;

/**
 * Says what somebody may be to a person, by the rules of the table. A name alone makes nobody kin: how many people of that place would bear it by chance is
 * reckoned from how common its parts are in the collection, and where that is too many nothing is said.
 */
public final class KinRules {

    /** Unknown number of years. */
    static final int UNKNOWN = -1;

    /** Two people of one name who are nothing to each other were born on the same day so seldom, and in the same year. */
    private static final double SAME_DAY = 1.0 / 10_000;

    private static final double SAME_YEAR = 1.0 / 30;

    /** A town from which no more than this share of the collection comes is a common home. */
    private static final double FEW_OF_A_TOWN = 0.05;

    /** Letters by which a woman's surname may be longer. */
    private static final int LONGEST_ENDING = 3;

    private KinRules() {}

    /**
     * What another may be to a person.
     *
     * @param counts how common what the person has is in the collection
     * @return empty if no rule holds
     */
    public static Optional<Tie> between(Bearer person, Bearer other, Frequencies counts) {
        if (shared(person.surname(), other.surname()).isEmpty()) {
            return Optional.empty();
        }
        int years = years(person.born(), other.born());
        boolean married = mayBeMarried(person, other, counts);
        return KinRule.all().stream()
                .filter(rule -> names(rule.relation(), person, other))
                .filter(rule -> births(rule, person, other, years))
                .filter(rule -> !(married && rule.marriageExcluded()))
                .flatMap(rule -> tie(rule, person, other, years, counts).stream())
                .findFirst()
                .map(tie -> married && tie.rule().relation() == Relation.SIBLING ? tie.perhapsOfMarried() : tie);
    }

    private static Optional<Tie> tie(KinRule rule, Bearer person, Bearer other, int years, Frequencies counts) {
        if (rule.place() == SharedPlace.NONE) {
            double chance = chance(rule, null, counts);
            return chance <= rule.chance() && !placesContradict(rule, person, other)
                    ? Optional.of(new Tie(rule, narrowest(person, other), years, chance, false))
                    : Optional.empty();
        }
        return shared(rule.place().of(person), rule.place().of(other)).stream()
                .map(place -> new Tie(rule, rule.place(), years, chance(rule, place, counts), false))
                .filter(tie -> tie.chance() <= rule.chance())
                .min(Comparator.comparingDouble(Tie::chance));
    }

    /** Whether the names are those of that relation. Two who are called alike are no brothers; who is no namesake is not the same. */
    private static boolean names(Relation relation, Bearer person, Bearer other) {
        boolean given = !shared(person.given(), other.given()).isEmpty();
        boolean patronymic = !shared(person.patronymic(), other.patronymic()).isEmpty();
        return switch (relation) {
            case SAME ->
                given
                        && patronymic
                        && (person.sex() == null
                                || other.sex() == null
                                || person.sex().equals(other.sex()))
                        && !differ(person.executed(), other.executed());
            case SIBLING ->
                patronymic
                        && !given
                        && !person.given().isEmpty()
                        && !other.given().isEmpty();
            case PARENT -> !shared(person.father(), other.asFather()).isEmpty();
            case CHILD -> !shared(person.asFather(), other.father()).isEmpty();
            // names do not tell who was married
            case SPOUSE -> false;
            // an entry that leaves out the given name may be about the same person
            case RELATIVE ->
                !(given && patronymic)
                        && !person.given().isEmpty()
                        && !other.given().isEmpty();
        };
    }

    /**
     * Whether a man and a woman of one home may be man and wife, whose fathers then happened to have one name: not if they were born in
     * one village, or in a town from which few of the collection come, and bear the whole surname alike.
     */
    private static boolean mayBeMarried(Bearer person, Bearer other, Frequencies counts) {
        if (person.sex() != null && person.sex().equals(other.sex())
                || shared(person.houses(), other.houses()).isEmpty()) {
            return false;
        }
        boolean home = !shared(person.villages(), other.villages()).isEmpty()
                || shared(person.towns(), other.towns()).stream()
                        .anyMatch(town -> counts.people(town) <= FEW_OF_A_TOWN * counts.named());
        return !home || onlyHalf(person, other);
    }

    /** One of the two has another surname beside the one they share, as women have who kept theirs. */
    private static boolean onlyHalf(Bearer person, Bearer other) {
        int whole = Stream.of(person, other)
                .mapToInt(one -> longest(one.surname()))
                .max()
                .orElse(0);
        return longest(shared(person.surname(), other.surname())) < whole - LONGEST_ENDING;
    }

    private static int longest(Set<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    private static boolean births(KinRule rule, Bearer person, Bearer other, int years) {
        return switch (rule.born()) {
            case DAY ->
                person.born() != null
                        && other.born() != null
                        && person.born().isDay()
                        && other.born().isDay()
                        && person.born().equals(other.born());
            case YEAR -> years == 0 && !differ(person.born(), other.born());
            case GAP -> years != UNKNOWN && gap(rule, person, other, years);
            case ANY -> years == UNKNOWN || gap(rule, person, other, years);
        };
    }

    private static boolean gap(KinRule rule, Bearer person, Bearer other, int years) {
        boolean otherOlder = year(other.born()) < year(person.born());
        boolean order =
                switch (rule.relation()) {
                    case PARENT -> otherOlder;
                    case CHILD -> !otherOlder;
                    default -> true;
                };
        return order && years >= rule.least() && years <= rule.most();
    }

    /** How many of that place, or of the collection, would fulfil the rule by chance. In a village many families bear one surname. */
    private static double chance(KinRule rule, String place, Frequencies counts) {
        double surname = rule.place() == SharedPlace.VILLAGE ? 1 : counts.share(counts.surname(), true);
        double people = counts.people(place) * surname;
        double born =
                switch (rule.born()) {
                    case DAY -> SAME_DAY;
                    case YEAR -> SAME_YEAR;
                    default -> 1;
                };
        return people
                * switch (rule.relation()) {
                    case SAME -> counts.share(counts.given(), true) * counts.share(counts.patronymic(), true) * born;
                    case SIBLING -> counts.share(counts.patronymic(), true);
                    case PARENT -> counts.share(counts.fathers(), false);
                    case CHILD -> counts.share(counts.children(), false);
                    case SPOUSE, RELATIVE -> 1;
                };
    }

    /** Both places of birth are told, and they are two. One person's may be told in two ways where the day of birth is one. */
    private static boolean placesContradict(KinRule rule, Bearer person, Bearer other) {
        boolean told = Stream.of(person, other)
                .allMatch(one -> !one.villages().isEmpty() || !one.towns().isEmpty());
        return rule.born() != KinRule.Born.DAY
                && told
                && shared(person.villages(), other.villages()).isEmpty()
                && shared(person.towns(), other.towns()).isEmpty();
    }

    private static SharedPlace narrowest(Bearer person, Bearer other) {
        return Stream.of(SharedPlace.values())
                .filter(place -> !shared(place.of(person), place.of(other)).isEmpty())
                .findFirst()
                .orElse(SharedPlace.NONE);
    }

    private static boolean differ(PartialDate one, PartialDate other) {
        return one != null && other != null && (one.certainlyBefore(other) || one.certainlyAfter(other));
    }

    /** Years between two births, {@link #UNKNOWN} if one of the years is not known. */
    private static int years(PartialDate one, PartialDate other) {
        int first = year(one);
        int second = year(other);
        return first == UNKNOWN || second == UNKNOWN ? UNKNOWN : Math.abs(first - second);
    }

    private static int year(PartialDate date) {
        if (date == null || date.earliest() == null || date.latest() == null) {
            return UNKNOWN;
        }
        LocalDate from = date.earliest();
        return from.getYear() == date.latest().getYear() ? from.getYear() : UNKNOWN;
    }
}
