package org.knigipamiati.search.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.Property;

/**
 * The order of hits. Records without the date asked for come last.
 *
 * @param parameter its name in addresses and in the API, permanent
 * @param field the index field, null for the order of relevance
 * @param descending whether the greatest comes first
 */
public record Sort(String parameter, String field, boolean descending) {

    /** Best match first; alphabetical when nothing was typed. */
    public static final Sort RELEVANCE = new Sort("relevance", null, false);

    public static final Sort NAME = new Sort("name", IndexFields.NAME_SORT, false);

    /** What the public could see last of all comes first. */
    public static final Sort NEWEST = new Sort("newest", IndexFields.PUBLISHED, true);

    private static final List<Sort> ALL = Stream.concat(
                    Stream.of(RELEVANCE, NAME, NEWEST),
                    Arrays.stream(Property.values()).filter(Property::sorts).map(Sort::of))
            .toList();

    /** All orders. */
    public static List<Sort> all() {
        return ALL;
    }

    /** By the earliest possible day of a date. */
    public static Sort of(Property date) {
        return new Sort(date.code(), date.sortField(), false);
    }

    /** The order of that name. */
    public static Optional<Sort> byParameter(String name) {
        return ALL.stream().filter(sort -> sort.parameter.equals(name)).findFirst();
    }
}
