package org.knigipamiati.web.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Moments as pages write them, in the time zone of those who run the collection, which is always named. */
public final class Times {

    /** The setting that names the zone, as {@code Europe/Moscow}; without it the zone of the server. */
    private static final String ZONE = "knigi.time-zone";

    private static final class Formats {
        static final ZoneId HERE = ConfigProvider.getConfig()
                .getOptionalValue(ZONE, String.class)
                .map(ZoneId::of)
                .orElseGet(ZoneId::systemDefault);
        static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(HERE);
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
