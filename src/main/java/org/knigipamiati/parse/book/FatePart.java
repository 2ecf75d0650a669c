package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/** Reads an execution or a death: when and where. */
final class FatePart extends CaseStatement {

    private static final String BY_CAPITAL = "taken for a place by its capital letter alone";

    /** The date that was told last before the statement, null if none was. */
    private final Fact before;

    FatePart(CaseStatement statement, Fact before) {
        super(statement);
        this.before = before;
    }

    void read(RecordField dateField, RecordField placeField, int from) {
        int to = unit.to();
        DateFinder.Found date = source.date(unit.from(), to);
        List<int[]> rest = new ArrayList<>();
        if (unit.mark().start() > unit.from()) {
            rest.add(new int[] {unit.from(), unit.mark().start()});
        }
        rest.add(new int[] {from, to});
        if (date != null) {
            facts.add(new Fact(dateField, date.start(), date.end(), date.date().edtf(), date.why()));
            rest = without(rest, date.start(), date.end());
        } else {
            Fact relative = RelativeDates.of(source, unit, dateField, before);
            if (relative != null) {
                facts.add(relative);
                rest = without(rest, relative.from(), relative.to());
            }
        }
        boolean placed = false;
        for (int[] piece : rest) {
            placed |= place(placeField, piece[0], piece[1], placed);
        }
    }

    private boolean place(RecordField field, int from, int to, boolean placed) {
        int begin = text.trimStart(from, to);
        int start = inPlace(begin, to);
        int end = text.trimEnd(start, to);
        if (start >= end || source.empty(start, end)) {
            return false;
        }
        int bracket = text.at(start) == '(' ? start : -1;
        int close = bracket < 0 ? -1 : text.closing(bracket, to);
        int inside = close < 0 ? to : text.trimStart(bracket + 1, close);
        if (inside < close
                && !placed
                && text.trimStart(close + 1, to) >= to
                && new ItemWords(source).nameOfPlace(inside, close)
                && !source.organ(inside, close)) {
            // "Расстрелян 22.01.1938 (Сказкино)"
            facts.add(new Fact(field, inside, text.trimEnd(inside, close), null, null));
            return true;
        }
        boolean inPlace = start > begin
                || text.capital(start)
                || source.preposition(start, end) != null
                || source.words().places.at(text, start, end) != null
                || source.words().measures.at(text, start, end) != null
                || measured(start, end);
        boolean other = source.words().otherData.within(text, start, end)
                || source.words().causes.at(text, begin, end) != null
                || source.words().russian() && Words.NOT_A_PLACE.at(text, start, end) != null
                || source.organ(start, end) && field == EXECUTION_PLACE
                || source.words().sameDay.at(text, begin, end) != null
                || source.words().sameDay.at(text, start, end) != null
                || bracket >= 0;
        if (placed || !inPlace || other || EntryText.digit(text.at(start)) && !measured(start, end)) {
            unread.add(new Span(start, end));
            if (bracket < 0 && !source.words().otherData.within(text, start, end)) {
                doubt(field == DEATH_PLACE ? DEATH_DATE : EXECUTION_DATE, LEFT_OVER);
            }
            return false;
        }
        int stop = field == DEATH_PLACE ? because(start, end) : end;
        boolean told = start > begin
                || stands(begin)
                || source.words().places.at(text, start, end) != null
                || source.words().measures.at(text, start, end) != null;
        facts.add(new Fact(field, start, text.trimEnd(start, stop), null, told ? null : BY_CAPITAL));
        if (stop < end) {
            unread.add(new Span(stop, end));
        }
        return true;
    }

    /** "5 км от Энска": a number before the word of a place. */
    private boolean measured(int from, int to) {
        int unit = text.skipBlanks(text.wordEnd(from, to), to);
        return EntryText.digit(text.at(from))
                && unit < to
                && source.dates().at(from, to) == null
                && source.words().places.at(text, unit, to) != null;
    }

    /** Whether a sign parts a stretch from what stands before it; "19 ноября 1937 Портрет хранится в музее" may lack a full stop. */
    private boolean stands(int from) {
        int before = from;
        while (before > 0 && text.at(before - 1) <= ' ') {
            before--;
        }
        return before == 0 || !EntryText.digit(text.at(before - 1)) && text.at(before - 1) != '.';
    }

    /** The position behind "в" or "на" before a place. */
    int inPlace(int from, int to) {
        Phrases.Hit<Boolean> hit = from < to ? source.preposition(from, to) : null;
        boolean in = hit != null && hit.end() - from <= 2 && hit.end() < to && text.at(hit.end()) <= ' ';
        return in ? text.skipBlanks(hit.end(), to) : from;
    }

    /** Where the cause of death begins behind its place: "в тюрьме от туберкулеза". */
    private int because(int from, int to) {
        Phrases.Hit<Boolean> cause = source.words().causes.first(text, from + 1, to);
        if (cause != null) {
            return cause.start();
        }
        for (int comma = text.indexOf(',', from + 1, to); comma > 0; comma = text.indexOf(',', comma + 1, to)) {
            int next = text.skipBlanks(comma + 1, to);
            if (next < to && source.words().before.at(text, next, to) != null) {
                return comma;
            }
        }
        return to;
    }
}
