package org.knigipamiati.export;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.record.StoredDate;

/** Dates in the words of GEDCOM (5.5.1 and 7.0 agree on these): what is not sure says so. */
final class GedcomDates {

    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([?~%]?)");

    private static final String[] MONTHS = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };

    private GedcomDates() {}

    /** As {@code 6 MAR 1938}, {@code ABT 1890}, {@code BET 1 JAN 1930 AND 31 DEC 1939}; null if not even its bounds are known. */
    static String of(StoredDate date) {
        Matcher plain = PLAIN.matcher(date.edtf());
        if (plain.matches()) {
            String day = plain.group(3) == null ? "" : Integer.parseInt(plain.group(3)) + " ";
            String month = plain.group(2) == null ? "" : MONTHS[Integer.parseInt(plain.group(2)) - 1] + " ";
            String words = day + month + Integer.parseInt(plain.group(1));
            return plain.group(4).isEmpty() ? words : (plain.group(4).equals("?") ? "EST " : "ABT ") + words;
        }
        if (date.earliest() != null && date.latest() != null) {
            return "BET " + of(date.earliest()) + " AND " + of(date.latest());
        }
        return date.earliest() != null
                ? "AFT " + of(date.earliest())
                : date.latest() != null ? "BEF " + of(date.latest()) : null;
    }

    private static String of(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }
}
