package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.articles.ArticleItem;
import org.knigipamiati.parse.articles.Articles;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Takes a statement about a case apart: dates, organ, charge, measure and places are each known by their own words, in whatever
 * order they come. What is left over stays unread and is named.
 */
final class CasePart {

    private static final String LEFT_OVER = "words of the statement were not understood";

    private final Source source;
    private final EntryText text;
    private final Unit unit;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Span> unread = new ArrayList<>();

    private CasePart(Source source, Unit unit) {
        this.source = source;
        this.text = source.text();
        this.unit = unit;
    }

    static CaseUnit read(Source source, Unit unit, Topic topic) {
        CasePart part = new CasePart(source, unit);
        part.read(topic);
        int head = unit.mark() == null
                ? Math.min(unit.to(), unit.from() + 24)
                : Math.max(unit.mark().start(), unit.from() + 1);
        boolean earlier = source.words().earlier.within(source.text(), unit.from(), head);
        boolean again = source.words().again.within(source.text(), unit.from(), Math.min(unit.to(), head + 24));
        return new CaseUnit(unit, List.copyOf(part.facts), List.copyOf(part.unread), earlier, again);
    }

    private void read(Topic topic) {
        int behind = unit.mark() == null ? unit.from() : unit.mark().end();
        int from = text.trimStart(behind, unit.to());
        switch (topic) {
            case ARREST -> arrest(from);
            case ARREST_BODY -> whole(ARREST_BODY, from);
            case TRIAL_BODY -> trialBody(from);
            case TRIAL_DATE -> dateOnly(TRIAL_DATE, from);
            case CHARGE -> verdict(unit.from(), from, true);
            case ARTICLE ->
                verdict(
                        unit.from(),
                        unit.mark() == null
                                ? unit.from()
                                : labelled() ? from : unit.mark().start(),
                        true);
            case TRIAL, SENTENCE -> verdict(unit.from(), from, false);
            case EXPULSION, ARRIVAL, CLOSED -> expulsion(topic);
            case EXECUTION, EXECUTION_DATE -> event(EXECUTION_DATE, EXECUTION_PLACE, from);
            case EXECUTION_PLACE -> whole(EXECUTION_PLACE, from);
            case BURIAL -> whole(BURIAL_PLACE, source.afterPrepositions(from, unit.to()));
            case DEATH -> event(DEATH_DATE, DEATH_PLACE, from);
            case DEATH_PLACE -> whole(DEATH_PLACE, from);
            case REHABILITATION, REHABILITATION_BODY, REASON -> rehabilitation(topic, from);
            default -> unread.add(new Span(unit.from(), unit.to()));
        }
    }

    /** Whether the article's sign is a label: "Статья: 58-10". */
    private boolean labelled() {
        int next = text.skipBlanks(unit.mark().end(), unit.to());
        boolean colon = next < unit.to() && text.at(next) == ':';
        return colon || text.startsWith("статья", unit.mark().start());
    }

    // --- arrest ---

    private void arrest(int from) {
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
        int charge = chargeStart(from, to);
        rest.add(new int[] {from, charge});
        if (date != null && date.start() < charge) {
            facts.add(
                    new Fact(ARREST_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
            rest = without(rest, date);
        }
        for (int[] piece : rest) {
            arrestRest(piece[0], piece[1]);
        }
        if (charge < to) {
            charge(charge, to);
        }
    }

    private void arrestRest(int from, int to) {
        int start = strip(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        if (text.at(start) == '(') {
            unread.add(new Span(start, to));
        } else if (source.organ(start, end)) {
            int bracket = text.indexOf('(', start, end);
            facts.add(new Fact(
                    ARREST_BODY, start, text.trimEnd(start, bracket < 0 ? end : bracket), null, bodyDoubt(start, end)));
        } else {
            boolean circumstance = source.afterPrepositions(text.trimStart(from, to), end) > text.trimStart(from, to);
            unread.add(new Span(start, end));
            if (!circumstance && !source.placeWord(start, end)) {
                doubt(ARREST_DATE, LEFT_OVER);
            }
        }
    }

    private List<int[]> without(List<int[]> pieces, DateFinder.Found date) {
        List<int[]> rest = new ArrayList<>();
        for (int[] piece : pieces) {
            if (date.start() >= piece[0] && date.start() < piece[1]) {
                rest.add(new int[] {piece[0], preposition(piece[0], date.start())});
                rest.add(new int[] {Math.min(date.end(), piece[1]), piece[1]});
            } else {
                rest.add(piece);
            }
        }
        return rest;
    }

    /** The position behind prepositions and words that carry no value. */
    private int strip(int from, int to) {
        int at = text.trimStart(from, to);
        while (at < to) {
            Phrases.Hit<Boolean> hit = source.words().acts.at(text, at, to);
            hit = hit == null ? source.words().joints.at(text, at, to) : hit;
            hit = hit == null ? source.preposition(at, to) : hit;
            hit = hit == null ? source.words().again.at(text, at, to) : hit;
            hit = hit == null ? source.words().earlier.at(text, at, to) : hit;
            if (hit == null) {
                return at;
            }
            at = text.trimStart(hit.end(), to);
        }
        return at;
    }

    // --- verdict ---

    /** Reads a verdict: the words before its verb and those behind it. */
    private void verdict(int from, int behind, boolean charged) {
        int to = unit.to();
        Phrases.Hit<?> mark = unit.mark();
        if (charged && mark != null) {
            if (mark.start() > from) {
                pieces(from, mark.start(), false, false);
            }
            pieces(behind, to, true, false);
            return;
        }
        if (mark != null && mark.start() > from) {
            pieces(from, mark.start(), false, false);
            from = behind;
        }
        boolean measure = unit.topic() == Topic.SENTENCE;
        pieces(mark == null ? from : behind, to, false, measure);
    }

    private void pieces(int from, int to, boolean charged, boolean measured) {
        int at = from;
        int start = from;
        int state = charged ? 1 : measured && !organFirst(from, to) ? 2 : 0;
        boolean fresh = true;
        while (at < to) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, to) > 0) {
                int close = text.closing(at, to);
                int inside = text.trimStart(at + 1, close);
                if (state == 0 && chargeOpens(inside, close, true)) {
                    piece(state, start, at);
                    charge(inside, close);
                    start = close + 1;
                    fresh = true;
                }
                at = close + 1;
                continue;
            }
            if (c == '"') {
                int close = text.indexOf('"', at + 1, to);
                at = close < 0 ? at + 1 : close + 1;
                fresh = false;
                continue;
            }
            if (!text.wordStart(at) && c != '§') {
                fresh |= c == ','
                        || c == ':'
                        || c == '-' && (at == 0 || text.at(at - 1) <= ' ')
                        || c == '.' && state != 2
                        || c == ';';
                at++;
                continue;
            }
            DateFinder.Found date = source.dates().at(at, to);
            boolean dated =
                    date != null && !Fact.has(facts, TRIAL_DATE) && state != 2 && !(state == 1 && inCharge(date));
            if (dated) {
                piece(state, start, preposition(start, at));
                facts.add(new Fact(
                        TRIAL_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
                at = date.end();
                start = at;
                state = 0;
                fresh = true;
                continue;
            }
            if (state != 1 && chargeOpens(at, to, fresh && state != 2)) {
                piece(state, start, at);
                start = at;
                state = 1;
                fresh = false;
                at = Math.max(at + 1, text.wordEnd(at, to));
                continue;
            }
            if (state != 2 && measureOpens(at, to, fresh, state)) {
                piece(state, start, at);
                start = at;
                state = 2;
                fresh = false;
                at = Math.max(at + 1, text.wordEnd(at, to));
                continue;
            }
            if (state == 1 && source.words().acts.at(text, at, to) != null && at > start + 3) {
                piece(state, start, at);
                start = at;
                state = 0;
            }
            if (state == 1 && fresh && Fact.first(facts, TRIAL_BODY) == null && organBegins(at, to)) {
                piece(state, start, at);
                start = at;
                state = 0;
            }
            fresh = false;
            at = Math.max(at + 1, date != null ? date.end() : text.wordEnd(at, to));
        }
        piece(state, start, to);
    }

    private boolean organFirst(int from, int to) {
        int organ = source.organAt(from, to);
        Phrases.Hit<?> measure = source.words().measures.first(text, from, to);
        return organ >= 0 && (measure == null || organ < measure.start()) && Measure.term(source, from, organ) == null;
    }

    private boolean organBegins(int at, int to) {
        return text.capital(at) && source.organAt(at, Math.min(to, at + 30)) >= 0;
    }

    /** A date inside a charge belongs to the deed, unless it is a day and nothing else follows of the charge. */
    private boolean inCharge(DateFinder.Found date) {
        return !date.date().isDay();
    }

    /** The position of a lone preposition before a date. */
    private int preposition(int from, int date) {
        int end = date;
        while (end > from && text.at(end - 1) <= ' ') {
            end--;
        }
        int word = end;
        while (word > from && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        return word < end && source.words().prepositions.at(text, word, date) != null ? word : date;
    }

    private int chargeStart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.wordStart(i) && chargeOpens(i, to, false)) {
                return i;
            }
        }
        return to;
    }

    private boolean chargeOpens(int at, int to, boolean fresh) {
        if (at >= to) {
            return false;
        }
        Phrases.Hit<Boolean> sign = source.words().articleSigns.at(text, at, to);
        if (sign != null) {
            int next = text.trimStart(sign.end(), to);
            return next < to && EntryText.digit(text.at(next));
        }
        Phrases.Hit<Boolean> opening = source.words().chargeOpenings.at(text, at, to);
        if (opening != null && source.words().chargeNot.at(text, at, to) == null) {
            int next = text.trimStart(opening.end(), to);
            return next < to
                    && (fresh || opening.end() - at > 2 || behindBlank(at))
                    && source.dates().at(next, to) == null
                    && !(opening.end() - at <= 2 && source.organ(next, Math.min(to, next + 24)));
        }
        return fresh && (articles(at, to) || source.words().charges.at(text, at, to) != null);
    }

    private boolean behindBlank(int at) {
        return at > 0 && text.at(at - 1) <= ' ';
    }

    /** Whether a list of articles stands at a position: "58-10, 58-11", "58-1а str.". */
    private boolean articles(int at, int to) {
        if (!EntryText.digit(text.at(at))
                || source.dates().at(at, to) != null
                || Measure.termAt(source, at, to) != null) {
            return false;
        }
        List<ArticleItem> found = Articles.list(text.figures(), at, to);
        return !found.isEmpty()
                && found.get(0).start() <= at + 4
                && text.wordEnd(at, to) - at <= 3
                && (text.at(Math.min(to - 1, at + 2)) == '-'
                        || found.size() > 1 && codeFollows(at, to)
                        || codeFollows(at, to));
    }

    private boolean codeFollows(int at, int to) {
        int end = Math.min(to, at + 40);
        return text.indexOf(" ук", at, end) > 0 || text.indexOf(" кк", at, end) > 0;
    }

    private boolean measureOpens(int at, int to, boolean fresh, int state) {
        Phrases.Hit<Boolean> before = source.words().measurePrepositions.at(text, at, to);
        if (before != null && before.end() < to && text.at(before.end()) <= ' ') {
            int next = text.skipBlanks(before.end(), to);
            if (next < to
                    && (source.words().measures.at(text, next, to) != null && !(state == 1 && place(next))
                            || Measure.termAt(source, next, to) != null
                            || wordBefore(next, to))) {
                return true;
            }
        }
        if (!fresh) {
            return false;
        }
        return source.words().measures.at(text, at, to) != null && !(state == 1 && unit.topic() == Topic.CHARGE)
                || Measure.termAt(source, at, to) != null;
    }

    private boolean place(int at) {
        return text.startsWith("поселен", at) || text.startsWith("арест", at);
    }

    /** An adjective before the word of a measure: "к высшей мере", "на вечное поселение", "к принудительным работам". */
    private boolean wordBefore(int at, int to) {
        int next = text.skipBlanks(text.wordEnd(at, to), to);
        return next < to
                && text.wordEnd(at, to) - at > 3
                && (source.words().measures.at(text, next, to) != null && adjective(at, to)
                        || Measure.termAt(source, next, to) != null && adjective(at, to));
    }

    private boolean adjective(int at, int to) {
        int end = text.wordEnd(at, to);
        char last = text.at(end - 1);
        return last == 'м' || last == 'й' || last == 'е' || last == 'х' || last == 'у';
    }

    private void piece(int state, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        switch (state) {
            case 1 -> charge(start, end);
            case 2 -> measure(start, end);
            default -> organOrRest(from, to);
        }
    }

    private void organOrRest(int from, int to) {
        int start = strip(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        int paper = paper(start, end);
        int stop = text.trimEnd(start, paper);
        if (start < stop && source.organ(start, stop)) {
            if (Fact.has(facts, TRIAL_BODY)) {
                unread.add(new Span(start, end));
                doubt(TRIAL_BODY, "a second organ is named");
                return;
            }
            if (text.at(start) == '"' && text.indexOf('"', start + 1, stop) < 0) {
                start = text.trimStart(start + 1, stop);
            }
            facts.add(new Fact(TRIAL_BODY, start, stop, null, bodyDoubt(start, stop)));
            if (paper < end) {
                unread.add(new Span(paper, end));
            }
        } else {
            unread.add(new Span(start, end));
            doubt(TRIAL_BODY, LEFT_OVER);
        }
    }

    private int paper(int from, int to) {
        Phrases.Hit<Boolean> papers = org.knigipamiati.parse.text.Words.PAPERS.first(text, from, to);
        int bracket = text.indexOf('(', from, to);
        int end = papers == null || !source.words().russian() ? to : papers.start();
        return bracket > from ? Math.min(end, bracket) : end;
    }

    private String bodyDoubt(int from, int to) {
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

    private void charge(int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start < end && text.at(end - 1) == ')' && text.indexOf('(', start, end) < 0) {
            end = text.trimEnd(start, end - 1);
        }
        for (int label = labelEnd(start, end); label > start; label = labelEnd(start, end)) {
            start = text.trimStart(label, end);
        }
        if (start >= end || source.words().noInformation.at(text, start, end) != null) {
            return;
        }
        facts.add(new Fact(TRIAL_CHARGE, start, end, null, null));
        Phrases.Hit<Boolean> code = source.words().codes.first(text, start, end);
        String printed = code == null ? "" : " " + text.slice(code.start(), code.end());
        for (ArticleItem item : Articles.list(text.figures(), start, end)) {
            String letter = letterBehind(item, end);
            String value = item.value + letter + (item.code.isEmpty() ? printed : item.code);
            facts.add(new Fact(TRIAL_ARTICLES, item.start(), item.end(), value, null));
        }
    }

    /** The letter of "58-1 п. «б»", empty if none follows. */
    private String letterBehind(ArticleItem item, int to) {
        int at = text.skipBlanks(item.end(), to);
        if (at >= to
                || text.at(at) != 'п'
                || !text.wordStart(at)
                || Character.isLetter(item.value.charAt(item.value.length() - 1))) {
            return "";
        }
        at = at + 1 < to && text.at(at + 1) == '.' ? at + 2 : at + 1;
        while (at < to && (text.at(at) <= ' ' || text.at(at) == '"')) {
            at++;
        }
        boolean one = at < to && "абвг".indexOf(text.at(at)) >= 0 && text.wordEnd(at, to) == at + 1;
        return one ? String.valueOf(text.at(at)) : "";
    }

    /** "обв.:" and "Статья" are labels and no part of the charge; "по обвинению в" is one. */
    private int labelEnd(int from, int to) {
        Phrases.Hit<org.knigipamiati.parse.text.Mark> hit = from < to ? source.markAt(from, to) : null;
        if (hit == null
                || hit.meaning().topic() != Topic.CHARGE && hit.meaning().topic() != Topic.ARTICLE) {
            return from;
        }
        int next = text.skipBlanks(hit.end(), to);
        boolean colon = next < to && text.at(next) == ':';
        boolean label = text.startsWith("обв", from) || text.startsWith("статья", from) && text.capital(from);
        return colon || label ? hit.end() : from;
    }

    private void measure(int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (end < to && text.at(end) == ')') {
            end++;
        }
        if (start >= end || source.words().noInformation.at(text, start, end) != null) {
            return;
        }
        if (Fact.has(facts, SENTENCE)) {
            unread.add(new Span(start, end));
            doubt(SENTENCE, "a second measure is named");
            return;
        }
        Measure measure = Measure.of(source, start, end);
        facts.add(new Fact(SENTENCE, start, end, null, measure.why()));
        kind(measure);
    }

    private void kind(Measure measure) {
        facts.add(new Fact(
                SENTENCE_KIND, measure.from(), measure.to(), measure.kind().name(), measure.why()));
        if (measure.months() > 0) {
            facts.add(new Fact(
                    SENTENCE_TERM, measure.termFrom(), measure.termTo(), Integer.toString(measure.months()), null));
        }
    }

    // --- measures told by a verb ---

    private void expulsion(Topic topic) {
        int mark = unit.mark().start();
        int to = unit.to();
        int start = mark;
        if (mark > unit.from()) {
            Phrases.Hit<?> measure = source.words().measures.at(text, unit.from(), mark);
            if (measure != null) {
                start = unit.from();
            } else {
                pieces(unit.from(), mark, false, false);
            }
        }
        int end = to;
        int charge = to;
        for (int i = text.wordEnd(mark, to); i < to; i++) {
            if (!text.wordStart(i)) {
                continue;
            }
            boolean act = source.words().acts.at(text, i, to) != null;
            if (act || topic != Topic.CLOSED && topic != Topic.ARRIVAL && chargeOpens(i, to, false)) {
                charge = i;
                break;
            }
        }
        end = charge;
        DateFinder.Found date = source.date(mark, end);
        if (date != null && topic != Topic.ARRIVAL) {
            if (!Fact.has(facts, TRIAL_DATE)) {
                facts.add(new Fact(
                        TRIAL_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
            }
            if (source.empty(date.end(), end) && charge < to) {
                end = preposition(mark, date.start());
            }
        }
        int last = text.trimEnd(start, end);
        Measure measure = Measure.of(source, start, last);
        facts.add(new Fact(SENTENCE, start, last, null, measure.why()));
        kind(measure);
        if (charge < to) {
            pieces(charge, to, false, false);
        }
    }

    // --- events ---

    private void event(RecordField dateField, RecordField placeField, int from) {
        int to = unit.to();
        DateFinder.Found date = source.date(unit.from(), to);
        List<int[]> rest = new ArrayList<>();
        if (unit.mark().start() > unit.from()) {
            rest.add(new int[] {unit.from(), unit.mark().start()});
        }
        rest.add(new int[] {from, to});
        if (date != null) {
            facts.add(new Fact(dateField, date.start(), date.end(), date.date().edtf(), date.why()));
            rest = without(rest, date);
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
        boolean inPlace = start > begin
                || text.capital(start)
                || source.preposition(start, end) != null
                || source.words().places.at(text, start, end) != null
                || source.words().measures.at(text, start, end) != null;
        boolean other = source.words().otherData.within(text, start, end)
                || source.organ(start, end) && field == EXECUTION_PLACE
                || source.words().sameDay.at(text, begin, end) != null
                || source.words().sameDay.at(text, start, end) != null
                || bracket >= 0;
        if (placed || !inPlace || other || EntryText.digit(text.at(start))) {
            unread.add(new Span(start, end));
            if (bracket < 0 && !source.words().otherData.within(text, start, end)) {
                doubt(field == DEATH_PLACE ? DEATH_DATE : EXECUTION_DATE, LEFT_OVER);
            }
            return false;
        }
        int stop = because(start, end);
        facts.add(new Fact(field, start, text.trimEnd(start, stop), null, null));
        if (stop < end) {
            unread.add(new Span(stop, end));
        }
        return true;
    }

    /** The position behind "в" or "на" before a place. */
    private int inPlace(int from, int to) {
        Phrases.Hit<Boolean> hit = from < to ? source.preposition(from, to) : null;
        boolean in = hit != null && hit.end() - from <= 2 && hit.end() < to && text.at(hit.end()) <= ' ';
        return in ? text.skipBlanks(hit.end(), to) : from;
    }

    /** Where the cause of death begins behind its place: "в тюрьме от туберкулеза". */
    private int because(int from, int to) {
        for (String word : new String[] {" от ", ", от ", " вад ", " z powodu "}) {
            int at = text.indexOf(word, from, to);
            if (at > from) {
                return at;
            }
        }
        int comma = text.indexOf(", до ", from, to);
        return comma > from ? comma : to;
    }

    private void whole(RecordField field, int from) {
        int start = text.trimStart(from, unit.to());
        int end = text.trimEnd(start, unit.to());
        boolean nothing = start < end && source.words().noInformation.at(text, start, end) != null;
        if (start < end && !nothing) {
            facts.add(new Fact(field, start, end, null, null));
        }
    }

    private void trialBody(int from) {
        int to = unit.to();
        if (source.date(from, to) != null) {
            pieces(from, to, false, false);
        } else {
            whole(TRIAL_BODY, from);
        }
    }

    private void dateOnly(RecordField field, int from) {
        DateFinder.Found date = source.dateAt(from, unit.to());
        if (date == null) {
            unread.add(new Span(unit.from(), unit.to()));
            return;
        }
        facts.add(new Fact(field, date.start(), date.end(), date.date().edtf(), date.why()));
        if (!source.empty(date.end(), unit.to())) {
            pieces(date.end(), unit.to(), false, false);
        }
    }

    // --- rehabilitation ---

    private void rehabilitation(Topic topic, int from) {
        int mark = unit.mark() == null ? unit.from() : unit.mark().start();
        if (mark > unit.from()) {
            rehabilitated(unit.from(), mark, topic);
        }
        rehabilitated(from, unit.to(), topic);
    }

    private void rehabilitated(int from, int to, Topic topic) {
        int at = from;
        int start = from;
        while (at < to) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, to) > 0) {
                organ(start, at);
                int close = text.closing(at, to);
                fileMark(text.trimStart(at + 1, close), close);
                at = close + 1;
                start = at;
                continue;
            }
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            boolean reason = topic == Topic.REASON && at == text.trimStart(from, to)
                    || source.words().reasons.at(text, at, to) != null;
            if (reason) {
                organ(start, at);
                int end = reasonEnd(at, to);
                facts.add(new Fact(
                        REHABILITATION_REASON,
                        at,
                        text.trimEnd(at, end),
                        null,
                        Fact.has(facts, REHABILITATION_REASON) ? "a second ground is named" : null));
                at = end;
                start = end;
                continue;
            }
            DateFinder.Found date = source.dates().at(at, to);
            if (date != null) {
                organ(start, at);
                if (Fact.has(facts, REHABILITATION_DATE)) {
                    doubt(REHABILITATION_DATE, "a second date is named");
                    unread.add(new Span(date.start(), date.end()));
                } else {
                    facts.add(new Fact(
                            REHABILITATION_DATE,
                            date.start(),
                            date.end(),
                            date.date().edtf(),
                            date.why()));
                }
                at = date.end();
                start = at;
                continue;
            }
            at = text.wordEnd(at, to);
        }
        organ(start, to);
    }

    private int reasonEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == '(') {
                return i;
            }
            if (text.at(i) == ','
                    && (source.organ(i, Math.min(to, i + 30)) && !source.organ(from, i)
                            || source.dateAt(i, to) != null)) {
                return i;
            }
        }
        return to;
    }

    private void organ(int from, int to) {
        int start = strip(from, to);
        int end = text.trimEnd(start, to);
        Phrases.Hit<Boolean> nothing =
                start < end ? source.words().noInformation.at(text, start, end) : null;
        if (start >= end || nothing != null) {
            return;
        }
        if (source.organ(start, end) && !Fact.has(facts, REHABILITATION_BODY)) {
            facts.add(new Fact(REHABILITATION_BODY, start, end, null, bodyDoubt(start, end)));
        } else if (unit.topic() == Topic.REHABILITATION_BODY) {
            facts.add(new Fact(REHABILITATION_BODY, start, end, null, "no organ that we know"));
        } else {
            unread.add(new Span(start, end));
            doubt(REHABILITATION_DATE, LEFT_OVER);
        }
    }

    private void fileMark(int from, int to) {
        if (Sources.isFileMark(text, from, to)) {
            facts.add(new Fact(SOURCE, from, text.trimEnd(from, to), null, null));
        } else {
            unread.add(new Span(from, to));
        }
    }

    private void doubt(RecordField field, String why) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).field() == field) {
                facts.set(i, facts.get(i).doubted(why));
                return;
            }
        }
        facts.add(new Fact(field, unit.from(), unit.from(), null, why));
    }
}
