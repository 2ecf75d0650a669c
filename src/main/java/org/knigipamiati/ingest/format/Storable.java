package org.knigipamiati.ingest.format;

import java.util.Locale;

/** Which texts can be kept as they are: PostgreSQL holds every character but U+0000, and no half of a pair. */
public final class Storable {

    private Storable() {}

    /** Why a text cannot be kept, null if it can. */
    public static String problem(String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "the character U+0000 stands in it, at character " + (i + 1) + "; no database can keep it";
            }
            if (half(text, i)) {
                return String.format(
                        Locale.ROOT,
                        "half of a character (U+%04X) stands in it, at character %d; the other half is lost",
                        (int) c,
                        i + 1);
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return null;
    }

    /** The text with what cannot be kept made visible. */
    public static String shown(String text) {
        if (problem(text) == null) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                shown.append('␀');
            } else if (half(text, i)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else if (Character.isHighSurrogate(c)) {
                shown.append(c).append(text.charAt(++i));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean half(String text, int i) {
        char c = text.charAt(i);
        boolean paired =
                Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isSurrogate(c) && !paired;
    }
}
