package org.knigipamiati.vocabulary;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What licences ask of whoever passes records on, as far as it decides where a record may go. They stand in
 * {@code import/vocabulary/licences.csv}; the first row whose pattern is found in the words of a source's licence decides.
 */
public final class Licences {

    /** Whether a licence asks that what is made of a work bears the same licence. */
    public enum ShareAlike {
        YES,
        NO,
        /** The source states no licence, or one that no row knows. */
        UNKNOWN
    }

    private record Known(Pattern words, ShareAlike shareAlike) {}

    private static final List<Known> KNOWN = Table.read("vocabulary/licences.csv").stream()
            .map(row -> new Known(
                    Pattern.compile(row.require("words"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    ShareAlike.valueOf(row.require("share_alike"))))
            .toList();

    private Licences() {}

    /** What a licence asks; nothing is known of null. */
    public static ShareAlike shareAlike(String licence) {
        return licence == null
                ? ShareAlike.UNKNOWN
                : KNOWN.stream()
                        .filter(known -> known.words.matcher(licence).find())
                        .map(Known::shareAlike)
                        .findFirst()
                        .orElse(ShareAlike.UNKNOWN);
    }
}
