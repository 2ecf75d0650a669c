package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;

import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/** Reads a rehabilitation: when, by whom, on what ground. */
final class RehabilitationPart extends CaseStatement {

    /** Words of an organ's name, its noun the last: "Главной военной прокуратурой". */
    private static final int LONGEST_NAME = 3;

    private static final String SECOND_DATE = "a second date is named";

    /** Whether what is read now is of a second rehabilitation: "12.05.1957 ВТ ЛВО, 16.01.1989 прокуратурой". */
    private boolean again;

    RehabilitationPart(CaseStatement statement) {
        super(statement);
    }

    void read(Topic topic, int from) {
        int mark = unit.mark() == null ? unit.from() : unit.mark().start();
        if (mark > unit.from()) {
            rehabilitated(unit.from(), mark, topic);
        }
        rehabilitated(from, unit.to(), topic);
        if (unit.mark() == null && topic == Topic.REHABILITATION) {
            doubt(REHABILITATION_DATE, PersonFacts.BY_ORDER);
        }
        if (again && !Fact.has(facts, Rehabilitations.SECOND.get(REHABILITATION_BODY))) {
            doubt(REHABILITATION_DATE, SECOND_DATE);
        }
    }

    private RecordField field(RecordField first) {
        return again ? Rehabilitations.SECOND.get(first) : first;
    }

    /**
     * Where behind a whole rehabilitation a comma, or a word as "повторно", leads to the day of another and to no act; -1 if the day is of
     * nothing else.
     */
    private int another(DateFinder.Found date, int start) {
        Fact first = Fact.first(facts, REHABILITATION_DATE);
        if (first == null
                || first.value() == null
                || again
                || first.value().equals(date.date().edtf())) {
            return -1;
        }
        int parting = -1;
        for (int i = start; i < date.start(); i++) {
            boolean repeated = text.wordStart(i) && source.words().again.at(text, i, date.start()) != null;
            if (text.at(i) == ',' || text.at(i) == ';' || repeated && parting < 0) {
                parting = i;
            }
        }
        boolean act = parting < 0 || source.words().acts.first(text, parting, date.start()) != null;
        boolean leads = !act && (strip(parting, date.start()) >= date.start() || named(parting, date.start()));
        return leads ? parting : -1;
    }

    private void rehabilitated(int from, int to, Topic topic) {
        int at = from;
        int start = from;
        while (at < to) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, to) > 0 && !ofName(at, start)) {
                organ(start, at);
                int close = text.closing(at, to);
                inBracket(text.trimStart(at + 1, close), close);
                at = close + 1;
                start = at;
                continue;
            }
            if (c == '"' && (Fact.has(facts, REHABILITATION_BODY) || named(start, at))) {
                organ(start, at);
                quoted(at, to);
                return;
            }
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            Phrases.Hit<String> reason = reasonAt(at, to);
            if (reason != null || topic == Topic.REASON && at == text.trimStart(from, to)) {
                organ(start, at);
                at = reason(reason, at, to);
                start = at;
                continue;
            }
            Phrases.Hit<Boolean> outcome = source.words().droppedOutcomes.at(text, at, to);
            boolean act = at > start && source.words().acts.at(text, at, to) != null && named(start, at);
            if (outcome != null || act) {
                organ(start, at);
                // "ВТ … округа Постановление Коллегии ОГПУ … отменено": what was undone is no organ of it
                at = outcome == null ? text.wordEnd(at, to) : outcome.end();
                start = at;
                continue;
            }
            DateFinder.Found date = source.dates().at(at, to);
            if (date != null) {
                int parting = another(date, start);
                if (parting >= 0) {
                    organ(start, parting);
                    again = true;
                    start = parting;
                }
                organ(start, at);
                if (Fact.has(facts, field(REHABILITATION_DATE))) {
                    doubt(REHABILITATION_DATE, SECOND_DATE);
                    unread.add(new Span(date.start(), date.end()));
                } else {
                    facts.add(new Fact(
                            field(REHABILITATION_DATE),
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

    /** Whether a bracket belongs to the name before it: "Прокуратура РС (Я)", "МВД Республики Саха (Якутия)". */
    private boolean ofName(int open, int start) {
        int close = text.closing(open, unit.to());
        int inside = open + 1;
        boolean word = inside < close && text.capital(inside) && text.wordEnd(inside, close) == close;
        return word && named(start, open);
    }

    /** The opening of a ground at a position; an article is one where its number follows. */
    private Phrases.Hit<String> reasonAt(int at, int to) {
        Phrases.Hit<String> hit = source.words().reasons.at(text, at, to);
        boolean article = hit != null && hit.meaning().equals("ARTICLE");
        int number = article ? text.skipBlanks(hit.end(), to) : to;
        return article && (number >= to || !EntryText.digit(text.at(number))) ? null : hit;
    }

    /** What is quoted of the act tells of what was undone as well; a legal ground in it is that of the rehabilitation, or else a law. */
    private void quoted(int from, int to) {
        Phrases.Hit<String> chosen = null;
        for (int at = text.nextWord(from); at < to && (chosen == null || !ground(chosen)); at = text.nextWord(at + 1)) {
            Phrases.Hit<String> hit = reasonAt(at, to);
            boolean law = hit != null && chosen == null && Words.LAWS.within(text, at, reasonEnd(hit, at, to));
            chosen = hit != null && (law || ground(hit)) ? hit : chosen;
        }
        unread.add(new Span(from, chosen == null ? to : chosen.start()));
        if (chosen != null) {
            unread.add(new Span(reason(chosen, chosen.start(), to), to));
        }
    }

    private static boolean ground(Phrases.Hit<String> reason) {
        return reason != null && reason.meaning().equals("GROUND");
    }

    /** Adds the ground that begins at a position; returns where it ends. */
    private int reason(Phrases.Hit<String> opening, int from, int to) {
        int end = reasonEnd(opening, from, to);
        facts.add(new Fact(
                field(REHABILITATION_REASON),
                from,
                text.trimEnd(from, end),
                null,
                Fact.has(facts, field(REHABILITATION_REASON)) ? "a second ground is named" : null));
        return end;
    }

    private int reasonEnd(Phrases.Hit<String> opening, int from, int to) {
        boolean ground = ground(opening);
        int sentence = source.words().russian() ? Sentences.end(text, from, to) : to;
        int bound = ground || !Words.LAWS.within(text, sentence, to) ? sentence : to;
        for (int i = opening == null ? from : opening.end(); i < bound; i++) {
            char c = text.at(i);
            if (c == '(' || c == '"' && ground) {
                return i;
            }
            int next = c == ',' ? text.trimStart(i, to) : to;
            if (c == ','
                    && (ground
                            || next < to && source.words().acts.at(text, next, to) != null
                            || source.organ(i, Math.min(to, i + 30)) && !source.organ(from, i)
                            || source.dateAt(i, to) != null)) {
                return i;
            }
            if (text.wordStart(i)
                    && (source.words().droppedOutcomes.at(text, i, to) != null
                            || !ground
                                    && (ground(source.words().reasons.at(text, i, to))
                                            || opening != null && byOrgan(i, bound)))) {
                return i;
            }
        }
        return bound;
    }

    /** Whether who rehabilitated is told behind a law: "по Указу ПВС СССР военной прокуратурой"; in a law the organ's word has another case. */
    private boolean byOrgan(int at, int to) {
        if (!source.words().russian()) {
            return false;
        }
        int word = at;
        for (int i = 0; i < LONGEST_NAME && word < to; i++) {
            int end = text.wordEnd(word, to);
            if (!Words.ends(text.folded.substring(word, end), Words.INSTRUMENTAL_ENDINGS)) {
                return false;
            }
            if (source.organWord(word, to) != null) {
                return true;
            }
            word = text.skipBlanks(end, to);
        }
        return false;
    }

    private void organ(int from, int to) {
        int start = strip(from, to);
        int stop = text.trimEnd(start, to);
        int end = start < stop ? text.trimEnd(start, nameEnd(start, stop)) : stop;
        Phrases.Hit<Boolean> nothing =
                start < end ? source.words().noInformation.at(text, start, end) : null;
        if (start >= end || nothing != null) {
            return;
        }
        boolean first = !Fact.has(facts, field(REHABILITATION_BODY))
                && !Sources.isFileMark(text, start, unit.to())
                && text.text.substring(start, end).chars().anyMatch(Character::isLetter);
        if (first && named(start, end)) {
            facts.add(new Fact(field(REHABILITATION_BODY), start, end, null, bodyDoubt(start, end)));
        } else if (first && (unit.topic() == Topic.REHABILITATION_BODY || placed())) {
            facts.add(new Fact(field(REHABILITATION_BODY), start, end, null, NO_KNOWN_ORGAN));
        } else {
            unread.add(new Span(start, end));
            doubt(REHABILITATION_DATE, LEFT_OVER);
        }
        if (end < stop) {
            unread.add(new Span(end, stop));
        }
    }

    private void inBracket(int from, int to) {
        Phrases.Hit<String> reason = from < to ? reasonAt(from, to) : null;
        if (reason != null) {
            reason(reason, from, to);
        } else if (Sources.isFileMark(text, from, to)) {
            facts.add(new Fact(SOURCE, from, text.trimEnd(from, to), null, null));
        } else {
            unread.add(new Span(from, to));
        }
    }
}
