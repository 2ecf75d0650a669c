package org.knigipamiati.ingest.invented;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** What befell an invented person: how often it occurs among a hundred, by whom and when people were sentenced. */
enum InventedFate {
    KULAK_TROIKA(40, "1937-08-10", "1938-03-20", ""),
    POLISH(12, "1937-09-20", "1938-09-10", "поляк"),
    GERMAN(8, "1937-09-01", "1938-09-10", "немец"),
    LATVIAN(5, "1937-12-10", "1938-09-10", "латыш"),
    FINNISH(4, "1938-01-05", "1938-09-10", "финн"),
    KHARBIN(4, "1937-10-05", "1938-09-10", "русский"),
    SPECIAL_TROIKA(9, "1938-09-20", "1938-11-14", ""),
    WIVES(5, "1937-10-01", "1938-05-30", ""),
    OGPU(8, "1930-02-01", "1933-06-30", ""),
    COURT(5, "1937-09-01", "1938-10-30", "");

    private final int share;
    private final LocalDate from;
    private final LocalDate to;
    private final String people;

    InventedFate(int share, String from, String to, String people) {
        this.share = share;
        this.from = LocalDate.parse(from);
        this.to = LocalDate.parse(to);
        this.people = people;
    }

    /** Any fate, as often as its share says. */
    static InventedFate any(RandomGenerator random) {
        int at = random.nextInt(100);
        for (InventedFate fate : values()) {
            at -= fate.share;
            if (at < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("The shares of fates do not add up to a hundred");
    }

    /** A day of sentence in its time. */
    LocalDate sentenced(RandomGenerator random) {
        return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
    }

    /** The nationality of most whom it befell, empty if of no particular one. */
    String people() {
        return people;
    }

    /** Whether the Commission of the NKVD and the Procurator decided. */
    boolean byCommission() {
        return this == POLISH || this == GERMAN || this == LATVIAN || this == FINNISH || this == KHARBIN;
    }
}
