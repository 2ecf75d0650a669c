package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Words;

/** Reads the name at the head of an entry, and the variants of names in brackets. */
public final class NameReader {

    private NameReader() {}

    /** Whether a line may be a name: two to four words in capitals and nothing else, but brackets. */
    public static boolean isHeading(EntryText text, int from, int to) {
        int words = 0;
        for (int at = from; at < to; ) {
            if (text.at(at) == '(') {
                at = Math.min(to, closing(text, at, to) + 1);
            } else if (text.at(at) <= ' ') {
                at++;
            } else {
                int end = text.wordEnd(at, to);
                boolean name = end > at + 1 && text.capital(at) && !EntryText.digit(text.at(at));
                boolean last = end >= to || text.at(end) <= ' ' || text.at(end) == '-';
                if (!name || !last) {
                    return false;
                }
                words += text.at(at - (at > from ? 1 : 0)) == '-' ? 0 : 1;
                at = end < to && text.at(end) == '-' ? end + 1 : end;
            }
        }
        return words >= 2 && words <= 4;
    }

    /** Reads "Лесная (Ольхова) Вера Павловна": surname, given names, patronymic, and variants in brackets. */
    public static Said readHeading(Source source, int from, int to) {
        Heading heading = new HeadingReader(source, from, to).read();
        return Said.of(source.text(), heading.facts()).label(from, heading.end());
    }

    /** Reads "варианты фамилии: A; варианты имени: B, C" or "A, B", without the brackets. */
    public static Said readVariants(EntryText text, int from, int to) {
        Said said = Said.NOTHING;
        int at = from;
        while (at < to) {
            int end = Math.min(Slots.separator(text, ',', at, to), Slots.separator(text, ';', at, to));
            int start = Slots.behind(text, Words.NAME_VARIANT_LABELS, at, end);
            said = said.and(Slots.passed(text, at, start)).words(text, NAME_VARIANTS, start, end);
            at = end + 1;
        }
        return said;
    }

    /** The bracket that closes the one at a position, or the bound. */
    public static int closing(EntryText text, int open, int to) {
        int close = text.closing(open, to);
        return close < 0 ? to : close;
    }
}
