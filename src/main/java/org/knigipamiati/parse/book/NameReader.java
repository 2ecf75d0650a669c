package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.NAME_VARIANTS;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.WordTable;
import org.knigipamiati.parse.text.Words;

/** Reads the name at the head of an entry, and the variants of names in brackets. */
public final class NameReader {

    private static final WordTable NAMES = WordTable.read("reading/names.csv");
    private static final List<String> PATRONYMIC_ENDINGS = NAMES.words("patronymic_ending");
    private static final List<String> PATRONYMIC_WORDS = NAMES.words("patronymic_word");

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
    public static Said readHeading(EntryText text, int from, int to) {
        Said said = Said.NOTHING;
        List<int[]> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.at(at);
            if (c == '(') {
                int close = closing(text, at, to);
                said = said.and(readVariants(text, at + 1, close));
                at = close + 1;
            } else if (c <= ' ' || c == ',' || c == '.' && tokens.isEmpty()) {
                at++;
            } else {
                int end = at;
                while (end < to && text.at(end) > ' ' && text.at(end) != '(' && text.at(end) != ',') {
                    end++;
                }
                tokens.add(new int[] {at, end});
                at = end;
            }
        }
        return said.and(names(text, tokens));
    }

    private static Said names(EntryText text, List<int[]> tokens) {
        int count = tokens.size();
        if (count == 0) {
            return Said.NOTHING;
        }
        Said said = Said.NOTHING.words(text, SURNAME, tokens.get(0)[0], tokens.get(0)[1]);
        int patronymic = count;
        if (count > 2) {
            String last = text.folded.substring(tokens.get(count - 1)[0], tokens.get(count - 1)[1]);
            if (PATRONYMIC_WORDS.contains(last)) {
                patronymic = count > 3 ? count - 2 : count - 1;
            } else if (Words.ends(last, PATRONYMIC_ENDINGS)) {
                patronymic = count - 1;
            }
        }
        if (patronymic > 1) {
            said = said.words(text, GIVEN_NAME, tokens.get(1)[0], tokens.get(patronymic - 1)[1]);
        }
        if (patronymic < count) {
            said = said.words(text, PATRONYMIC, tokens.get(patronymic)[0], tokens.get(count - 1)[1]);
        }
        return said;
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
