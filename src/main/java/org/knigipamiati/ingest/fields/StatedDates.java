package org.knigipamiati.ingest.fields;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.PrintedDates;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Dates in cells: EDTF, or as Russian books print them, day first. What may mean two things means none: the words are kept, and a
 * person decides.
 */
public final class StatedDates {

    private static final Pattern TWO_DIGITS = Pattern.compile("(.*[^\\d])?(\\d{2})(\\s*г\\.?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{2})[./](\\d{2})(?:\\s*г\\.?)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})");

    /** Spreadsheets count days from 1900, so that a year typed into a cell for dates becomes a day of these. */
    private static final LocalDate FIRST_YEAR_AS_DAY = LocalDate.of(1905, 1, 24);

    private static final LocalDate LAST_YEAR_AS_DAY = LocalDate.of(1905, 5, 20);

    /** Who was born later would have been a child in 1937; who earlier, more than eighty. */
    private static final int LAST_BIRTH = 25;

    private static final int FIRST_BIRTH = 40;

    private StatedDates() {}

    /** What a cell says: a date, or why it is none. */
    public record Said(PartialDate date, String problem) {}

    /** Reads a cell. */
    public static Said read(RecordField field, String text) {
        String tidy = text.strip().replaceAll("(?<=\\d\\.) (?=\\d)", "");
        Matcher yearFirst = YEAR_FIRST.matcher(tidy);
        if (yearFirst.matches()) {
            tidy = yearFirst.group(1) + "-" + yearFirst.group(2) + "-" + yearFirst.group(3);
        }
        return readTidy(field, text, tidy);
    }

    private static Said readTidy(RecordField field, String text, String tidy) {
        Matcher slashes = SLASHES.matcher(tidy);
        if (slashes.matches() && PartialDate.tryParse(tidy).isEmpty()) {
            int first = Integer.parseInt(slashes.group(1));
            int second = Integer.parseInt(slashes.group(2));
            if (second > 12) {
                return new Said(null, "'" + text + "' has no such month: was the month written first?");
            }
        }
        if (field == RecordField.BIRTH_DATE && PartialDate.tryParse(tidy).isEmpty()) {
            Matcher twoDigits = TWO_DIGITS.matcher(tidy);
            if (twoDigits.matches() && PrintedDates.whole(tidy).isPresent()) {
                return birth(tidy, twoDigits, text);
            }
        }
        Optional<PartialDate> read = PartialDate.tryParse(tidy).or(() -> PrintedDates.whole(tidy));
        if (read.isEmpty()) {
            return new Said(
                    null, "'" + text + "' is no date we know: write 1938, 1938-03, 1938-03-06, 194X or 1930/1931");
        }
        PartialDate date = read.get();
        if (!date.exists()) {
            return new Said(null, "'" + text + "' is in no calendar");
        }
        return new Said(date, null);
    }

    /** A day as which a spreadsheet shows a year of a birth. */
    public static boolean yearAsDay(LocalDate day) {
        return !day.isBefore(FIRST_YEAR_AS_DAY) && !day.isAfter(LAST_YEAR_AS_DAY);
    }

    private static Said birth(String tidy, Matcher parts, String text) {
        int year = Integer.parseInt(parts.group(2));
        if (year > LAST_BIRTH && year < FIRST_BIRTH) {
            return new Said(null, "'" + text + "': born in 18" + year + " or 19" + year + "?");
        }
        String century = year >= FIRST_BIRTH ? "18" : "19";
        String whole = tidy.substring(0, parts.start(2)) + century + tidy.substring(parts.start(2));
        return PrintedDates.whole(whole)
                .filter(PartialDate::exists)
                .map(date -> new Said(date, null))
                .orElseGet(() -> new Said(null, "'" + text + "' is no date we know"));
    }
}
