package org.knigipamiati.search.state;

import java.util.Locale;
import java.util.Optional;

/** The order of hits. Records without the date asked for come last. */
public enum Sort {
    /** Best match first; alphabetical when nothing was typed. */
    RELEVANCE,
    NAME,
    BORN,
    ARRESTED,
    EXECUTED;

    /** The order of that name. */
    public static Optional<Sort> byParameter(String name) {
        for (Sort sort : values()) {
            if (sort.parameter().equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and in the API, permanent. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
