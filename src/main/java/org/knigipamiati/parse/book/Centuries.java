package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.vocabulary.RecordField;

/**
 * The century of years printed with two figures: the twentieth, unless a birth would then come after the case, or a rehabilitation
 * before it.
 */
public final class Centuries {

    private static final int YOUNGEST = 12;
    private static final int FIRST_REPRESSION = 1917;
    private static final int HUNDRED = 100;

    private Centuries() {}

    /** The fields with birth and rehabilitation in the century that they can only be in. */
    public static List<FieldReading> settled(List<FieldReading> readings) {
        List<FieldReading> fields = new ArrayList<>(readings);
        for (int i = 0; i < fields.size(); i++) {
            FieldReading field = fields.get(i);
            boolean birth = field.field() == RecordField.BIRTH_DATE;
            boolean open = field.main() && (birth || field.field() == RecordField.REHABILITATION_DATE);
            Integer year = open && shortYear(field) ? year(field).orElse(null) : null;
            Integer first = year != null && birth ? firstYear(fields) : null;
            if (first != null && year > first - YOUNGEST) {
                fields.set(i, shifted(field, -HUNDRED));
            } else if (year != null && !birth && year < FIRST_REPRESSION) {
                fields.set(i, shifted(field, HUNDRED));
            }
        }
        return fields;
    }

    /** The year of the arrest, else of the trial, else of the execution; null if none is known. */
    private static Integer firstYear(List<FieldReading> fields) {
        for (RecordField one : List.of(RecordField.ARREST_DATE, RecordField.TRIAL_DATE, RecordField.EXECUTION_DATE)) {
            Integer year = fields.stream()
                    .filter(field -> field.main() && field.field() == one)
                    .findFirst()
                    .flatMap(Centuries::year)
                    .orElse(null);
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /** Whether the century of a date is ours and not printed. */
    public static boolean chosen(FieldReading field) {
        return field.field().date() && shortYear(field) && !field.value().startsWith("19");
    }

    /** Whether a day is printed and its year has two figures: "3.04.86". */
    private static boolean shortYear(FieldReading field) {
        if (!field.field().date() || field.value().length() != "1937-11-04".length()) {
            return false;
        }
        int run = 0;
        for (int i = 0; i <= field.verbatim().length(); i++) {
            boolean digit = i < field.verbatim().length()
                    && Character.isDigit(field.verbatim().charAt(i));
            if (run >= 4) {
                return false;
            }
            run = digit ? run + 1 : 0;
        }
        return true;
    }

    private static Optional<Integer> year(FieldReading field) {
        return PartialDate.tryParse(field.value()).map(PartialDate::earliest).map(java.time.LocalDate::getYear);
    }

    private static FieldReading shifted(FieldReading field, int years) {
        String value = Integer.parseInt(field.value().substring(0, 4))
                + years
                + field.value().substring(4);
        return new FieldReading(field.field(), field.caseNo(), field.verbatim(), value, field.spans());
    }
}
