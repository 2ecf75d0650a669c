package org.knigipamiati.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.Tally;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.InvalidSearch.Problem;

/**
 * Records by the time of one of their dates. Every record is in one point or in one of those apart, or, lest somebody who may be living
 * be told from a small number, in the total alone.
 *
 * @param question what was asked
 * @param points the steps in their order, those without anybody too; empty if nothing is dated in that time
 * @param apart those in no step
 * @param total in all
 * @param hidden how many of the total may be living and are shown nowhere
 * @param unplaced how many of those are in no point and none apart
 */
public record TimeSeries(
        TimeQuestion question, List<Point> points, Map<Apart, Long> apart, long total, long hidden, long unplaced) {

    /** Most points of a series: three years by day, a century by month. */
    public static final int MOST = 1_200;

    /**
     * A step.
     *
     * @param first its first day
     * @param last its last day
     * @param count how many
     */
    public record Point(LocalDate first, LocalDate last, long count) {}

    /** Why a record is in no step. */
    public enum Apart {
        /** Before the time that is shown. */
        BEFORE,
        /** After it. */
        AFTER,
        /** Only the month is known, and the steps are shorter. */
        MONTH,
        /** Only the year is known, and the steps are shorter. */
        YEAR,
        /** A span of years, or a date that the source itself calls uncertain or approximate. */
        ROUGH,
        /** No calendar has the date. */
        IMPOSSIBLE,
        /** None is told. */
        UNKNOWN
    }

    /** How many are in the points. */
    public long shown() {
        return points.stream().mapToLong(Point::count).sum();
    }

    /** The point with the most. */
    public Point highest() {
        return points.stream()
                .reduce((a, b) -> b.count() > a.count() ? b : a)
                .orElseThrow(() -> new IllegalStateException("There are no points"));
    }

    /**
     * Makes a series of exact dates.
     *
     * @throws InvalidSearch if it would have more than {@link #MOST} points
     */
    static TimeSeries of(TimeQuestion question, Tally dates) {
        TimeStep step = question.step();
        List<String> days = question.between() == null
                ? dates.firstAndLastDay()
                : List.of(
                        question.between().interval().from().toString(),
                        question.between().interval().to().toString());
        LocalDate from = days.isEmpty() ? null : step.first(LocalDate.parse(days.get(0)));
        LocalDate to = days.isEmpty() ? null : step.first(LocalDate.parse(days.get(1)));
        if (from != null && step.between(from, to) > MOST) {
            throw new InvalidSearch(
                    TimeStep.PARAMETER,
                    Problem.OUT_OF_BOUNDS,
                    "A chart has at most " + MOST + " steps: choose longer ones or a shorter time",
                    Long.toString(step.between(from, to)),
                    "1",
                    Integer.toString(MOST));
        }
        Map<String, Long> counts = dates.by(value -> place(value, step, from, to));
        List<Point> points = new ArrayList<>();
        for (LocalDate first = from; first != null && !first.isAfter(to); first = step.next(first)) {
            points.add(new Point(first, step.next(first).minusDays(1), counts.getOrDefault(first.toString(), 0L)));
        }
        Map<Apart, Long> apart = new EnumMap<>(Apart.class);
        for (Apart one : Apart.values()) {
            if (counts.containsKey(one.name())) {
                apart.put(one, counts.get(one.name()));
            }
        }
        long placed = counts.values().stream().mapToLong(Long::longValue).sum();
        return new TimeSeries(question, points, apart, dates.total(), dates.hidden(), dates.total() - placed);
    }

    /** The first day of the step in which a value lies, or the name of what keeps it apart. */
    private static String place(String value, TimeStep step, LocalDate from, LocalDate to) {
        switch (value) {
            case IndexFields.UNKNOWN:
                return Apart.UNKNOWN.name();
            case IndexFields.IMPOSSIBLE:
                return Apart.IMPOSSIBLE.name();
            case IndexFields.ROUGH:
                return Apart.ROUGH.name();
            default:
        }
        boolean day = value.length() == "1937-11-03".length();
        boolean month = value.length() == "1937-11".length();
        LocalDate first = LocalDate.parse(day ? value : month ? value + "-01" : value + "-01-01");
        LocalDate last = day
                ? first
                : month
                        ? YearMonth.from(first).atEndOfMonth()
                        : first.plusYears(1).minusDays(1);
        if (from != null && last.isBefore(from)) {
            return Apart.BEFORE.name();
        }
        if (from != null && !first.isBefore(step.next(to))) {
            return Apart.AFTER.name();
        }
        boolean oneStep = step.first(first).equals(step.first(last)) && (day || step.compareTo(TimeStep.MONTH) >= 0);
        return from != null && oneStep ? step.first(first).toString() : (month ? Apart.MONTH : Apart.YEAR).name();
    }
}
