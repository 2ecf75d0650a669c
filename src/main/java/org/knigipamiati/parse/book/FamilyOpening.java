package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;

/** What opens the list of a family inside of a statement, and what may stand between an opening and the first name. */
final class FamilyOpening {

    private static final int LONGEST_COUNT = 40;

    private final Source source;
    private final EntryText text;
    private final int length;
    private final Stops stops;
    private final FamilyWords words;

    FamilyOpening(Source source, FamilyWords words) {
        this.source = source;
        this.text = source.text();
        this.length = source.length();
        this.stops = new Stops(source);
        this.words = words;
    }

    /** Where "с", "вместе с" before a word of kinship begins, behind what says that somebody was sent away; -1 if not so. */
    int led(int at, int from) {
        int before = words.back(at);
        int word = text.wordBefore(from, before);
        if (word >= before) {
            return -1;
        }
        Phrases.Hit<Boolean> joined = source.words().with.at(text, word, before);
        boolean with = joined != null && joined.end() == before;
        boolean verb = source.words().ofAll.at(text, word, at) != null
                && source.words().settled.at(text, word, at) != null;
        if (verb) {
            return at;
        }
        if (!with) {
            return -1;
        }
        int sentence = word;
        while (sentence > from
                && text.at(sentence - 1) != '\n'
                && !(text.at(sentence - 1) == '.' && stops.ends(sentence - 1, from))) {
            sentence--;
        }
        int end = word;
        while (end < length && ";\n".indexOf(text.at(end)) < 0 && !(text.at(end) == '.' && stops.ends(end, sentence))) {
            end++;
        }
        return source.words().settled.within(text, sentence, end)
                        && !source.words().elsewhere.within(text, sentence, end)
                ? word
                : -1;
    }

    /** Behind "(5 чел.)", "из 5 человек", "в составе": what says how many there were. */
    int count(int at) {
        int end = Math.min(length, at + LONGEST_COUNT);
        int next = at;
        for (int i = at; i < end && ":;\n".indexOf(text.at(i)) < 0; i++) {
            Phrases.Hit<Boolean> heads =
                    text.wordStart(i) ? source.words().heads.at(text, i, end) : null;
            int digit = heads == null ? at : text.trimEnd(at, i);
            if (digit > at && EntryText.digit(text.at(digit - 1))) {
                next = heads.end();
            } else if (source.words().kin.at(text, i, end) != null) {
                break;
            }
        }
        return verbs(next);
    }

    /** Behind "высланы", "при выселении", "в 1930 г." that stand between the opening and its colon. */
    int verbs(int at) {
        int end = Math.min(length, at + LONGEST_COUNT);
        for (int i = at; i < end && ";\n.(".indexOf(text.at(i)) < 0; i++) {
            if (text.at(i) == ':') {
                return i + 1;
            }
            if (text.wordStart(i) && source.words().kin.at(text, i, length) != null) {
                return at;
            }
        }
        int next = text.skipBlanks(at, length);
        Phrases.Hit<Boolean> verb = next < length ? source.words().ofAll.at(text, next, length) : null;
        verb = verb == null && next < length ? source.words().settled.at(text, next, length) : verb;
        return verb == null ? at : verb.end();
    }
}
