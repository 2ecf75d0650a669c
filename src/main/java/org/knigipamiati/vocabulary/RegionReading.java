package org.knigipamiati.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * What a printed place says about the region.
 *
 * @param printed the regions that the words may name; several if an abbreviation is ambiguous, none if no region is named
 * @param then the units that this territory belonged to on the date; the same as {@code printed} where that unit existed
 * @param abbreviation the ambiguous or resolved abbreviation, empty if the region was named in words
 * @param several name of a town or district that several places bear, or whose region changed in 1937–38, for which none is told; else empty
 */
public record RegionReading(List<Region> printed, List<Region> then, String abbreviation, String several) {

    static final RegionReading NONE = new RegionReading(List.of(), List.of(), "");

    RegionReading(List<Region> printed, List<Region> then, String abbreviation) {
        this(printed, then, abbreviation, "");
    }

    /** The region as printed, if there is exactly one reading. */
    public Optional<Region> region() {
        return printed.size() == 1 ? Optional.of(printed.get(0)) : Optional.empty();
    }

    /** The one unit the territory belonged to on the date, if that can be told. */
    public Optional<Region> regionThen() {
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    /** Whether the words allow more than one region. */
    public boolean ambiguous() {
        return printed.size() > 1;
    }

    /** Whether the region named did not exist on the date, as when a book prints today's name for 1937. */
    public boolean anachronism() {
        return printed.size() == 1 && !then.contains(printed.get(0));
    }
}
