package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A statement about a case while it is taken apart, and what all who read in it need: what they found, what they leave unread,
 * what speaks against a value.
 */
abstract class CaseStatement {

    static final String LEFT_OVER = "words of the statement were not understood";
    static final String NO_KNOWN_ORGAN = "no organ that we know";
    final Source source;
    final EntryText text;
    final Unit unit;
    final List<Fact> facts;
    final List<Span> unread;

    /** The date that was told last before the statement, null if none was. */
    final Fact before;

    CaseStatement(Source source, Unit unit, Fact before) {
        this.source = source;
        this.text = source.text();
        this.unit = unit;
        this.facts = new ArrayList<>();
        this.unread = new ArrayList<>();
        this.before = before;
    }

    /** Reads on in the same statement: what it finds is added there. */
    CaseStatement(CaseStatement same) {
        this.source = same.source;
        this.text = same.text;
        this.unit = same.unit;
        this.facts = same.facts;
        this.unread = same.unread;
        this.before = same.before;
    }

    void doubt(RecordField field, String why) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).field() == field) {
                facts.set(i, facts.get(i).doubted(why));
                return;
            }
        }
        facts.add(new Fact(field, unit.from(), unit.from(), null, why));
    }

    /** The position behind prepositions and words that carry no value. */
    int strip(int from, int to) {
        int at = text.trimStart(from, to);
        while (at < to) {
            Phrases.Hit<Boolean> hit = source.words().acts.at(text, at, to);
            hit = hit == null ? source.words().saidAgain.at(text, at, to) : hit;
            hit = hit == null ? alone(source.words().joints.at(text, at, to)) : hit;
            hit = hit == null ? alone(source.preposition(at, to)) : hit;
            hit = hit == null ? source.words().again.at(text, at, to) : hit;
            hit = hit == null ? source.words().earlier.at(text, at, to) : hit;
            if (hit == null) {
                return at;
            }
            at = text.trimStart(hit.end(), to);
        }
        return at;
    }

    /** "В/судом", "а. Псыж": what looks like a word that joins may be the first part of a name. */
    private Phrases.Hit<Boolean> alone(Phrases.Hit<Boolean> word) {
        boolean joined = word != null
                && (text.startsWith("/", word.end())
                        || text.startsWith("-", word.end())
                        || word.end() - word.start() == 1 && text.startsWith(".", word.end()));
        return joined ? null : word;
    }

    /** Where what is told before a verb ends: before the words that only go with it, "как член семьи кулака была выслана". */
    int beforeVerb(int from, int verb) {
        int end = text.trimEnd(from, verb);
        int word = text.wordBefore(from, end);
        while (word < end && word > from && source.words().joints.at(text, word, verb) != null) {
            end = text.trimEnd(from, word);
            word = text.wordBefore(from, end);
        }
        return end;
    }

    /** The position of a lone preposition before a date. */
    int preposition(int from, int date) {
        int end = date;
        while (end > from && text.at(end - 1) <= ' ') {
            end--;
        }
        int word = text.wordBefore(from, end);
        boolean alone = word == from || word > 0 && text.at(word - 1) <= ' ';
        return word < end && alone && source.preposition(word, date) != null ? word : date;
    }

    /** Whether a stretch names an organ, by one of its words or as a name that we know. */
    boolean named(int from, int to) {
        return source.organ(from, to) || source.words().russian() && Bodies.known(text, from, to);
    }

    /** Where the name of an organ ends: before its papers, or with its sentence if that is no half of a name. */
    int nameEnd(int from, int to) {
        if (!source.words().russian()) {
            return to;
        }
        int end = Sentences.end(text, from, to);
        while (end < to && !Bodies.known(text, from, end)) {
            end = Sentences.end(text, end, to);
        }
        end = Math.min(to, Bodies.nameEnd(text, end, to));
        Phrases.Hit<Boolean> papers = Words.PAPERS.first(text, from, end);
        int sharp = text.indexOf('#', from, end);
        end = papers == null || papers.start() == from ? end : papers.start();
        return sharp > from ? Math.min(end, sharp) : end;
    }

    /** Whether a layout, and no word, says what the statement is about: then what stands where an organ should is taken for one. */
    boolean placed() {
        return unit.mark() != null && (unit.mark().start() == unit.mark().end() || source.lined() && unit.cell());
    }

    /** Whether the statement has a field name and its colon. */
    boolean colonBehind() {
        if (unit.mark() == null) {
            return false;
        }
        int end = unit.mark().end();
        int next = text.skipBlanks(end, unit.to());
        return end > 0 && text.at(end - 1) == ':' || next < unit.to() && text.at(next) == ':';
    }

    String bodyDoubt(int from, int to) {
        if (text.indexOf('\n', from, to) >= 0) {
            return "runs over a line";
        }
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (text.at(i) == ',' && i + 1 < to) {
                capitals++;
            }
        }
        return capitals > 0 || to - from > 90 ? "the name of the organ is unusual" : null;
    }

    List<int[]> without(List<int[]> pieces, int start, int end) {
        List<int[]> rest = new ArrayList<>();
        for (int[] piece : pieces) {
            if (start >= piece[0] && start < piece[1]) {
                rest.add(new int[] {piece[0], preposition(piece[0], start)});
                rest.add(new int[] {Math.min(end, piece[1]), piece[1]});
            } else {
                rest.add(piece);
            }
        }
        return rest;
    }

    void whole(RecordField field, int from) {
        int start = text.trimStart(from, unit.to());
        int end = text.trimEnd(start, unit.to());
        boolean nothing = start < end && source.words().noInformation.at(text, start, end) != null;
        if (start < end && !nothing) {
            facts.add(new Fact(field, start, end, null, null));
        }
    }

    /** Whether within bounds, as of a bracket, stands the name of an organ and nothing else that a case tells, and no organ is known yet. */
    final boolean organAlone(RecordField field, int from, int to) {
        return !Fact.has(facts, field)
                && source.preposition(from, to) == null
                && source.organ(from, to)
                && source.date(from, to) == null
                && !source.words().measures.within(text, from, to);
    }
}
