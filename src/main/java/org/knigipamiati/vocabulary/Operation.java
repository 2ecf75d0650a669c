package org.knigipamiati.vocabulary;

import java.util.List;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.PartialDate;

/**
 * An operation of the NKVD, or a group of cases outside the operations.
 *
 * @param code stable code, as {@code POLISH_00485}
 * @param order number of the order, empty if there was none or it is not known
 * @param nameRu name in Russian
 * @param nameEn name in English
 * @param kind side of the Terror
 * @param parent code of the operation it is part of, empty for none
 * @param issued date of the order, null if unknown
 * @param period from its beginning to its end
 * @param aboutRu what it was, in Russian
 * @param aboutEn what it was, in English
 * @param limits whether Moscow set limits per region; empty if it does not apply
 * @param source the works and documents behind the row, separated by {@code |}
 * @param certainty how far to trust it
 * @param unverified columns of the table that are not verified though the row is
 * @param note what to beware of; may be empty
 */
public record Operation(
        String code,
        String order,
        String nameRu,
        String nameEn,
        OperationKind kind,
        String parent,
        PartialDate issued,
        Interval period,
        String aboutRu,
        String aboutEn,
        String limits,
        String source,
        Certainty certainty,
        List<String> unverified,
        String note) {

    static Operation of(Table.Row row) {
        return new Operation(
                row.require("code"),
                row.get("order_no"),
                row.require("name_ru"),
                row.require("name_en"),
                row.constant("kind", OperationKind.class),
                row.get("parent"),
                PartialDate.tryParse(row.get("issued")).orElse(null),
                Interval.of(row.get("starts"), row.get("ends")),
                row.require("about_ru"),
                row.require("about_en"),
                row.get("quota"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.list("unverified"),
                row.get("note"));
    }

    /** Whether a record may be said to belong to it. */
    public boolean assignable() {
        return kind != OperationKind.AGGREGATE && kind != OperationKind.DEPORTATION;
    }
}
