package org.knigipamiati.cite;

import java.util.List;
import java.util.Optional;

/**
 * What has become of a page since it was frozen. Nothing here tells of a record that has been hidden in the meantime, but how many they
 * are.
 *
 * @param page the question, as it is asked now; empty if it cannot be asked any more
 * @param told the question, if it may be said: not where it would tell of somebody who has been hidden since
 * @param total what the total is now; empty if there is none, or it cannot be asked
 * @param numbers the numbers of a table, the changed ones first
 * @param withheld how many small numbers have become smaller: they are not shown, lest somebody hidden since be told from them
 * @param gone how many of the records are not public any more
 * @param left how many are public and not found any more
 * @param came how many are found that were not; empty if that is not known
 * @param leftRecords the first of those that left
 * @param cameRecords the first of those that came
 * @param revisions changes of a record, the oldest first
 */
public record Since(
        Optional<Citable> page,
        Optional<Citable> told,
        Optional<Long> total,
        List<Compared> numbers,
        long withheld,
        long gone,
        long left,
        Optional<Long> came,
        List<Named> leftRecords,
        List<Named> cameRecords,
        List<Change> revisions) {

    /**
     * A number then and now.
     *
     * @param cell what it counts
     * @param now what it is now; empty if it cannot be asked
     */
    public record Compared(Frozen.Cell cell, Optional<Long> now) {

        /** Whether it is another than it was. */
        public boolean changed() {
            return now.isPresent() && now.get() != cell.count();
        }
    }

    /**
     * A record that is public now.
     *
     * @param name as printed, empty if none is
     */
    public record Named(long id, String name) {}

    /** A change of a record. */
    public record Change(int no, String day) {}

    /** Whether anything is known to be otherwise. */
    public boolean changed(Frozen then) {
        return gone > 0
                || left > 0
                || came.orElse(0L) > 0
                || withheld > 0
                || !revisions.isEmpty()
                || numbers.stream().anyMatch(Compared::changed)
                || total.isPresent() && !total.get().equals(then.total());
    }
}
