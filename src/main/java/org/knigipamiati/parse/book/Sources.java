package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;

/** The marks of files in archives: "П-11734", "арх. № 1234", "Д. 20417". */
final class Sources {

    private static final int LONGEST_LETTERS = 3;

    private Sources() {}

    /** Whether a stretch is the mark of a file: letters in capitals, a hyphen and a number, or "д." and "ф." with numbers. */
    static boolean isFileMark(EntryText text, int from, int to) {
        int end = text.trimEnd(from, to);
        int at = from;
        while (at < end && Character.isUpperCase(text.text.charAt(at))) {
            at++;
        }
        int letters = at - from;
        while (at < end && (text.at(at) == '-' || text.at(at) <= ' ' || text.at(at) == '/')) {
            at++;
        }
        int digits = at;
        while (at < end && (EntryText.digit(text.at(at)) || "-/".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        if (letters > 0 && letters <= LONGEST_LETTERS && at - digits >= 3 && at == end) {
            return true;
        }
        boolean inventory = text.indexOf("оп.", from, end) >= 0
                && (text.indexOf("дело", from, end) >= 0 || text.indexOf("д.", from, end) >= 0);
        return inventory
                || text.startsWith("арх.", from)
                || text.indexOf("д. ", from, end) >= 0 && text.indexOf("ф. ", from, end) >= 0;
    }
}
