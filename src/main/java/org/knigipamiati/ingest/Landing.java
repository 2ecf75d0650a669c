package org.knigipamiati.ingest;

import java.util.function.LongConsumer;
import org.knigipamiati.record.RecordState;

/**
 * In what state entries come in.
 *
 * @param state of new records, and of changed ones that are not public
 * @param publishedAlready why a changed entry of a public record is rejected: it would pass review by; null to change it
 * @param made told the id of each record that was made or changed
 */
public record Landing(RecordState state, String publishedAlready, LongConsumer made) {

    /** Entries of an import by the operator: public at once. */
    static final Landing PUBLIC = new Landing(RecordState.PUBLISHED, null, record -> {});

    /** The same, with somebody told the id of each record. */
    public Landing told(LongConsumer who) {
        return new Landing(state, publishedAlready, who);
    }
}
