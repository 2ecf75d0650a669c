package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.report.Delays;

/**
 * Days between two events.
 *
 * @param of {@code distinct} or {@code records}
 * @param between the events
 * @param by the property that makes the groups
 * @param bands the bands of days, as {@code 1-3} and {@code 366-}
 * @param table all together under an empty value, then the groups
 */
@Schema(description = "Days between two events of a case, by group")
public record DelaysAnswer(String of, String between, String by, List<String> bands, List<Row> table) {

    /** A group; see the description of the request. Quartiles are left out where nobody's days are known. */
    @Schema(name = "DelaysRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String value,
            String label,
            long total,
            long known,
            Double lower,
            Double median,
            Double upper,
            List<Long> bands,
            long negative,
            long rough,
            long impossible,
            long unknown,
            long hidden,
            long unplaced) {}

    static DelaysAnswer of(Delays delays) {
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < Delays.BANDS.size(); i++) {
            int first = Delays.BANDS.get(i);
            boolean last = i + 1 == Delays.BANDS.size();
            int end = last ? 0 : Delays.BANDS.get(i + 1) - 1;
            bands.add(last ? first + "-" : first == end ? Integer.toString(first) : first + "-" + end);
        }
        return new DelaysAnswer(
                delays.of().code(),
                delays.between().code(),
                delays.by().parameter(),
                bands,
                Stream.concat(Stream.of(delays.whole()), delays.groups().stream())
                        .map(DelaysAnswer::row)
                        .toList());
    }

    private static Row row(Delays.Group group) {
        return new Row(
                group.value(),
                group.label(),
                group.total(),
                group.known(),
                number(group.lower()),
                number(group.median()),
                number(group.upper()),
                group.bands(),
                group.negative(),
                group.rough(),
                group.impossible(),
                group.unknown(),
                group.hidden(),
                group.unplaced());
    }

    private static Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
