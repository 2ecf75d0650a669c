package org.knigipamiati.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import org.knigipamiati.dates.Interval;

/**
 * A number from the literature, with everything one must know to compare it: what was counted, where, when, on what base, how
 * exactly, and what is wrong with it. Figures that contradict each other stand side by side and are never reconciled.
 *
 * @param id stable id, as {@code W026}
 * @param measure what was counted: {@code sentenced}, {@code shot}, {@code arrested}, {@code share_first_category} …
 * @param operation code of the operation; empty if it belongs to none
 * @param region code of the region; empty if the printed one is no unit of ours
 * @param regionPrinted the region as the source names it
 * @param nationality lemma; empty if the figure is about all
 * @param nationalityPrinted the group as the source names it
 * @param body code of the sentencing body; empty if about all
 * @param period when it was counted; open where the source does not say
 * @param valuePrinted the value as printed, also where it is no number ("several hundred")
 * @param low the number, or the lower end of a range
 * @param high the number, or the upper end of a range
 * @param unit {@code persons}, {@code percent}, {@code families} …; {@code calendar years} are not counted
 * @param qualifier {@code exact}, {@code over}, {@code about}, {@code rounded} …, {@code computed} from numbers of the work; may be empty
 * @param base what a share is a share of: another figure's id or words; may be empty
 * @param records which of our records are counted by the same measure, in the same place and time, as the query of a search; empty if
 *     none may stand beside it
 * @param part of a share: which of those records are its part, as more of that query; empty if it is no share of records
 * @param per by how many months, days or years a count is divided to give the published rate; 1 for a count
 * @param whyNot why none of our records may stand beside it; empty if some may
 * @param source the published work
 * @param line line of the founding article; empty for other works
 * @param certainty how far to trust it
 * @param erratum what is known to be wrong with it; may be empty
 * @param note what to beware of; may be empty
 */
public record PublishedFigure(
        String id,
        String measure,
        String operation,
        String region,
        String regionPrinted,
        String nationality,
        String nationalityPrinted,
        String body,
        Interval period,
        String valuePrinted,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        String qualifier,
        String base,
        String records,
        String part,
        int per,
        Optional<Incomparable> whyNot,
        String source,
        String line,
        Certainty certainty,
        String erratum,
        String note) {

    /** Why no count of records may stand beside a figure. */
    public enum Incomparable {
        /** It is about everybody alive, of whom records name only those who were persecuted. */
        POPULATION,
        /** Deportations were of families by administrative order, which memorial books do not tell entry by entry. */
        DEPORTED,
        /** The work divides what it counted by one measure by what it counted by another. */
        TWO_BASES,
        /** It is about what the NKVD did among itself, which no entry tells. */
        INSIDE_NKVD,
        /** It is about people of whom the books are not. */
        OTHER_PEOPLE,
        /** Entries hardly tell of lives and deaths in camps. */
        CAMPS,
        /** Entries hardly tell who was released and when. */
        RELEASED("rehabilitated"),
        /** Demands for a review are not told, only rehabilitations. */
        DEMANDS("rehabilitated"),
        /** It is a time, a sum of money or a number of things, not of people. */
        NO_COUNT,
        /** The place is no unit by which records are counted. */
        REGION,
        /** It is a sum of figures that end at different times. */
        SUM,
        /** It is a limit set beforehand, not what was done. */
        LIMIT,
        /** No published work was found that gives it. */
        UNVERIFIED;

        private final String toldWith;

        Incomparable() {
            this("");
        }

        Incomparable(String toldWith) {
            this.toldWith = toldWith;
        }

        /** The event, as searches name it, with whose dates such a figure is told though it cannot be compared; empty if with none. */
        public String toldWith() {
            return toldWith;
        }
    }

    /** Whether counts of our records may stand beside it. */
    public boolean comparable() {
        return whyNot.isEmpty();
    }

    static PublishedFigure of(Table.Row row) {
        return new PublishedFigure(
                row.require("id"),
                row.require("measure"),
                row.get("operation"),
                row.get("region"),
                row.get("region_printed"),
                row.get("nationality"),
                row.get("nationality_printed"),
                row.get("body"),
                Interval.of(row.get("period_start"), row.get("period_end")),
                row.require("value_printed"),
                number(row, "value_low"),
                number(row, "value_high"),
                row.require("unit"),
                row.get("qualifier"),
                row.get("base"),
                row.get("records"),
                row.get("part"),
                row.get("per").isEmpty() ? 1 : Integer.parseInt(row.get("per")),
                whyNot(row),
                row.require("source"),
                row.get("line"),
                row.constant("certainty", Certainty.class),
                row.get("erratum"),
                row.get("note"));
    }

    private static Optional<Incomparable> whyNot(Table.Row row) {
        if (row.get("why_not").isEmpty() == row.get("records").isEmpty()) {
            throw row.error("why_not", "is said if there are no records to compare, and only then");
        }
        return row.get("why_not").isEmpty()
                ? Optional.empty()
                : Optional.of(row.constant("why_not", Incomparable.class));
    }

    private static Optional<BigDecimal> number(Table.Row row, String column) {
        String value = row.get(column);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            throw row.error(column, "is no number");
        }
    }
}
