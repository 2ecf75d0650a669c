package org.knigipamiati.ingest.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Days as spreadsheets count them. Excel has a 29 February 1900 that never was, and knows no day before 1900; LibreOffice counts
 * from 30 December 1899, also backwards. From March 1900 on they agree.
 */
final class SerialDates {

    /** Who counted the days of a workbook. */
    enum Counting {
        EXCEL,
        LIBRE_OFFICE,
        /** From 1 January 1904, as Excel for Mac once did. All programs agree on it. */
        SINCE_1904,
        UNKNOWN
    }

    private static final LocalDate START = LocalDate.of(1899, 12, 30);

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    /** 1 March 1900 in both ways of counting. */
    private static final int AGREED = 61;

    /** The day of Excel that never was. */
    private static final int NEVER = 60;

    /** 31 December 9999: spreadsheets know no later day. */
    private static final int LAST = 2_958_465;

    /**
     * Years that are typed into cells for dates. In the system of 1900 they become days of 1905, which stand out among years; in that
     * of 1904 days of 1909, in which people were born.
     */
    private static final int FIRST_YEAR = 1851;

    private static final int LAST_YEAR = 1967;

    private static final int FULL = "YYYY-MM-DD".length();

    private static final int SECONDS = 24 * 60 * 60;

    private SerialDates() {}

    /** Who counted the days of a file that says what program wrote it. */
    static Counting counting(String program) {
        return program.contains("LibreOffice")
                ? Counting.LIBRE_OFFICE
                : program.contains("Microsoft") ? Counting.EXCEL : Counting.UNKNOWN;
    }

    /**
     * What a cell with a format for dates says: {@code YYYY-MM-DD}; or the number, which is no date and so somebody looks, where it is
     * no day for sure, with the days that it can be.
     *
     * @param letters how many of that its format shows, see {@link NumberFormat#shownOfDate}
     */
    static String shown(BigDecimal serial, Counting counting, int letters) {
        BigDecimal seconds = serial.multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP);
        BigDecimal whole = seconds.divide(BigDecimal.valueOf(SECONDS), 0, RoundingMode.FLOOR);
        String number = "№ " + serial.stripTrailingZeros().toPlainString();
        // Day 0 is an empty cell formatted as a date.
        if (whole.signum() == 0 || whole.abs().compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return number;
        }
        int days = whole.intValue();
        LocalDate day = START.plusDays(days);
        if (counting == Counting.SINCE_1904) {
            if (days < 0 || days >= FIRST_YEAR && days <= LAST_YEAR) {
                return number;
            }
            day = START_1904.plusDays(days);
        } else if (days < AGREED && counting != Counting.LIBRE_OFFICE) {
            if (days == NEVER) {
                return number;
            }
            if (days < 0 || counting == Counting.UNKNOWN) {
                return number + " (" + day.plusDays(1) + " / " + day + ")";
            }
            day = day.plusDays(1);
        }
        long time =
                seconds.subtract(whole.multiply(BigDecimal.valueOf(SECONDS))).longValue();
        boolean year = days >= FIRST_YEAR && days <= LAST_YEAR && letters < FULL;
        if (letters == 0 || year) {
            return number + " (" + day + ")";
        }
        if (letters < FULL) {
            return day.toString().substring(0, letters);
        }
        // No book prints a time of day: shown, it is no date, and somebody looks.
        return time == 0 ? day.toString() : day + " " + LocalTime.ofSecondOfDay(time);
    }

    /**
     * What a date written with the time of the day says, {@code YYYY-MM-DDThh:mm:ss}: the same without a time if it is midnight.
     *
     * @param letters as in {@link #shown}
     */
    static String written(String date, int letters) {
        String day = date.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "").replace('T', ' ');
        if (letters == 0) {
            return "№ (" + day + ")";
        }
        return day.length() == FULL ? day.substring(0, Math.min(letters, FULL)) : day;
    }
}
