package org.knigipamiati.record.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.knigipamiati.record.MemorialRecord;

/** A number for the state of a record that its index document shows; it changes with every property that {@link RecordIndexing} watches. */
public final class DocumentVersion {

    /** An odd number near the golden ratio of 2^64, which spreads neighbouring times (Knuth, The Art of Computer Programming, vol. 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private DocumentVersion() {}

    static long of(MemorialRecord record) {
        return of(record.updatedAt, record.source.id, record.file, record.position, record.mayBeLiving, record.repeats);
    }

    /**
     * The number for some properties of a record.
     *
     * @param updatedAt when it was changed last, of which the database keeps microseconds
     */
    public static long of(
            Instant updatedAt, String source, String file, Integer position, boolean mayBeLiving, boolean repeats) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt);
        return micros * SPREAD + Objects.hash(source, file, position, mayBeLiving, repeats);
    }
}
