package org.knigipamiati.record.change;

import java.util.regex.Pattern;

/** Typed words, before they are compared or kept. */
public final class Tidy {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Tidy() {}

    /** The words with single blanks between them and none around; null for null. */
    public static String words(String typed) {
        return typed == null ? null : BLANKS.matcher(typed).replaceAll(" ").strip();
    }
}
