package org.knigipamiati.archives;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * A row of the decision table: if all its conditions hold, ask that archive. A condition on the year holds where the year is not known,
 * because most files of a region went one way; one on region, body or place does not.
 *
 * @param order rows are tried by it
 * @param role what the archive answers
 * @param bodies codes of sentencing bodies; empty for any
 * @param regions codes, {@code X} with all that lies in it, {@code =X} without, {@code -X} left out; empty for any, the unknown too
 * @param place what the printed place must contain; null for any
 * @param kinds of cases; empty for any
 * @param from first year, {@link Integer#MIN_VALUE} if none
 * @param to last year, {@link Integer#MAX_VALUE} if none
 * @param rehabilitated empty for any
 * @param sign that must be known; null for none
 * @param archive code of the archive
 * @param why the reason, by language tag
 * @param source on what it rests
 * @param certainty never {@link Certainty#UNVERIFIED}
 */
public record ArchiveRule(
        int order,
        Role role,
        Set<String> bodies,
        List<String> regions,
        Pattern place,
        Set<AskedCase.Kind> kinds,
        int from,
        int to,
        Set<AskedCase.Rehabilitated> rehabilitated,
        AskedCase.Sign sign,
        String archive,
        Map<String, String> why,
        String source,
        Certainty certainty) {

    /** What an archive answers. */
    public enum Role {
        /** Holds the file of the case; the first rule that fits decides. */
        FILE,
        /** Holds something more; every rule that fits. */
        ALSO,
        /** Decides on rehabilitation; the first that fits. */
        RIGHTS
    }

    private static final String ANY = "*";

    /** A unit lies at most so many levels below the union. */
    private static final int DEEPEST = 6;

    static ArchiveRule of(Table.Row row) {
        Vocabularies known = Vocabularies.load();
        Set<String> bodies = new TreeSet<>(any(row, "bodies"));
        if (!known.bodies().keySet().containsAll(bodies)) {
            throw row.error("bodies", "names a code that sentencing_bodies.csv has not");
        }
        List<String> regions = any(row, "regions");
        if (!regions.stream().allMatch(code -> known.regions().containsKey(code.replaceFirst("^[=-]", "")))) {
            throw row.error("regions", "names a code that regions.csv has not");
        }
        return new ArchiveRule(
                row.integer("order"),
                row.constant("role", Role.class),
                bodies,
                regions,
                place(row),
                constants(row, "kind", AskedCase.Kind.class),
                row.get("year_from").isEmpty() ? Integer.MIN_VALUE : row.integer("year_from"),
                row.get("year_to").isEmpty() ? Integer.MAX_VALUE : row.integer("year_to"),
                constants(row, "rehabilitated", AskedCase.Rehabilitated.class),
                row.get("extra").isEmpty() ? null : row.constant("extra", AskedCase.Sign.class),
                row.require("archive"),
                Rows.texts(row, "why"),
                row.require("source"),
                Rows.certainty(row));
    }

    private static List<String> any(Table.Row row, String column) {
        row.require(column);
        return row.get(column).equals(ANY) ? List.of() : row.list(column);
    }

    private static Pattern place(Table.Row row) {
        try {
            return row.get("place").isEmpty()
                    ? null
                    : Pattern.compile(row.get("place"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw row.error("place", "is no regular expression: " + wrong.getDescription());
        }
    }

    private static <E extends Enum<E>> Set<E> constants(Table.Row row, String column, Class<E> type) {
        Set<E> constants = new TreeSet<>();
        for (String name : row.list(column)) {
            if (name.equals(ANY) || name.equals("ANY")) {
                return Set.of();
            }
            try {
                constants.add(Enum.valueOf(type, name));
            } catch (IllegalArgumentException wrong) {
                throw row.error(column, "is none of " + List.of(type.getEnumConstants()));
            }
        }
        return constants;
    }

    /** Whether all conditions hold. */
    boolean fits(AskedCase facts) {
        return (bodies.isEmpty() || bodies.contains(facts.body()))
                && fitsRegion(facts.region())
                && (place == null || place.matcher(facts.place()).find())
                && (kinds.isEmpty() || kinds.contains(facts.kind()))
                && fitsYear(facts)
                && (rehabilitated.isEmpty() || rehabilitated.contains(facts.rehabilitated()))
                && (sign == null || facts.signs().contains(sign));
    }

    /** Whether it asks nothing of the case: the answer of last resort. */
    boolean isGeneral() {
        return regions.isEmpty() && bodies.isEmpty() && kinds.isEmpty() && place == null;
    }

    private boolean fitsRegion(String region) {
        return regions.isEmpty() || liesIn(region, regions);
    }

    /** Whether a region is, or lies in, one of those listed, as rules list them. */
    static boolean liesIn(String region, List<String> listed) {
        boolean in = listed.contains('=' + region);
        String at = region;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            if (listed.contains('-' + at)) {
                return false;
            }
            in |= listed.contains(at);
            Region unit = Vocabularies.load().regions().get(at);
            at = unit == null ? "" : unit.parent();
        }
        return in;
    }

    private boolean fitsYear(AskedCase facts) {
        if (facts.when() == null) {
            return true;
        }
        boolean late =
                facts.when().earliest() != null && facts.when().earliest().getYear() > to;
        boolean early = facts.when().latest() != null && facts.when().latest().getYear() < from;
        return !late && !early;
    }
}
