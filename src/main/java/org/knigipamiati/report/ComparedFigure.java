package org.knigipamiati.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;

/**
 * A published figure with what the records say by the same measure, in the same place and time.
 *
 * @param figure as published
 * @param ours what our records say; empty if they can say nothing, for the reason that the figure gives
 */
public record ComparedFigure(PublishedFigure figure, Optional<Ours> ours) {

    /** Units in which a figure counts people, so that ours may be divided by it. */
    private static final Set<String> PEOPLE = Set.of("persons", "persons/year", "persons/month", "persons/day");

    /**
     * What our records say.
     *
     * @param records the search for those counted; of a share, for its part
     * @param count how many they are
     * @param base of a share: among how many it is known whether they are of its part; 0 otherwise
     * @param unknown of a share: of how many more it is not known
     * @param undated how many more are of the same but tell no year, so that they are not counted
     * @param levels how certain their link to the operation is; empty where the figure is about none
     */
    public record Ours(
            SearchState records, long count, long base, long unknown, long undated, Optional<Levels> levels) {}

    /**
     * Records by how certain their link to an operation is.
     *
     * @param documented stated by the entry or documented
     * @param strong inferred on strong grounds
     * @param weak inferred on weak grounds
     */
    public record Levels(long documented, long strong, long weak) {}

    /** Our number in the unit of the figure: a count, a rate or a share in percent; empty for a share of nobody. */
    public OptionalDouble value() {
        if (ours.isEmpty()) {
            return OptionalDouble.empty();
        }
        Ours counted = ours.get();
        if (isShare()) {
            return counted.base() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100.0 * counted.count() / counted.base());
        }
        return OptionalDouble.of((double) counted.count() / figure.per());
    }

    /** Whether it is a share, which has a base. */
    public boolean isShare() {
        return !figure.part().isEmpty();
    }

    /** Our number by the published one, 0 to 1 and more; by the higher end of a range. Empty unless both count people. */
    public OptionalDouble coverage() {
        return figure.high().isPresent() ? coverage(figure.high().get()) : OptionalDouble.empty();
    }

    /** As {@link #coverage()}, by the lower end of a range. */
    public OptionalDouble coverageOfLower() {
        return figure.low().isPresent() ? coverage(figure.low().get()) : OptionalDouble.empty();
    }

    private OptionalDouble coverage(BigDecimal published) {
        return value().isEmpty() || published.signum() == 0 || !PEOPLE.contains(figure.unit())
                ? OptionalDouble.empty()
                : OptionalDouble.of(value().getAsDouble() / published.doubleValue());
    }
}
