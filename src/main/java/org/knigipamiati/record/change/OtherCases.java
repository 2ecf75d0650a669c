package org.knigipamiati.record.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/** The cases beside the main one that people add to a reading: a second arrest, an earlier sentence. */
public final class OtherCases {

    /** The days by which cases are put in order, the first that both have. */
    private static final List<RecordField> ORDER = List.of(
            RecordField.TRIAL_DATE,
            RecordField.ARREST_DATE,
            RecordField.EXECUTION_DATE,
            RecordField.REHABILITATION_DATE);

    private OtherCases() {}

    /** The number for a case to be added; empty if the record has as many as it can. */
    public static Optional<Integer> next(StoredReading reading) {
        int last = 0;
        for (FieldValue value : reading.fields()) {
            last = Math.max(last, value.caseNo());
        }
        for (StoredReading.OtherCase other : reading.otherCases()) {
            last = Math.max(last, other.caseNo());
        }
        return last < FieldKey.MOST_OTHER_CASES ? Optional.of(last + 1) : Optional.empty();
    }

    /**
     * The reading with its cases named after its fields: one that somebody added is there while it has a field, and is later
     * than the main case only if its days say so. Cases that the entry tells of stay as they were read.
     */
    public static StoredReading settled(StoredReading reading) {
        TreeSet<Integer> numbers = new TreeSet<>();
        reading.fields().forEach(value -> numbers.add(value.caseNo()));
        numbers.remove(0);
        List<StoredReading.OtherCase> cases = new ArrayList<>();
        for (StoredReading.OtherCase other : reading.otherCases()) {
            if (!other.span().isEmpty()) {
                cases.add(other);
                numbers.remove(other.caseNo());
            }
        }
        numbers.forEach(no -> cases.add(new StoredReading.OtherCase(no, role(reading, no), List.of())));
        cases.sort(Comparator.comparingInt(StoredReading.OtherCase::caseNo));
        return reading.withOtherCases(cases);
    }

    private static RecordCase.Role role(StoredReading reading, int no) {
        for (RecordField field : ORDER) {
            Optional<PartialDate> own = date(reading, field, no);
            Optional<PartialDate> main = date(reading, field, 0);
            if (own.isPresent() && main.isPresent()) {
                return own.get().certainlyAfter(main.get()) ? RecordCase.Role.LATER : RecordCase.Role.EARLIER;
            }
        }
        return RecordCase.Role.EARLIER;
    }

    private static Optional<PartialDate> date(StoredReading reading, RecordField field, int no) {
        return Decisions.of(reading, new FieldKey(field, no)).stream()
                .map(FieldValue::value)
                .flatMap(value -> Optional.ofNullable(value).flatMap(PartialDate::tryParse).stream())
                .findFirst();
    }
}
