package org.knigipamiati.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;

/**
 * Who may still be living: born within so many years, and no death known. Such records are not shown to the public.
 *
 * <p>A memorial book tells of deported children and of prisoners who came home. A hundred years after birth is where archives draw
 * the line when no death is known (the German Federal Archives Act, § 11 (2), for one; Russian law closes personal files for 75 years
 * after they were made, federal law 125-FZ, article 25). Of 58,188 printed entries a line of 110 years hid 13,168, of whom 3,800
 * would be older than 100: people whom their families look for, against a survivor among thousands.
 *
 * @param years how long ago a person must have been born to be taken for dead when no death is known, 0 to show everybody
 */
public record LivingRule(int years) {

    /** The years where the operator sets no others. */
    static final int USUAL_YEARS = 100;

    /** The rule where the operator sets no other. */
    public static final LivingRule DEFAULT = new LivingRule(USUAL_YEARS);

    public LivingRule {
        if (years < 0 || years > 150) {
            throw new IllegalArgumentException(
                    "The years after which a person is taken for dead lie between 0 and 150: " + years);
        }
    }

    /**
     * Whether somebody with these dates of birth may be living.
     *
     * <p>A date that is known only roughly counts with its latest day: where one possible birth is recent, the person is protected.
     * Without any date of birth the rule says no, as it is about people of whom a recent birth is known.
     *
     * @param births every date of birth that is claimed, nulls allowed
     * @param deathKnown whether any death is known: an execution, another death, or a grave
     * @param today the day for which it is asked
     */
    public boolean mayBeLiving(List<PartialDate> births, boolean deathKnown, LocalDate today) {
        if (deathKnown || years == 0) {
            return false;
        }
        LocalDate limit = today.minusYears(years);
        return births.stream()
                .filter(Objects::nonNull)
                .anyMatch(b -> b.latest() == null || b.latest().isAfter(limit));
    }

    /** The same for a record with its cases; never of one that people decided to show. */
    public boolean mayBeLiving(MemorialRecord record, LocalDate today) {
        if (record.shownByDecision) {
            return false;
        }
        List<PartialDate> births = Stream.concat(
                        Stream.ofNullable(StoredDate.dateOf(record.birth)),
                        record.birthAlternatives.stream().map(PartialDate::parse))
                .toList();
        return mayBeLiving(births, record.cases.stream().anyMatch(LivingRule::tellsOfDeath), today);
    }

    /** Whether a case tells that the person died: executed, died or buried. A death sentence alone does not; many were commuted. */
    private static boolean tellsOfDeath(RecordCase recordCase) {
        return recordCase.executed != null
                || recordCase.executionPlace != null
                || recordCase.died != null
                || recordCase.deathPlace != null
                || recordCase.burialPlace != null;
    }
}
