package org.knigipamiati.web.frame;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as pages write them, in the time zone of those who run the collection, which is always named. */
public final class Times {

    private static final class Formats {
        static final ZoneId HERE =
                Arc.container().instance(WebConfig.class).get().timeZone().orElseGet(ZoneId::systemDefault);
        static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(HERE);
        static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ROOT).withZone(HERE);
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
