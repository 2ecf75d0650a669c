package org.knigipamiati.parse;

import org.knigipamiati.fuzz.Input;

/** Entries of {@link EntryFuzz}, whose chances the input decides: of invented layouts, damaged and put together. */
public final class MadeEntryTarget {

    private static final EntryFuzz MADE = new EntryFuzz();

    private MadeEntryTarget() {}

    /** One entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        String wrong = MADE.wrong(Input.chance(input));
        if (wrong != null) {
            throw new AssertionError(wrong);
        }
    }
}
