package org.knigipamiati.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * On which day something happened, for those who run the collection: pages, citations and interfaces count days by one clock, that of the
 * setting {@code knigi.web.time-zone}, or by that of the server. The seal counts by Greenwich, wherever the service runs, and so do
 * catalogues that harvest, whose protocol says so.
 */
public final class SiteClock {

    private static final class Here {
        static final ZoneId ZONE = ConfigProvider.getConfig()
                .getOptionalValue("knigi.web.time-zone", String.class)
                .filter(zone -> !zone.isBlank())
                .map(zone -> ZoneId.of(zone.strip()))
                .orElseGet(ZoneId::systemDefault);
    }

    private SiteClock() {}

    /** Its time zone. */
    public static ZoneId zone() {
        return Here.ZONE;
    }

    /** The day of a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** The day that it is now. */
    public static LocalDate today() {
        return LocalDate.now(zone());
    }
}
