package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Whether a word that may open a statement opens one where it stands. */
final class Opening {

    private final Source source;
    private final EntryText text;
    private final int to;
    private final Stops stops;

    /** How many cells of a row begin with field names where all field names need no colon. */
    private static final int FEWEST_NAMED = 4;

    private Boolean fieldNames;

    Opening(Source source, Stops stops) {
        this.source = source;
        this.text = source.text();
        this.to = text.length();
        this.stops = stops;
    }

    /**
     * Whether a word that may open a statement stands where it does.
     *
     * @param start where the statement before it begins
     */
    boolean accepts(Phrases.Hit<Mark> hit, int start) {
        Mark meaning = hit.meaning();
        boolean begins = clauseStart(hit.start(), start) || behindAgain(hit.start(), start) || capitalLabel(hit);
        if (meaning.topic() == Topic.ARTICLE && (!numberFollows(hit.end()) || behindArticle(hit.start(), start))) {
            return false;
        }
        return switch (meaning.form()) {
            case VERB -> !denied(hit);
            case LABEL -> begins && labelEnds(hit);
            case COLON -> begins && (colonFollows(hit.end()) || lineLabel(hit));
            case DATE -> begins && dateFollows(hit);
            case CLAUSE -> begins && sentenceStart(hit.start(), start);
            case RELATIVE -> begins && namesSomebody(hit);
            case SIGN, AFTER -> false;
        };
    }

    /** "по ст. ст. 58-8, 58-10": the second sign goes on with the first. */
    private boolean behindArticle(int at, int start) {
        int stop = at;
        while (stop > start && text.at(stop - 1) <= ' ') {
            stop--;
        }
        int word = text.wordBefore(start, Math.max(start, stop - 1));
        Phrases.Hit<Boolean> sign = source.words().articleSigns.at(text, word, at);
        return stop > word && text.at(stop - 1) == '.' && sign != null && sign.end() >= stop - 1;
    }

    /** In a form that was set as one paragraph a capital and a colon show a label. */
    boolean capitalLabel(Phrases.Hit<Mark> hit) {
        int colon = text.skipBlanks(hit.end(), to);
        return text.capital(hit.start())
                && !source.capitals()
                && hit.start() > 0
                && text.at(hit.start() - 1) <= ' '
                && colon < to
                && text.at(colon) == ':';
    }

    private boolean labelEnds(Phrases.Hit<Mark> hit) {
        return hit.end() >= to || !Character.isLetter(text.at(hit.end())) || text.at(hit.end() - 1) == '.';
    }

    private boolean numberFollows(int at) {
        int next = at;
        while (next < to && (text.at(next) <= ' ' || text.at(next) == ':' || text.at(next) == '.')) {
            next++;
        }
        if (next < to && source.words().articleSigns.at(text, next, to) != null) {
            next = text.trimStart(text.wordEnd(next, to), to);
        }
        return next < to && EntryText.digit(text.at(next));
    }

    private boolean colonFollows(int at) {
        int next = text.skipBlanks(at, to);
        return next < to
                && (text.at(next) == ':'
                        || text.at(next) == '-' && next > at && next + 1 < to && text.at(next + 1) <= ' ');
    }

    /** In a form a label at the head of a line needs no colon. */
    private boolean lineLabel(Phrases.Hit<Mark> hit) {
        int at = hit.start();
        boolean head = at == 0 || text.at(at - 1) == '\n';
        return head && text.capital(at) && text.indexOf('\n', 0, to) >= 0 || cellLabel(hit);
    }

    /**
     * In a cell an abbreviation before other words is a label, "| проф. санитарка |", and any field name is one where most cells begin
     * with such: "; статья 58-10; мера 10 лет ИТЛ".
     */
    private boolean cellLabel(Phrases.Hit<Mark> hit) {
        int before = hit.start();
        while (before > 0 && text.at(before - 1) <= ' ') {
            before--;
        }
        int next = text.skipBlanks(hit.end(), to);
        boolean said = next < to && text.at(next) != '|' && text.at(next) != ';';
        boolean head = before > 0 && (text.at(before - 1) == '|' || text.at(before - 1) == ';');
        return said
                && head
                && (text.at(before - 1) == '|' && text.at(hit.end() - 1) == '.'
                        || next > hit.end()
                                && !hit.meaning().topic().ofName()
                                && (Character.isLetterOrDigit(text.at(next)) || text.at(next) == '"')
                                && fieldNames());
    }

    /** Whether the cells of a row begin with the names of their fields. */
    private boolean fieldNames() {
        if (fieldNames == null) {
            int named = 0;
            for (int at = 0; at < to; at++) {
                int next = text.at(at) == ';' || text.at(at) == '|' ? text.skipBlanks(at + 1, to) : to;
                Phrases.Hit<Mark> hit = next < to ? source.markAt(next, to) : null;
                boolean name = hit != null
                        && (hit.meaning().form() == Mark.Form.LABEL
                                || hit.meaning().form() == Mark.Form.COLON
                                || hit.meaning().form() == Mark.Form.DATE);
                named += name ? 1 : 0;
            }
            fieldNames = named >= FEWEST_NAMED;
        }
        return fieldNames;
    }

    private boolean dateFollows(Phrases.Hit<Mark> hit) {
        int next = text.skipBlanks(hit.end(), to);
        if (next < to && (text.at(next) == ':' || text.at(next) == '-')) {
            next = text.skipBlanks(next + 1, to);
        }
        if (next < to
                && hit.meaning().topic() != Topic.BIRTH_DATE
                && source.words().sameDay.at(text, source.afterPrepositions(next, to), to) != null) {
            return true;
        }
        next = source.afterPrepositions(next, to);
        return next < to && source.dates().at(next, to) != null;
    }

    private boolean denied(Phrases.Hit<Mark> hit) {
        int behind = text.skipBlanks(hit.end(), to);
        // "расстрелян не был"
        boolean limit = behind < to
                && (source.words().after.at(text, behind, to) != null
                        || source.words().before.at(text, behind, to) != null);
        if (behind < to && !limit && source.words().negations.at(text, behind, to) != null) {
            return true;
        }
        int at = hit.start();
        int end = at;
        while (end > 0 && text.at(end - 1) <= ' ' && text.at(end - 1) != '\n') {
            end--;
        }
        // a word of its own: the end of "в Кашинском р-не" denies nothing
        int word = text.wordBefore(0, end);
        Phrases.Hit<Boolean> negation = word < end && (word == 0 || text.at(word - 1) <= ' ')
                ? source.words().negations.at(text, word, end)
                : null;
        return negation != null && negation.end() == end;
    }

    /** Whether a relative is named or numbered, and not only an origin: "сын протоиерея". */
    private boolean namesSomebody(Phrases.Hit<Mark> hit) {
        int next = text.skipBlanks(hit.end(), to);
        if (next >= to) {
            return true;
        }
        char c = text.at(next);
        boolean person = text.capital(next) || ":-(,.".indexOf(c) >= 0 || EntryText.digit(c);
        boolean verb = source.markAt(next, to) != null;
        return person || verb || text.text.substring(hit.start(), hit.end()).indexOf(' ') > 0;
    }

    boolean clauseStart(int at, int start) {
        int before = at;
        while (before > 0 && text.at(before - 1) <= ' ') {
            if (text.at(before - 1) == '\n') {
                return true;
            }
            before--;
        }
        if (before <= start || before == 0 || text.signOfDeath(at)) {
            return true;
        }
        char c = text.at(before - 1);
        if (c == '-') {
            return before < at;
        }
        if (",;:|(".indexOf(c) >= 0 || c == ')' || c == '"' && before < at) {
            return true;
        }
        if (c == '.') {
            return stops.ends(before - 1, start) || source.date(Math.max(start, before - 22), before) != null;
        }
        int word = text.wordBefore(start, before);
        Phrases.Hit<Boolean> and = word > 0 && word < before && text.at(word - 1) <= ' '
                ? source.words().and.at(text, word, before)
                : null;
        return and != null && and.end() == before;
    }

    /** "Вновь арест. 3.04.1935": the words that it was not the first time lead to the label of a case. */
    private boolean behindAgain(int at, int start) {
        int end = text.trimEnd(0, at);
        int word = text.wordBefore(start, end);
        Phrases.Hit<Boolean> again = word < end ? source.words().again.at(text, word, end) : null;
        return again != null && again.end() == end && clauseStart(word, start);
    }

    private boolean sentenceStart(int at, int start) {
        return text.trimStart(start, at) >= at;
    }
}
