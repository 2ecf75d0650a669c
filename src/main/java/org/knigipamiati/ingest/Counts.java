package org.knigipamiati.ingest;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.ingest.format.FileRefused;

/** What became of the entries of a run. */
public final class Counts {

    private long read;
    private long added;
    private long unchanged;
    private long changed;
    private long rejected;
    private long missing;
    private final List<FileRefused> refused = new ArrayList<>();

    void add(Counts other) {
        read += other.read;
        added += other.added;
        unchanged += other.unchanged;
        changed += other.changed;
        rejected += other.rejected;
        missing += other.missing;
        refused.addAll(other.refused);
    }

    void countNew() {
        read++;
        added++;
    }

    void countUnchanged() {
        read++;
        unchanged++;
    }

    void countChanged() {
        read++;
        changed++;
    }

    void countRejected() {
        read++;
        rejected++;
    }

    void countMissing(long entries) {
        missing += entries;
    }

    void refuse(FileRefused file) {
        refused.add(file);
    }

    /** Files that could not be read or understood as a whole: nothing of them is in, and their entries are not counted. */
    public List<FileRefused> refused() {
        return refused;
    }

    /** Entries found in the files: new + unchanged + changed + rejected. */
    public long read() {
        return read;
    }

    /** Entries that were not there before. */
    public long added() {
        return added;
    }

    /** Entries that were there and say the same. */
    public long unchanged() {
        return unchanged;
    }

    /** Entries that say something else now; each record has a new revision. */
    public long changed() {
        return changed;
    }

    /** Entries that were refused, and kept with the reason. */
    public long rejected() {
        return rejected;
    }

    /** Entries of earlier runs that the files no longer have; their records stay. */
    public long missing() {
        return missing;
    }

    @Override
    public String toString() {
        return read + " read = " + added + " new + " + unchanged + " unchanged + " + changed + " changed + " + rejected
                + " rejected" + (missing > 0 ? "; " + missing + " earlier entries no longer in the files, kept" : "");
    }
}
