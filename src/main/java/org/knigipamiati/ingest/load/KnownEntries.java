package org.knigipamiati.ingest.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries that the database holds of a source as they stand now, by file and position, with the records that read them. */
public final class KnownEntries {

    private final Edition edition = new Edition();
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> fileNumbers = new HashMap<>();
    private long[] records = new long[1024];
    private int[] positions = new int[1024];
    private int[] fileOf = new int[1024];
    private final BitSet used = new BitSet();
    private final Map<String, int[]> ofFile = new HashMap<>();
    private Integer[] byHash;

    /** Adds an entry; they come in the order of files and positions. */
    public void add(long record, String file, int position, long hash, String key) {
        int index = edition.size();
        if (index == records.length) {
            records = Arrays.copyOf(records, index * 2);
            positions = Arrays.copyOf(positions, index * 2);
            fileOf = Arrays.copyOf(fileOf, index * 2);
        }
        records[index] = record;
        positions[index] = position;
        fileOf[index] = fileNumbers.computeIfAbsent(file, name -> {
            files.add(name);
            return files.size() - 1;
        });
        edition.add(hash, key);
    }

    /** Id of the record that reads an entry. */
    public long record(int index) {
        return records[index];
    }

    /** Where an entry stands in its file. */
    public int position(int index) {
        return positions[index];
    }

    /** The file in which an entry stands. */
    public String file(int index) {
        return files.get(fileOf[index]);
    }

    /** By what it is recognised. */
    public long hash(int index) {
        return edition.hash(index);
    }

    String key(int index) {
        return edition.key(index);
    }

    int size() {
        return edition.size();
    }

    List<String> files() {
        return files;
    }

    boolean isUsed(int index) {
        return used.get(index);
    }

    void use(int index, boolean found) {
        used.set(index, found);
    }

    /** Entries of a file in the order of their positions, those already found again included. Call when all are added. */
    int[] of(String file) {
        if (ofFile.isEmpty()) {
            List<List<Integer>> lists = new ArrayList<>();
            files.forEach(name -> lists.add(new ArrayList<>()));
            for (int i = 0; i < size(); i++) {
                lists.get(fileOf[i]).add(i);
            }
            for (int i = 0; i < lists.size(); i++) {
                ofFile.put(
                        files.get(i),
                        lists.get(i).stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return ofFile.getOrDefault(file, new int[0]);
    }

    /** Entries not found again that are recognised by a hash, in order. */
    List<Integer> unusedWith(long hash) {
        List<Integer> found = new ArrayList<>(2);
        if (size() == 0) {
            return found;
        }
        for (int at = firstWith(hash); at < size() && hash(byHash[at]) == hash; at++) {
            if (!used.get(byHash[at])) {
                found.add(byHash[at]);
            }
        }
        return found;
    }

    private int firstWith(long hash) {
        if (byHash == null) {
            byHash = new Integer[size()];
            Arrays.setAll(byHash, i -> i);
            Arrays.sort(byHash, (a, b) -> {
                int order = Long.compare(hash(a), hash(b));
                return order != 0 ? order : Integer.compare(a, b);
            });
        }
        int low = 0;
        int high = byHash.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hash(byHash[middle]) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
