package org.knigipamiati.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.knigipamiati.record.index.IndexFields;

/**
 * How many records have which exact value of a {@link org.knigipamiati.record.index.CaseMeasure}, to be said in coarser classes. It knows
 * of every value how many people may be living, and says of each class only what {@link CrossTable#sayable} lets it.
 */
public final class Tally {

    private record Count(long all, long hidden) {

        Count and(Count other) {
            return new Count(all + other.all, hidden + other.hidden);
        }

        long sayable() {
            return CrossTable.sayable(all, hidden);
        }
    }

    private final SortedMap<String, Count> counts = new TreeMap<>();

    /** Counts some more of a value, {@code hidden} of whom may be living. */
    public void add(String value, long all, long hidden) {
        counts.merge(value, new Count(all, hidden), Count::and);
    }

    /** Counts what another has counted, too. */
    public void add(Tally other) {
        other.counts.forEach((value, count) -> add(value, count.all, count.hidden));
    }

    /** How many in all. */
    public long total() {
        return sum().sayable();
    }

    /** How many of the total may be living, and are shown nowhere. */
    public long hidden() {
        Count sum = sum();
        return sum.all < CrossTable.FEWEST ? 0 : sum.hidden;
    }

    /** How many are in each class, classes without anybody left out. What is missing to the total is in no class, lest it be told. */
    public SortedMap<String, Long> by(Function<String, String> classOf) {
        SortedMap<String, Count> classes = new TreeMap<>();
        counts.forEach((value, count) -> classes.merge(classOf.apply(value), count, Count::and));
        SortedMap<String, Long> said = new TreeMap<>();
        classes.forEach((name, count) -> {
            if (count.sayable() > 0) {
                said.put(name, count.sayable());
            }
        });
        return said;
    }

    /** The first and the last day that occurs, as {@code 1937-11-03}; empty if none does. */
    public List<String> firstAndLastDay() {
        List<String> days = counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() == "1937-11-03".length()
                        && entry.getValue().sayable() > 0)
                .map(Map.Entry::getKey)
                .filter(value -> Character.isDigit(value.charAt(0)))
                .toList();
        return days.isEmpty() ? List.of() : List.of(days.get(0), days.get(days.size() - 1));
    }

    /**
     * The number below which a share of the people lie, of those whose number is known and not below zero: 0.5 is the median.
     * Between two people it is interpolated, as {@code percentile_cont} of SQL does. Of fewer than {@link CrossTable#FEWEST} people
     * it is that of those who are shown.
     */
    public OptionalDouble quantile(double share) {
        SortedMap<Long, Count> numbers = new TreeMap<>(Comparator.naturalOrder());
        counts.forEach((value, count) -> {
            if (isNumber(value) && value.charAt(0) != '-') {
                numbers.merge(Long.valueOf(value), count, Count::and);
            }
        });
        boolean few = numbers.values().stream().mapToLong(Count::all).sum() < CrossTable.FEWEST;
        SortedMap<Long, Long> people = new TreeMap<>();
        numbers.forEach((number, count) -> {
            long one = few ? count.all - count.hidden : count.all;
            if (one > 0) {
                people.put(number, one);
            }
        });
        long known = people.values().stream().mapToLong(Long::longValue).sum();
        if (known == 0) {
            return OptionalDouble.empty();
        }
        double place = share * (known - 1);
        long below = (long) Math.floor(place);
        double low = at(people, below);
        double high = at(people, Math.min(known - 1, below + 1));
        return OptionalDouble.of(low + (place - below) * (high - low));
    }

    /** Whether a value is a number, not a word for what is not known. */
    public static boolean isNumber(String value) {
        return !value.equals(IndexFields.UNKNOWN)
                && !value.equals(IndexFields.IMPOSSIBLE)
                && !value.equals(IndexFields.ROUGH);
    }

    private static long at(SortedMap<Long, Long> people, long place) {
        long before = 0;
        for (Map.Entry<Long, Long> number : people.entrySet()) {
            before += number.getValue();
            if (place < before) {
                return number.getKey();
            }
        }
        throw new IllegalArgumentException("There are only " + before + " people");
    }

    private Count sum() {
        return counts.values().stream().reduce(new Count(0, 0), Count::and);
    }
}
