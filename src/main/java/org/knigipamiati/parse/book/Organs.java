package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;

/** What the organ of another language was called in Russian, word by word, so that one table tells the types of all. */
final class Organs {

    private Organs() {}

    /** The printed words if they are Russian, else the Russian words for those that we know. */
    static String russian(Source source, int from, int to) {
        EntryText text = source.text();
        if (source.words().russian()) {
            return text.slice(from, to);
        }
        StringBuilder russian = new StringBuilder();
        int at = from;
        while (at < to) {
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            Phrases.Hit<String> hit = source.organWord(at, to);
            hit = hit == null ? source.words().organParts.at(text, at, to) : hit;
            if (hit != null && !hit.meaning().isEmpty()) {
                russian.append(hit.meaning()).append(' ');
            }
            at = hit == null ? text.wordEnd(at, to) : hit.end();
        }
        return russian.isEmpty() ? text.slice(from, to) : russian.toString().strip();
    }
}
