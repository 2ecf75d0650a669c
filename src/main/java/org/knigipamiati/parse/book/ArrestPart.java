package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads an arrest: when, by whom, on what charge. */
final class ArrestPart extends CaseStatement {

    private final ChargePart charges;

    ArrestPart(CaseStatement statement) {
        super(statement);
        charges = new ChargePart(this);
    }

    void read(int from) {
        int to = unit.to();
        DateFinder.Found date = source.date(unit.from(), to);
        List<int[]> rest = new ArrayList<>();
        if (unit.mark() == null) {
            facts.add(new Fact(
                    ARREST_DATE, date.start(), date.end(), date.date().edtf(), "told only by its place in the entry"));
            return;
        }
        int mark = unit.mark().start();
        if (mark > unit.from()) {
            rest.add(new int[] {unit.from(), mark});
        }
        int charge = charges.start(from, to);
        rest.add(new int[] {from, charge});
        if (date != null && date.start() < charge) {
            facts.add(
                    new Fact(ARREST_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
            rest = without(rest, date.start(), date.end());
        }
        for (int[] piece : rest) {
            arrestRest(piece[0], piece[1]);
        }
        if (charge < to) {
            charges.read(charge, to);
        }
    }

    /** Where behind an organ the place of the arrest begins, which no field holds: "НКВД в Лиде". */
    private int place(int from, int to) {
        int organ = source.organAt(from, to);
        for (int i = text.nextWord(organ < 0 ? to : text.wordEnd(organ, to)); i < to; i = text.nextWord(i + 1)) {
            if (source.words().inside.at(text, i, to) != null) {
                int name = text.skipBlanks(text.wordEnd(i, to), to);
                boolean capital = name < to && text.capital(name) && source.organWord(name, to) == null;
                if (capital || name < to && source.words().settlements.at(text, name, to) != null) {
                    return i;
                }
            }
        }
        return to;
    }

    private void arrestRest(int from, int to) {
        int open = text.trimStart(from, to);
        if (open < to && text.at(open) == '(') {
            int close = text.closing(open, to);
            if (close > 0 && organOnly(open + 1, close)) {
                arrestRest(open + 1, close);
            } else {
                unread.add(new Span(open, close < 0 ? to : close + 1));
            }
            from = close < 0 ? to : close + 1;
        }
        int start = strip(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        boolean told = circumstance(text.trimStart(from, to), end) || circumstance(start, end);
        boolean taken = Fact.has(facts, ARREST_BODY) || told;
        int name = taken || !placed() ? end : text.trimEnd(start, nameEnd(start, end));
        boolean named = source.organ(start, end) || placed() && named(start, name);
        if (!taken
                && (named
                        || Organs.initials(source, start, end)
                        || placed() && text.text.substring(start, name).chars().anyMatch(Character::isLetter))) {
            int bracket = text.indexOf('(', start, name);
            int place = bracket < 0 ? name : bracket;
            place = placed() ? place : place(start, place);
            Phrases.Hit<Boolean> ends =
                    source.words().russian() ? Words.ORGAN_ENDS.first(text, start + 1, place) : null;
            int stop = text.trimEnd(start, ends == null ? place : ends.start());
            boolean quoted = text.indexOf('"', stop, end) >= 0;
            String why = quoted ? LEFT_OVER : named ? bodyDoubt(start, stop) : NO_KNOWN_ORGAN;
            facts.add(new Fact(ARREST_BODY, start, stop, null, why));
            if (stop < end) {
                unread.add(new Span(stop, end));
            }
        } else {
            boolean circumstance = source.afterPrepositions(text.trimStart(from, to), end) > text.trimStart(from, to);
            unread.add(new Span(circumstance || told ? text.trimStart(from, to) : start, end));
            if (!circumstance && !told && !source.placeWord(start, end)) {
                doubt(ARREST_DATE, LEFT_OVER);
            }
        }
    }

    /** "арестован 5 мая 1938 г. (Вымышленский РО НКВД)": who arrested, in a bracket of its own. */
    private boolean organOnly(int from, int to) {
        return organAlone(ARREST_BODY, from, to) && charges.start(from, to) == to && text.indexOf(',', from, to) < 0;
    }

    private boolean circumstance(int from, int to) {
        return source.words().russian() && Words.ARREST_CIRCUMSTANCES.at(text, from, to) != null;
    }
}
