package org.knigipamiati.review;

import java.util.regex.Pattern;

/** Typed words, before they are compared or kept. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Words() {}

    /** The words with single blanks between them and none around; null for null. */
    static String tidy(String typed) {
        return typed == null ? null : BLANKS.matcher(typed).replaceAll(" ").strip();
    }
}
