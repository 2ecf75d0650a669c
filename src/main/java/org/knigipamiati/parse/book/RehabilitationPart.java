package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;
import static org.knigipamiati.vocabulary.RecordField.SOURCE;

import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Reads a rehabilitation: when, by whom, on what ground. */
final class RehabilitationPart extends CaseStatement {

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
}
