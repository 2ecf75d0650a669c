package org.knigipamiati.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What XML can hold of words and times. */
final class XmlText {

    /** What XML 1.0 cannot hold, not even escaped; a book's text may have a form feed. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The words, with a mark in place of each sign that cannot be written. */
    static String writable(String words) {
        return UNWRITABLE.matcher(words).replaceAll("\uFFFD");
    }

    /** The day in UTC: at what hour somebody worked on a record is nobody's business. */
    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    /** The beginning of the day in UTC, where a moment is wanted. */
    static String dayOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).toString();
    }

    /** A time in UTC by the second. */
    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
