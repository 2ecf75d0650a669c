package org.knigipamiati.kin;

import java.util.List;
import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.vocabulary.Table;

/**
 * A row of {@code kin/rules.csv}: what must be shared, for what, and how sure it then is. The rows are tried in their order; the first that
 * holds is taken.
 *
 * @param id permanent, as {@code K11}
 * @param relation what the other may be
 * @param place what both must share
 * @param born how the births must stand to each other
 * @param least fewest years between the births; of a parent and a child, by which the child is younger
 * @param most most of them
 * @param marriageExcluded whether it must be excluded that they are man and wife whose fathers happened to have one name
 * @param chance most people who would fulfil it by chance
 * @param surety how sure it is
 * @param basis what it rests on, for those who read the table
 */
public record KinRule(
        String id,
        Relation relation,
        SharedPlace place,
        Born born,
        int least,
        int most,
        boolean marriageExcluded,
        double chance,
        Surety surety,
        String basis) {

    /** How two births stand to each other. */
    public enum Born {
        /** One and the same day. */
        DAY,
        /** Years that can be the same. */
        YEAR,
        /** Both known, between the bounds. */
        GAP,
        /** Between the bounds, as far as both are known. */
        ANY
    }

    /** How sure a tie is. None is certain: books do not say it. */
    public enum Surety {
        LIKELY,
        POSSIBLE
    }

    private static final List<KinRule> ALL =
            Table.read("kin/rules.csv").stream().map(KinRule::of).toList();

    /** All rows, in their order. */
    public static List<KinRule> all() {
        return ALL;
    }

    private static KinRule of(Table.Row row) {
        return new KinRule(
                row.require("rule"),
                row.constant("relation", Relation.class),
                row.constant("place", SharedPlace.class),
                row.constant("born", Born.class),
                row.get("gap_least").isEmpty() ? 0 : row.integer("gap_least"),
                row.get("gap_most").isEmpty() ? 0 : row.integer("gap_most"),
                excluded(row),
                chance(row),
                row.constant("surety", Surety.class),
                row.require("basis"));
    }

    private static boolean excluded(Table.Row row) {
        String marriage = row.get("marriage");
        if (!marriage.isEmpty() && !marriage.equals("EXCLUDED")) {
            throw row.error("marriage", "is neither empty nor EXCLUDED");
        }
        return !marriage.isEmpty();
    }

    private static double chance(Table.Row row) {
        try {
            return Double.parseDouble(row.require("chance_most"));
        } catch (NumberFormatException e) {
            throw row.error("chance_most", "is no number");
        }
    }
}
