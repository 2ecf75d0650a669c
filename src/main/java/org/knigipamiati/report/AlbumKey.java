package org.knigipamiati.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cases of an album, or of a protocol of a troika, have in common, and its permanent name: {@code LEN-1938-01-14-album}. The database
 * draws it from each case ({@code record_case.album}).
 *
 * @param region code of the region of the cases
 * @param day of the decision
 * @param body who decided
 */
public record AlbumKey(String region, LocalDate day, Body body) {

    /** Order 00606 gave the cases of the national operations to the troikas of the regions, under the name of special ones. */
    private static final LocalDate SPECIAL_TROIKAS = LocalDate.of(1938, 9, 17);

    /** The NKVD of the USSR took the place of the OGPU. */
    private static final LocalDate NKVD = LocalDate.of(1934, 7, 10);

    private static final Pattern NAME =
            Pattern.compile("([A-Z][A-Z0-9_]{0,19})-([0-9]{4}-[0-9]{2}-[0-9]{2})-(album|troika|dalstroi)");

    /** Who decided on one day about the cases of one region. */
    public enum Body {
        /** The Commission of the NKVD and the Procurator, from an album. */
        COMMISSION,
        /** A troika of the OGPU. */
        OGPU_TROIKA,
        /** The troika of Dalstroi, beside that of the region. */
        DALSTROI,
        /** A troika of the NKVD. */
        TROIKA,
        /** A troika from 17 September 1938 on. */
        SPECIAL_TROIKA
    }

    /** The key that has a name; empty if the text is none. */
    public static Optional<AlbumKey> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(2));
            return Optional.of(new AlbumKey(parts.group(1), day, body(parts.group(3), day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Body body(String kind, LocalDate day) {
        if (kind.equals("album")) {
            return Body.COMMISSION;
        }
        if (kind.equals("dalstroi")) {
            return Body.DALSTROI;
        }
        return day.isBefore(NKVD)
                ? Body.OGPU_TROIKA
                : day.isBefore(SPECIAL_TROIKAS) ? Body.TROIKA : Body.SPECIAL_TROIKA;
    }

    /** Its permanent name. */
    public String name() {
        return region
                + '-'
                + day
                + switch (body) {
                    case COMMISSION -> "-album";
                    case DALSTROI -> "-dalstroi";
                    default -> "-troika";
                };
    }
}
