package org.knigipamiati.interpret;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading.OtherCase;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Gives an execution to the case that it ended. Layouts print it on a line of its own, which is read with the main case, though the entry
 * may tell behind that one of a later arrest and a sentence of death: "Арестован в 1931 г. … 5 лет. Арестован повторно в 1937 г., ВМН.
 * Расстрелян в 1938 г.".
 */
final class Executions {

    private static final Set<String> FIELDS = Set.of(
            RecordField.EXECUTION_DATE.path(), RecordField.EXECUTION_PLACE.path(), RecordField.BURIAL_PLACE.path());

    private Executions() {}

    /** The fields, the execution among those of the last later case that condemned to it, if the main case did not. */
    static List<FieldValue> settled(List<FieldValue> fields, List<OtherCase> others) {
        if (others.isEmpty() || condemns(fields, 0) || !tells(fields, 0, RecordField.EXECUTION_DATE)) {
            return fields;
        }
        return others.stream()
                .filter(other -> other.role() == RecordCase.Role.LATER)
                .map(OtherCase::caseNo)
                .filter(no -> condemns(fields, no) && !tells(fields, no, RecordField.EXECUTION_DATE))
                .filter(no -> mayPrecede(fields, no))
                .max(Comparator.naturalOrder())
                .map(no -> fields.stream()
                        .map(field -> field.caseNo() == 0 && FIELDS.contains(field.field()) ? field.inCase(no) : field)
                        .toList())
                .orElse(fields);
    }

    private static boolean condemns(List<FieldValue> fields, int no) {
        return value(fields, no, RecordField.SENTENCE_KIND)
                .filter(SentenceKind.DEATH.name()::equals)
                .isPresent();
    }

    private static boolean tells(List<FieldValue> fields, int no, RecordField field) {
        return value(fields, no, field).isPresent();
    }

    /** Whether neither arrest nor sentence of the case came after the execution. */
    private static boolean mayPrecede(List<FieldValue> fields, int no) {
        Optional<PartialDate> executed = date(fields, 0, RecordField.EXECUTION_DATE);
        return executed.isPresent()
                && List.of(RecordField.ARREST_DATE, RecordField.TRIAL_DATE).stream()
                        .flatMap(field -> date(fields, no, field).stream())
                        .noneMatch(date -> date.certainlyAfter(executed.get()));
    }

    private static Optional<PartialDate> date(List<FieldValue> fields, int no, RecordField field) {
        return value(fields, no, field).flatMap(PartialDate::tryParse);
    }

    private static Optional<String> value(List<FieldValue> fields, int no, RecordField field) {
        return fields.stream()
                .filter(one -> one.caseNo() == no && one.field().equals(field.path()))
                .map(FieldValue::effective)
                .findFirst();
    }
}
