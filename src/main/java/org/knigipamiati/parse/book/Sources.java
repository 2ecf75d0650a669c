package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

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
        Phrases.Hit<String> first = from < end ? Words.FILE_WORDS.at(text, from, end) : null;
        return first != null && first.meaning().equals("archive")
                || has("file", text, from, end) && (has("inventory", text, from, end) || has("fund", text, from, end));
    }

    private static boolean digits(EntryText text, int at) {
        return EntryText.digit(text.at(at)) || text.at(at) == '№' || text.at(at) == '#';
    }

    /** Whether a word of a file's mark stands within bounds, and its number behind it. */
    private static boolean has(String word, EntryText text, int from, int end) {
        for (int i = text.nextWord(from); i < end; i = text.nextWord(i + 1)) {
            Phrases.Hit<String> hit = Words.FILE_WORDS.at(text, i, end);
            int number = hit == null ? end : text.trimStart(hit.end(), end);
            if (hit != null && hit.meaning().equals(word) && number < end && digits(text, number)) {
                return true;
            }
        }
        return false;
    }
}
