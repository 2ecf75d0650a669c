package org.knigipamiati.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;
import org.knigipamiati.dates.PartialDate;

/**
 * An administrative unit with the dates between which it existed, the units it was cut from and what covers it today.
 *
 * @param code stable code, as {@code LEN}
 * @param level kind of unit
 * @param nkvdUnit the NKVD office that was responsible in 1937-38; may be empty
 * @param parent code of the unit it belonged to; may be empty
 * @param validity when it existed, open where it still does or the date is not known
 * @param predecessors codes of the units whose territory it took
 * @param centre its centre
 * @param latitude of the centre in degrees north, NaN if it has none
 * @param longitude of the centre in degrees east, NaN if it has none
 * @param source the work behind the dates
 * @param certainty how far to trust them
 * @param note what to beware of; may be empty
 */
public record Region(
        String code,
        RegionLevel level,
        String nkvdUnit,
        String parent,
        Interval validity,
        List<String> predecessors,
        String centre,
        double latitude,
        double longitude,
        String source,
        Certainty certainty,
        String note) {

    /** A unit lies at most so many levels below its republic. */
    private static final int DEEPEST = 5;

    static Region of(Table.Row row) {
        return new Region(
                row.require("code"),
                row.constant("level", RegionLevel.class),
                row.get("nkvd_unit"),
                row.get("parent"),
                Interval.of(row.get("valid_from"), row.get("valid_to")),
                row.list("predecessors"),
                row.get("centre"),
                degrees(row, "lat"),
                degrees(row, "lon"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.get("note"));
    }

    /** Whether it may have existed on that date; true for an unknown date. */
    public boolean existedOn(PartialDate date) {
        return date == null || date.within(validity) != Overlap.NO;
    }

    /** The union republic in which it lies, itself if it is one; empty for what lies in none. */
    public Optional<String> republic(Map<String, Region> regions) {
        Region at = this;
        for (int i = 0; i < DEEPEST && at != null && at.level != RegionLevel.UNION_REPUBLIC; i++) {
            at = regions.get(at.parent);
        }
        return at != null && at.level == RegionLevel.UNION_REPUBLIC ? Optional.of(at.code) : Optional.empty();
    }

    private static double degrees(Table.Row row, String column) {
        String value = row.get(column);
        try {
            return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw row.error(column, "is no number of degrees");
        }
    }
}
