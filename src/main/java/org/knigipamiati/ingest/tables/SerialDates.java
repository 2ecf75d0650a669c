package org.knigipamiati.ingest.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Days as spreadsheets count them. Excel has a 29 February 1900 that never was, and knows no day before 1900; LibreOffice counts
 * from 30 December 1899, also backwards. From March 1900 on they agree.
 */
final class SerialDates {

    private static final LocalDate START = LocalDate.of(1899, 12, 30);

    /** 1 March 1900 in both ways of counting. */
    private static final int AGREED = 61;

    /**
     * Years that are typed into cells for dates. In the system of 1900 they become days of 1905, which stand out among years; in that
     * of 1904 days of 1909, in which people were born.
     */
    private static final int FIRST_YEAR = 1851;

    private static final int LAST_YEAR = 1967;

    private SerialDates() {}

    /**
     * What a cell with a format for dates says: {@code YYYY-MM-DD}, or the bare number where it is no day for sure.
     *
     * @param serial the number in the cell
     * @param date what the reader made of it; it knows the system of 1904
     * @param libreOffice whether LibreOffice wrote the workbook
     */
    static String shown(BigDecimal serial, LocalDateTime date, boolean libreOffice) {
        int days = serial.setScale(0, RoundingMode.FLOOR).intValue();
        boolean system1904 =
                days >= AGREED && date != null && !date.toLocalDate().equals(START.plusDays(days));
        if (system1904 && days >= FIRST_YEAR && days <= LAST_YEAR) {
            return "№ " + days;
        }
        boolean early = days < AGREED && !libreOffice;
        LocalDate day = system1904 ? date.toLocalDate() : START.plusDays(early ? days + 1 : days);
        // Day 0 is an empty cell formatted as a date, day 60 of Excel the one that never was.
        if (days != 0 && !(early && days == AGREED - 1)) {
            boolean time = serial.stripTrailingZeros().scale() > 0;
            // No book prints a time of day: shown, it is no date, and somebody looks.
            return time && date != null ? day + " " + date.toLocalTime().withNano(0) : day.toString();
        }
        return "№ " + serial.stripTrailingZeros().toPlainString();
    }
}
