package org.knigipamiati.vocabulary;

import java.util.List;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.PartialDate;

/**
 * An operation of the NKVD, or a group of cases outside the operations.
 *
 * @param code stable code, as {@code POLISH_00485}
 * @param order number of the order, empty if there was none or it is not known
 * @param kind side of the Terror
 * @param parent code of the operation it is part of, empty for none
 * @param issued date of the order, null if unknown
 * @param period from its beginning to its end
 * @param limits whether Moscow set limits per region; empty if it does not apply
 * @param source the works and documents behind the row, separated by {@code |}
 * @param certainty how far to trust it
 * @param unverified columns of the table that are not verified though the row is
 */
public record Operation(
        String code,
        String order,
        OperationKind kind,
        String parent,
        PartialDate issued,
        Interval period,
        String limits,
        String source,
        Certainty certainty,
        List<String> unverified) {

    static Operation of(Table.Row row) {
        return new Operation(
                row.require("code"),
                row.get("order_no"),
                row.constant("kind", OperationKind.class),
                row.get("parent"),
                PartialDate.tryParse(row.get("issued")).orElse(null),
                Interval.of(row.get("starts"), row.get("ends")),
                row.get("quota"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.list("unverified"));
    }

    /** Whether a record may be said to belong to it. */
    public boolean assignable() {
        return kind != OperationKind.AGGREGATE && kind != OperationKind.DEPORTATION;
    }
}
