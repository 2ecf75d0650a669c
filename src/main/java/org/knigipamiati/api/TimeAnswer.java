package org.knigipamiati.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.report.TimeSeries;

/**
 * A time series.
 *
 * @param of {@code distinct} or {@code records}
 * @param what the date by which records are counted
 * @param step {@code day}, {@code week}, {@code month} or {@code year}
 * @param points the steps in their order
 * @param apart how many are in no step, by the reason
 * @param total in all
 * @param hidden how many of the total may be living, and are counted though no page shows them
 * @param unplaced how many of those are in the total alone, so that none can be told from a number below five
 */
@Schema(description = "Records by time; all adds up to the total")
public record TimeAnswer(
        String of,
        String what,
        String step,
        List<Step> points,
        Map<String, Long> apart,
        long total,
        long hidden,
        long unplaced) {

    /** Days from the first to the last, both of the step, and how many records. */
    @Schema(name = "TimeStepCount")
    public record Step(LocalDate from, LocalDate to, long count) {}

    static TimeAnswer of(TimeSeries series) {
        Map<String, Long> apart = new LinkedHashMap<>();
        series.apart().forEach((why, count) -> apart.put(code(why), count));
        return new TimeAnswer(
                series.question().of().code(),
                series.question().what().code(),
                series.question().step().code(),
                series.points().stream()
                        .map(point -> new Step(point.first(), point.last(), point.count()))
                        .toList(),
                apart,
                series.total(),
                series.hidden(),
                series.unplaced());
    }

    /** A reason as the answer names it. */
    static String code(TimeSeries.Apart why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
