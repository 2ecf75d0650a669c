package org.knigipamiati.search.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.record.index.Property;

/**
 * An event whose date can be asked for as a period. A record matches if the event of its counted case may have been in it: what else is
 * asked for is then said of the same case. Dates of its other cases have a filter of their own.
 */
public final class DateFilter implements Comparable<DateFilter> {

    private static final List<DateFilter> ALL = Arrays.stream(Property.values())
            .filter(Property::isDate)
            .map(DateFilter::new)
            .toList();

    private final Property date;

    private DateFilter(Property date) {
        this.date = date;
    }

    /** All events, in the order of the properties. */
    public static List<DateFilter> all() {
        return ALL;
    }

    /**
     * The filter of a date.
     *
     * @throws IllegalArgumentException if the property is no date
     */
    public static DateFilter of(Property date) {
        return ALL.stream()
                .filter(filter -> filter.date == date)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(date + " is no date"));
    }

    /** The filter of a query parameter. */
    public static Optional<DateFilter> byParameter(String name) {
        return ALL.stream().filter(filter -> filter.parameter().equals(name)).findFirst();
    }

    /** Its name in addresses and in the API, permanent. */
    public String parameter() {
        return date.code();
    }

    /** How its period is understood, for the description of the interface. */
    public String meaning() {
        return switch (date) {
            case BORN -> "the birth";
            case DIED -> "the death, whichever case tells it,";
            case OTHER_CASE -> "the arrest, sentence, execution or rehabilitation of a case other than the counted one";
            default -> "that event of the counted case";
        };
    }

    /** The index field behind it. */
    public String field() {
        return date.code();
    }

    @Override
    public int compareTo(DateFilter other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return parameter();
    }
}
