package org.knigipamiati.ingest.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knigipamiati.ingest.fields.Trouble;

/** What formats of numbers in spreadsheets make of a number, as far as it changes what it says: dates, percents, leading zeros. */
final class NumberFormat {

    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    /** Letters and decimal places of the longest number: spreadsheets hold 17 digits, and no more than 10³⁰⁸ or less than 10⁻³²⁴. */
    private static final int MOST_PLACES = 400;

    private static final Pattern DATE = Pattern.compile("(?i).*([dy]|m{3}).*");

    private NumberFormat() {}

    /** A format without what is only printed beside the number: colours, currencies, quoted words; empty for none. */
    static String plain(String format) {
        return format == null || format.equalsIgnoreCase("General")
                ? ""
                : BESIDE.matcher(format).replaceAll("").split(";", 2)[0];
    }

    /** Whether it shows a day or a year. */
    static boolean isDate(String plain) {
        return DATE.matcher(plain).matches();
    }

    /**
     * Which part of a day a format for dates shows, as the letters of {@code YYYY-MM-DD}: who types "11.1937" into a spreadsheet gets a
     * cell that shows no day and holds the first of the month. 0 if it shows no year: that is the one in which it was typed.
     */
    static int shownOfDate(String plain) {
        String letters = plain.toLowerCase(Locale.ROOT);
        if (letters.indexOf('y') < 0) {
            return 0;
        }
        if (letters.indexOf('d') >= 0) {
            return "YYYY-MM-DD".length();
        }
        return letters.indexOf('m') >= 0 ? "YYYY-MM".length() : "YYYY".length();
    }

    /** The number as it is shown, though with all its digits. */
    static String shown(BigDecimal number, String plain) {
        if (plain.endsWith("%")) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        String digits = number.stripTrailingZeros().toPlainString();
        boolean zeros = plain.matches("0{2,}") && digits.matches("\\d+") && digits.length() < plain.length();
        return zeros ? "0".repeat(plain.length() - digits.length()) + digits : digits;
    }

    /** A cell with a number, as it is shown; dates as {@link SerialDates} say. A few letters can say a number of a thousand million digits. */
    static Cell cell(String value, String plain, SerialDates.Counting counting) {
        try {
            BigDecimal number = value.length() > MOST_PLACES ? null : new BigDecimal(value);
            if (number == null || number.scale() > MOST_PLACES || number.scale() < -MOST_PLACES) {
                throw new NumberFormatException("no number of a spreadsheet");
            }
            return Cell.of(
                    isDate(plain) ? SerialDates.shown(number, counting, shownOfDate(plain)) : shown(number, plain));
        } catch (NumberFormatException e) {
            return new Cell(Cell.of(value).text(), Trouble.ERROR);
        }
    }
}
