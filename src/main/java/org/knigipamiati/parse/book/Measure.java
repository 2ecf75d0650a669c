package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * The kind and first term of a measure, in any language.
 *
 * @param months the first term, 0 if none is named
 * @param why why it is not sure, null if it is
 */
record Measure(SentenceKind kind, int from, int to, int months, int termFrom, int termTo, String why) {

    /** Understands the words between two positions. */
    static Measure of(Source source, int from, int to) {
        return source.words().russian() ? russian(source.text(), from, to) : foreign(source, from, to);
    }

    private static Measure russian(EntryText text, int from, int to) {
        MeasureReader.Found found = MeasureReader.read(text.figures(), from, to);
        MeasureReader.Term term = found.term();
        boolean bare = found.kind() == SentenceKind.UNKNOWN && term == null;
        return new Measure(
                found.kind(),
                found.start(),
                found.end(),
                term == null ? 0 : term.months(),
                term == null ? 0 : term.start(),
                term == null ? 0 : term.end(),
                bare ? "the measure is not understood" : null);
    }

    private static Measure foreign(Source source, int from, int to) {
        EntryText text = source.text();
        Lexicon words = source.words();
        Phrases.Hit<Words.Measure> first = words.measures.first(text, from, to);
        Phrases.Hit<Words.Measure> chosen = first;
        for (Phrases.Hit<Words.Measure> hit = first; hit != null; hit = words.measures.first(text, hit.end(), to)) {
            if (hit.meaning() == Words.Measure.DEATH) {
                chosen = hit;
            } else if (hit.meaning() == Words.Measure.SPECIAL_SETTLEMENT
                    && (chosen.meaning() == Words.Measure.EXILE || chosen.meaning() == Words.Measure.EVICTION)) {
                chosen = hit;
            }
        }
        Phrases.Hit<Boolean> rights = words.rightsLost.first(text, from, to);
        int[] term = term(source, from, rights == null ? to : rights.start());
        SentenceKind kind = chosen == null ? SentenceKind.UNKNOWN : chosen.meaning().kind;
        boolean timed = term != null && kind != SentenceKind.DEATH && kind != SentenceKind.RELEASED;
        boolean camp = kind == SentenceKind.UNKNOWN && term != null;
        return new Measure(
                kind,
                chosen == null ? from : chosen.start(),
                chosen == null ? to : chosen.end(),
                timed ? term[0] : 0,
                timed ? term[1] : 0,
                timed ? term[2] : 0,
                kind == SentenceKind.UNKNOWN && !camp ? "the measure is not understood" : null);
    }

    /** Months and bounds of the first term within bounds, null if there is none. */
    static int[] term(Source source, int from, int to) {
        EntryText text = source.text();
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            int[] found = termAt(source, i, to);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Months and bounds of the term that begins at a position, null if none does. */
    static int[] termAt(Source source, int at, int to) {
        EntryText text = source.text();
        int end = at;
        int number = 0;
        while (end < to && EntryText.digit(text.at(end)) && end - at < 3) {
            number = number * 10 + text.at(end) - '0';
            end++;
        }
        if (end == at) {
            Phrases.Hit<Integer> word = source.words().numbers.at(text, at, to);
            if (word == null) {
                return null;
            }
            number = word.meaning();
            end = word.end();
        } else if (end - at > 2 || at > 0 && ".-/".indexOf(text.at(at - 1)) >= 0) {
            return null;
        }
        int next = text.skipBlanks(end, to);
        if (next < to && text.at(next) == '(' && text.closing(next, to) > 0) {
            next = text.skipBlanks(text.closing(next, to) + 1, to);
        }
        if (next < to && text.at(next) == '-' && next + 1 < to) {
            next = text.skipBlanks(text.wordEnd(next + 1, to), to);
        }
        Phrases.Hit<Integer> unit = next < to ? source.words().termUnits.at(text, next, to) : null;
        return unit == null || number == 0 || number > 25 && unit.meaning() == 12
                ? null
                : new int[] {number * unit.meaning(), at, unit.end()};
    }
}
