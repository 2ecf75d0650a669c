package org.knigipamiati.vocabulary;

import org.knigipamiati.dates.PartialDate;

/**
 * A dated event of the Terror or of rehabilitation.
 *
 * @param id stable id, as {@code E25}
 * @param date when, as exactly as known
 * @param kind DECISION, ORDER, START, RULE, INSTRUCTION, REPORTING, STATE, DEPORTATION, REHABILITATION or RESEARCH
 * @param source the work or document behind it
 * @param certainty how far to trust it
 * @param note what to beware of; may be empty
 */
public record HistoricEvent(String id, PartialDate date, String kind, String source, Certainty certainty, String note) {

    static HistoricEvent of(Table.Row row) {
        return new HistoricEvent(
                row.require("id"),
                PartialDate.parse(row.require("date")),
                row.require("kind"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.get("note"));
    }
}
