package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.LabelledLines;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Whether the lines of an entry are its statements, so that no full stop inside of one ends a statement, and which lines have a label.
 * It is looked for once, when it is first asked.
 */
final class StatementLines {

    private final boolean known;
    private Boolean single;

    /**
     * The lines of an entry.
     *
     * @param known whether it is known that each is a statement, if only one thing is said in it
     */
    StatementLines(boolean known) {
        this.known = known;
    }

    /** Whether each line says one thing; what a sentence led to may follow it. */
    boolean single(Source source) {
        if (single == null) {
            single = (LabelledLines.in(source.text()) || known && labelled(source)) && eachSaysOneThing(source);
        }
        return single;
    }

    private static boolean labelled(Source source) {
        EntryText text = source.text();
        for (int at = text.skipBlanks(0, text.length()); at < text.length(); ) {
            Phrases.Hit<Mark> hit = source.markAt(at, text.length());
            if (hit != null && hit.meaning().opensClause()) {
                return true;
            }
            at = text.skipBlanks(LabelledLines.end(text, at), text.length());
        }
        return false;
    }

    private static boolean eachSaysOneThing(Source source) {
        EntryText text = source.text();
        int line = 0;
        for (int at = 0; at + 1 < text.length(); at++) {
            line = text.at(at) == '\n' ? at + 1 : line;
            int next = text.at(at) == '.' ? text.skipBlanks(at + 1, text.length()) : text.length();
            boolean further = next < text.length()
                    && text.capital(next)
                    && text.indexOf('\n', at, next) < 0
                    && opens(source, next);
            Phrases.Hit<Mark> label = further ? source.markAt(text.skipBlanks(line, at), at) : null;
            boolean several = label == null
                            || again(source, label)
                            || label.meaning().topic() == Topic.EXPULSION
                            || label.meaning().topic() == Topic.PREVIOUS
                    ? !goesOn(source, next)
                    : label.meaning().topic() != Topic.SENTENCE;
            if (further && several) {
                return false;
            }
        }
        return true;
    }

    /** Whether a position stands in a line of a form that begins with the label of a topic. */
    boolean begins(Source source, Topic topic, int at) {
        EntryText text = source.text();
        int start = text.skipBlanks(LabelledLines.start(text, at), text.length());
        Phrases.Hit<Mark> label = start < text.length() && single(source) ? source.markAt(start, text.length()) : null;
        return label != null && label.meaning().topic() == topic;
    }

    /** Whether a line of a form begins without a label: what it tells of a case is apart from the one that the labels tell. */
    boolean apart(Source source, int at) {
        EntryText text = source.text();
        if (!single(source)) {
            return false;
        }
        int start = text.skipBlanks(LabelledLines.start(text, at), text.length());
        Phrases.Hit<Mark> label = start < text.length() ? source.markAt(start, text.length()) : null;
        return !(label != null
                && text.capital(start)
                && label.meaning().opensClause()
                && label.meaning().topic() != Topic.EXPULSION
                && !again(source, label));
    }

    /** "Осужден в 1944 г.", "Арестован повторно …": in a form these tell of another case, and label nothing. */
    private static boolean again(Source source, Phrases.Hit<Mark> label) {
        EntryText text = source.text();
        int next = text.skipBlanks(label.end(), text.length());
        if (next >= text.length() || text.at(next) == ':' || text.at(label.end() - 1) == ':') {
            return false;
        }
        if (label.meaning().topic() == Topic.TRIAL && onlyMeasure(source, next)) {
            return false;
        }
        return label.meaning().topic() == Topic.TRIAL || source.words().again.at(text, next, text.length()) != null;
    }

    /** "Приговорен к ВМН.": a measure and no day goes on with the case that other lines tell. */
    private static boolean onlyMeasure(Source source, int from) {
        EntryText text = source.text();
        int end = LabelledLines.end(text, from);
        Phrases.Hit<Boolean> to = source.words().measurePrepositions.at(text, from, end);
        int measure = to == null ? end : text.skipBlanks(to.end(), end);
        return measure < end
                && source.date(from, end) == null
                && (source.words().measures.at(text, measure, end) != null
                        || Measure.termAt(source, measure, end) != null);
    }

    /** "Служил в армии. Работал в колхозе. В 1930 раскулачен": where a line has no label it may tell of a life and of earlier cases. */
    private static boolean goesOn(Source source, int at) {
        Phrases.Hit<Mark> hit = source.markAt(at, source.length());
        Topic topic = hit == null ? null : hit.meaning().topic();
        return topic != null && (topic == Topic.SERVICE || topic == Topic.PROFESSION || topic.ofCase());
    }

    private static boolean opens(Source source, int at) {
        EntryText text = source.text();
        Phrases.Hit<Mark> hit = source.markAt(at, text.length());
        int end = text.wordEnd(at, text.length());
        int behind = hit == null ? at : text.skipBlanks(hit.end(), text.length());
        boolean label = hit != null && hit.meaning().form() == Mark.Form.COLON;
        return hit != null
                        && hit.meaning().opensClause()
                        && (!label || behind < text.length() && text.at(behind) == ':')
                || source.nationality(at, end) != null
                || source.words().education.at(text, at, end) != null;
    }
}
