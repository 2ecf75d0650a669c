package org.knigipamiati.record.change;

import java.util.regex.Pattern;

/** Typed words, before they are compared or kept. What no database can hold is shown as the sign for it, never dropped or fatal. */
public final class Tidy {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Tidy() {}

    /**
     * The text as a database can hold it: a NUL and a surrogate without its other half, which no text has, become U+FFFD.
     *
     * @return null for null
     */
    public static String storable(String typed) {
        if (typed == null || typed.codePoints().noneMatch(Tidy::cannotBeStored)) {
            return typed;
        }
        return typed.codePoints()
                .map(sign -> cannotBeStored(sign) ? 0xFFFD : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean cannotBeStored(int sign) {
        return sign == 0 || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    /** The text without blanks around it, null for null or none: as remarks and reasons are kept. */
    public static String remark(String typed) {
        return typed == null || typed.isBlank() ? null : storable(typed).strip();
    }

    /** The words with single blanks between them and none around; null for null. */
    public static String words(String typed) {
        return typed == null
                ? null
                : BLANKS.matcher(storable(typed)).replaceAll(" ").strip();
    }
}
