package org.knigipamiati.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Tallies;
import org.knigipamiati.search.Tally;
import org.knigipamiati.search.state.Facet;

/**
 * How many days lay between two events of a case, where both dates are known to the day: as quartiles and in bands, for groups.
 *
 * @param between the two events
 * @param by what makes the groups
 * @param of what is counted
 * @param whole all together
 * @param groups the groups, the largest first, what is not known last
 */
public record Delays(CaseMeasure between, Facet by, Counted of, Group whole, List<Group> groups) {

    /** The least number of days of each band; the last is open. */
    public static final List<Integer> BANDS = List.of(0, 1, 4, 8, 15, 31, 61, 91, 181, 366);

    /** Fewer people than this say little: their quartiles are more chance than finding. */
    public static final int FEW = 20;

    private static final String BAND = "band ";
    private static final String NEGATIVE = "negative";

    /**
     * A group.
     *
     * @param value as in a search, empty for all together
     * @param label in the reader's language, empty for all together
     * @param total how many cases in all
     * @param known of how many both dates are known to the day, in the right order
     * @param lower a quarter took fewer days
     * @param median a half took fewer days
     * @param upper a quarter took more days
     * @param bands how many took as long as each of {@link #BANDS} says
     * @param negative how many have the later event printed before the earlier: a fault of the print or of the reading
     * @param rough how many have both dates, but not both to the day
     * @param impossible how many have a date that no calendar has
     * @param unknown how many lack a date
     * @param hidden how many of the total may be living and are shown nowhere
     * @param unplaced how many of those are in the total alone
     */
    public record Group(
            String value,
            String label,
            long total,
            long known,
            OptionalDouble lower,
            OptionalDouble median,
            OptionalDouble upper,
            List<Long> bands,
            long negative,
            long rough,
            long impossible,
            long unknown,
            long hidden,
            long unplaced) {

        /** Whether so few are known that the quartiles say little. */
        public boolean few() {
            return known < FEW;
        }

        static Group of(String value, String label, Tally tally) {
            SortedMap<String, Long> counts = tally.by(Delays::place);
            List<Long> bands = new ArrayList<>();
            for (int band = 0; band < BANDS.size(); band++) {
                bands.add(counts.getOrDefault(BAND + band, 0L));
            }
            Map<String, Long> whole = tally.by(number -> place(number).startsWith(BAND) ? BAND : place(number));
            return new Group(
                    value,
                    label,
                    tally.total(),
                    whole.getOrDefault(BAND, 0L),
                    tally.quantile(0.25),
                    tally.quantile(0.5),
                    tally.quantile(0.75),
                    bands,
                    counts.getOrDefault(NEGATIVE, 0L),
                    counts.getOrDefault(IndexFields.ROUGH, 0L),
                    counts.getOrDefault(IndexFields.IMPOSSIBLE, 0L),
                    counts.getOrDefault(IndexFields.UNKNOWN, 0L),
                    tally.hidden(),
                    tally.total()
                            - whole.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    static Delays of(Tallies tallies) {
        return new Delays(
                tallies.measure(),
                tallies.by(),
                tallies.of(),
                Group.of("", "", tallies.whole()),
                tallies.groups().stream()
                        .map(group -> Group.of(group.value(), group.label(), group.tally()))
                        .toList());
    }

    /** The name of the band in which a number lies, or of what keeps it apart. */
    private static String place(String value) {
        if (!Tally.isNumber(value)) {
            return value;
        }
        long days = Long.parseLong(value);
        if (days < 0) {
            return NEGATIVE;
        }
        int band = 0;
        while (band + 1 < BANDS.size() && days >= BANDS.get(band + 1)) {
            band++;
        }
        return BAND + band;
    }
}
