package org.knigipamiati.record.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;

/**
 * Which case of an old reading is which of a new one. Cases beside the main one are numbered as they are read, so that another
 * edition or a better parser may number them anew; what a person said of a case must not pass to another.
 */
final class CaseNumbers {

    private CaseNumbers() {}

    /**
     * The new number of each case about which somebody decided. A case is the one with which it shares most of what was read; one
     * that shares nothing, or that only a person told of, gets a number that the new reading does not use.
     */
    static Map<Integer, Integer> of(StoredReading before, StoredReading now) {
        Set<Integer> used = new HashSet<>(numbers(now));
        Set<Integer> taken = new HashSet<>();
        Map<Integer, Integer> found = new HashMap<>(Map.of(0, 0));
        TreeSet<Integer> wanted = new TreeSet<>();
        before.decided().forEach(decided -> wanted.add(decided.caseNo()));
        wanted.remove(0);
        for (int no : wanted) {
            Set<List<String>> told = told(before, no);
            int best = -1;
            long most = 0;
            for (int candidate : numbers(now)) {
                long shared =
                        told(now, candidate).stream().filter(told::contains).count();
                if (candidate > 0
                        && !taken.contains(candidate)
                        && (shared > most || shared == most && shared > 0 && candidate == no)) {
                    best = candidate;
                    most = shared;
                }
            }
            if (best < 0) {
                best = used.contains(no)
                        ? 1 + used.stream().max(Integer::compare).orElse(0)
                        : no;
                used.add(best);
            }
            taken.add(best);
            found.put(no, best);
        }
        return found;
    }

    private static Set<Integer> numbers(StoredReading reading) {
        Set<Integer> numbers = new TreeSet<>();
        reading.fields().forEach(value -> numbers.add(value.caseNo()));
        reading.otherCases().forEach(other -> numbers.add(other.caseNo()));
        return numbers;
    }

    /** What was read of a case, without what people decided. */
    private static Set<List<String>> told(StoredReading reading, int no) {
        Set<List<String>> told = new HashSet<>();
        Stream.concat(
                        reading.fields().stream()
                                .filter(value -> reading.decided().stream().noneMatch(d -> d.holds(value))),
                        reading.decided().stream().flatMap(decided -> decided.read().stream()))
                .filter(value -> value.caseNo() == no && value.effective() != null)
                .forEach(value -> told.add(fact(value)));
        return told;
    }

    private static List<String> fact(FieldValue value) {
        return List.of(value.field(), Objects.requireNonNull(Tidy.words(value.effective())));
    }
}
