package org.knigipamiati.web.frame;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.knigipamiati.record.SiteClock;

/** Moments as pages write them, in the time zone of those who run the collection, which is always named. */
public final class Times {

    private static final class Formats {
        static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(SiteClock.zone());
        static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ROOT).withZone(SiteClock.zone());
    }

    private Times() {}

    /** The day, as {@code 2026-11-24}; empty for null. */
    public static String day(Instant at) {
        return at == null ? "" : Formats.DAY.format(at);
    }

    /** Day, minute and zone, as {@code 2026-11-24 14:05 MSK}; empty for null. */
    public static String minute(Instant at) {
        return at == null ? "" : Formats.MINUTE.format(at);
    }
}
