package org.knigipamiati.interpret;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;

/** From a reading of the parser, or of given fields, to the form in which a record keeps it. */
public final class Readings {

    private Readings() {}

    /** What the parser made of an entry. A text that it could not read is residue as a whole. */
    public static StoredReading of(Reading reading) {
        if (!(reading instanceof EntryReading entry)) {
            int length = reading.raw().length();
            List<List<Integer>> all = length == 0 ? List.of() : List.of(List.of(0, length));
            return new StoredReading(List.of(), List.of(), all, List.of());
        }
        List<FieldValue> fields = new ArrayList<>(entry.fields().size());
        for (FieldReading field : entry.fields()) {
            String value = field.field().verbatim() ? null : field.value();
            fields.add(new FieldValue(
                    field.field().path(),
                    field.caseNo(),
                    field.verbatim(),
                    value,
                    pairs(field.spans()),
                    Origin.PARSER));
        }
        List<StoredReading.OtherCase> others = entry.otherCases().stream()
                .map(c -> new StoredReading.OtherCase(
                        c.caseNo(), RecordCase.Role.valueOf(c.role().name()), pair(c.span())))
                .toList();
        List<StoredReading.Doubt> doubts = entry.doubts().stream()
                .map(doubt -> new StoredReading.Doubt(doubt.field().path(), doubt.why()))
                .toList();
        return new StoredReading(
                Executions.settled(fields, others),
                pairs(entry.labels()),
                pairs(entry.residue()),
                others,
                List.of(),
                doubts);
    }

    /** The fields that a structured file states; spans point into the entry or are empty. */
    public static StoredReading of(List<FieldValue> given) {
        return new StoredReading(given, List.of(), List.of(), List.of());
    }

    private static List<List<Integer>> pairs(List<Span> spans) {
        return spans.stream().map(Readings::pair).toList();
    }

    private static List<Integer> pair(Span span) {
        return List.of(span.start(), span.end());
    }
}
