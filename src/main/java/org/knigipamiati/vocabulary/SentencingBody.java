package org.knigipamiati.vocabulary;

import java.util.List;
import org.knigipamiati.dates.Interval;

/**
 * A body that sentenced people, or a name under which books print one.
 *
 * @param code stable code, as {@code COMM_NKVD_PROC}
 * @param extrajudicial whether it was no court; false also for bodies of which this is not known
 * @param validity when it could sentence; open where unknown
 * @param maxPenalty what it could impose at most, in words; may be empty
 * @param operations codes of operations that it worked for
 * @param source the work or document behind the row
 * @param certainty how far to trust it
 * @param countedAs the {@link BodyType} by which its cases count where that is another than its words suggest; empty else
 * @param note what to beware of; may be empty
 */
public record SentencingBody(
        String code,
        boolean extrajudicial,
        Interval validity,
        String maxPenalty,
        List<String> operations,
        String source,
        Certainty certainty,
        String countedAs,
        String note) {

    static SentencingBody of(Table.Row row) {
        return new SentencingBody(
                row.require("code"),
                row.get("extrajudicial").equals("yes"),
                Interval.of(row.get("valid_from"), row.get("valid_to")),
                row.get("max_penalty"),
                row.list("operations"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.get("counted_as").isEmpty()
                        ? ""
                        : row.constant("counted_as", BodyType.class).name(),
                row.get("note"));
    }
}
