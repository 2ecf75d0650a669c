package org.knigipamiati.names;

import java.util.Locale;

/** What the whole search may claim. */
public enum Answer {
    /** At least one record matches in full. */
    FOUND,
    /** No record matches in full, but some may be meant. */
    POSSIBLE,
    /** Nobody here bears such a name; hits, if any, are nearest names. */
    NONE;

    /** The word of the public interface: {@code found}, {@code possible} or {@code none}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
