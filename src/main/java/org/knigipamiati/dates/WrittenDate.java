package org.knigipamiati.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a partial date the way a language does: "14 января 1938 г.", "January 1938", "1940-е гг.". */
public final class WrittenDate {

    private WrittenDate() {}

    /**
     * The date in words.
     *
     * @param date any partial date; one that does not exist is written as it was printed, in its EDTF form
     * @param locale Russian or any other, which is written in English
     */
    public static String of(PartialDate date, Locale locale) {
        boolean russian = locale.getLanguage().equals("ru");
        Locale words = russian ? locale : Locale.ENGLISH;
        if (!date.exists() || date.isQualified()) {
            return date.edtf();
        }
        String year = russian ? " г." : "";
        return switch (date.precision()) {
            case DAY -> DateTimeFormatter.ofPattern("d MMMM uuuu", words).format(date.earliest()) + year;
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL uuuu", words).format(YearMonth.from(date.earliest())) + year;
            case YEAR -> date.edtf() + year;
            case DECADE -> date.earliest().getYear() + (russian ? "-е гг." : "s");
            case CENTURY, INTERVAL -> years(date.earliest(), date.latest(), date, russian);
        };
    }

    private static String years(LocalDate from, LocalDate to, PartialDate date, boolean russian) {
        if (from == null || to == null) {
            return date.edtf();
        }
        return from.getYear() + "–" + to.getYear() + (russian ? " гг." : "");
    }
}
