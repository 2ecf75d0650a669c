package org.knigipamiati.ingest.load;

import java.util.HashMap;
import java.util.Map;

/** Entries that stand alone between two neighbours that were found again, in both editions of a file. */
final class Neighbours {

    private Neighbours() {}

    /** For entries of a file, by index, the one known entry that stood between the same neighbours. */
    static Map<Integer, Integer> between(KnownEntries known, FileOfRun file) {
        Map<Integer, Integer> between = new HashMap<>();
        if (file.own == null) {
            return between;
        }
        int[] old = known.of(file.own);
        Map<Integer, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < old.length; place++) {
            placeOf.put(old[place], place);
        }
        for (int i = 0; i < file.size(); i++) {
            if (!file.isNew(i)) {
                continue;
            }
            Integer above = i == 0 ? Integer.valueOf(-1) : place(file, i - 1, placeOf);
            Integer below = i == file.size() - 1 ? Integer.valueOf(old.length) : place(file, i + 1, placeOf);
            boolean one = above != null && below != null && below - above == 2;
            // A file of one entry has no neighbours that could have stayed.
            if (one && file.size() > 1 && !known.isUsed(old[above + 1])) {
                between.put(i, old[above + 1]);
            }
        }
        return between;
    }

    private static Integer place(FileOfRun file, int index, Map<Integer, Integer> placeOf) {
        return file.isNew(index) ? null : placeOf.get(file.earlier(index));
    }
}
