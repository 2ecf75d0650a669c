package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.LabelledLines;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Cuts an entry into what it says: at separators, at the ends of sentences, and before each word that opens a statement. What
 * stands before a verb and only tells when, by whom or how often belongs to the verb.
 */
final class Cutter {

    private static final int LOOK_AHEAD = 160;
    private final Source source;
    private final EntryText text;
    private final int to;
    private final Stops stops;
    private final Opening opening;
    private final Leads leads;
    private final List<Unit> units = new ArrayList<>();
    private final List<Unit> passing = new ArrayList<>();
    private int start;
    private final RowSigns columns;

    private final boolean lined;
    private boolean cell;
    private Phrases.Hit<Mark> mark;

    private Cutter(Source source, int from) {
        this.source = source;
        this.text = source.text();
        this.to = text.length();
        this.stops = new Stops(source);
        this.opening = new Opening(source, stops);
        this.leads = new Leads(source, stops);
        this.start = from;
        this.lined = source.lined();
        this.columns = new RowSigns(source, stops, from);
        this.cell = lined;
    }

    /** The statements from a position on, in text order; together they hold every word. */
    static List<Unit> cut(Source source, int from) {
        Cutter cutter = new Cutter(source, from);
        cutter.run(from);
        return List.copyOf(cutter.units);
    }

    private void run(int from) {
        List<Integer> numbers = Numbering.positions(text, from);
        int at = from;
        while (at < to) {
            char c = text.at(at);
            if (numbers.contains(at)) {
                close(at, true);
                at = text.indexOf('.', at, to) + 1;
                start = at;
            } else if (c == '(' && text.closing(at, to) > 0) {
                at = bracket(at, text.closing(at, to));
            } else if (c == '"') {
                int closing = text.indexOf('"', at + 1, Math.min(to, at + LOOK_AHEAD));
                at = closing < 0 ? at + 1 : closing + 1;
            } else if (separator(at)) {
                close(at, true);
                at++;
                start = at;
                cell = true;
            } else if (c == '.'
                    && (!lined || (mark == null ? leads.leadsToVerb(at + 1) : !opensLine()))
                    && (stops.ends(at, start) || !lined && leads.dayOfVerb(at + 1, mark))) {
                close(at, false);
                at++;
                start = at;
                cell = false;
            } else if (c == ','
                    && lined
                    && mark != null
                    && mark.meaning().topic().ofCase()
                    && !opensLine()
                    && work(at + 1)) {
                close(at, cell);
                at++;
                start = at;
            } else if (lined && mark != null && labelled() && c != '(' && !text.wordStart(at)) {
                at++;
            } else if (c == ','
                    && mark != null
                    && mark.meaning().topic() == Topic.ARREST
                    && leads.decides(start, at + 1)) {
                close(at, cell);
                at++;
                start = at;
            } else if (c == ','
                    && mark == null
                    && Verbless.at(source, text.trimStart(at + 1, to), sentenceEnd(at + 1))) {
                close(at, cell);
                at++;
                start = at;
            } else if ((c == ',' || clauseJoint(at))
                    && mark != null
                    && mark.meaning().topic() != Topic.RELATIVE
                    && leads.leadsToVerb(at + 1)) {
                close(at, false);
                at++;
                start = at;
            } else if (text.wordStart(at)) {
                at = word(at);
            } else {
                at++;
            }
        }
        close(to, cell);
    }

    private int sentenceEnd(int from) {
        int end = from;
        while (end < to && !separator(end) && !(text.at(end) == '.' && stops.ends(end, from))) {
            end++;
        }
        return end;
    }

    private boolean separator(int at) {
        char c = text.at(at);
        return text.text.charAt(at) == '\t'
                || c == ';'
                || c == '|' && !lined
                || c == '\n'
                || c == '$' && parts(at)
                || columns.part(at);
    }

    /** "кв. 10$ другой адрес: …": in small letters the same value goes on. */
    private boolean parts(int at) {
        int next = text.skipBlanks(at + 1, to);
        return next >= to || !Character.isLowerCase(text.text.charAt(next));
    }

    /** "и" between blanks may join two statements. */
    private boolean clauseJoint(int at) {
        return text.at(at) == ' ' && source.behindAnd(at + 1, to) > 0;
    }

    /** A bracket about somebody or something else is a statement of its own. */
    private int bracket(int open, int close) {
        int inside = text.trimStart(open + 1, close);
        Phrases.Hit<Mark> hit = inside < close ? source.markAt(inside, close) : null;
        boolean other = hit != null
                && (hit.meaning().form() == Mark.Form.RELATIVE
                        || hit.meaning().topic() == Topic.SEE
                        || hit.meaning().topic() == Topic.FALSE_DEATH);
        boolean file = !other && mark != null && inside < close && Sources.isFileMark(text, inside, close);
        if (other || file && mark.meaning().topic() != Topic.REHABILITATION) {
            close(open, cell);
            units.add(new Unit(inside, close, file ? null : hit, false));
            start = close + 1;
        }
        return close + 1;
    }

    private int word(int at) {
        Phrases.Hit<Mark> hit = source.markAt(at, to);
        int behind = lined ? inLine(at, hit) : -1;
        if (behind >= 0) {
            return behind;
        }
        if (hit == null || !opening.accepts(hit, start) || valueOfLabel(at)) {
            return text.wordEnd(at, to);
        }
        if (cutBefore(hit)) {
            close(beforeJoint(at), cell);
            start = at;
        } else if (mark == null) {
            int comma = leads.lastItem(start, at, hit.meaning());
            if (comma > start) {
                close(comma, cell);
                start = comma + 1;
            }
        }
        if (mark == null) {
            mark = hit;
        }
        return hit.end();
    }

    /** In a form of lines, where to go on behind a word that opens nothing, whatever it opens elsewhere; -1 if it may open something. */
    private int inLine(int at, Phrases.Hit<Mark> hit) {
        if (mark == null) {
            return hit != null && ofThePost(at, hit.meaning()) ? hit.end() : -1;
        }
        if (!labelled()) {
            return -1;
        }
        Topic label = mark.meaning().topic();
        boolean whole = label == Topic.SENTENCE || label == Topic.CHARGE;
        if (whole && again(at)) {
            // "10 лет ИТЛ вторично 10.10.42 Верховным судом …"
            close(at, cell);
            start = at;
            return text.wordEnd(at, to);
        }
        if (whole && hit != null && ofThePerson(hit)) {
            return toldInPassing(hit, at);
        }
        boolean colon = hit != null && colon(hit.end());
        boolean charge = colon && hit.meaning().topic() == Topic.CHARGE && label != Topic.CHARGE;
        boolean own = hit == null || hit.meaning().form() == Mark.Form.VERB || colon || opening.capitalLabel(hit);
        // behind the label of a line all is told in its words
        return whole && !charge || !own ? text.wordEnd(at, to) : -1;
    }

    /** "… на иждивении родителей", "слесарь, до ареста …": words that go on with what somebody was. */
    private boolean ofThePost(int at, Mark word) {
        boolean dependant = word.topic() == Topic.RELATIVE && word.form() == Mark.Form.LABEL && !text.capital(at);
        return dependant || word.topic() == Topic.PROFESSION && !cell(at);
    }

    private boolean again(int at) {
        return text.trimStart(mark.end(), at) < at
                && source.words().again.at(text, at, to) != null
                && source.date(at, LabelledLines.end(text, at)) != null;
    }

    private boolean clauseBegins(int at) {
        int before = at;
        while (before > start && text.at(before - 1) <= ' ') {
            before--;
        }
        return before > start && text.at(before - 1) == ',';
    }

    private boolean work(int from) {
        int at = text.trimStart(from, to);
        return at < to && source.words().occupations.at(text, at, to) != null;
    }

    private boolean cell(int at) {
        return text.trimStart(start, at) >= at;
    }

    /** Whether the statement began with a field name and a colon. */
    private boolean labelled() {
        return colon(mark.end()) || text.at(mark.end() - 1) == ':';
    }

    /** Whether the statement began with the label of its line; what is told of an earlier case in the line of a post did not. */
    private boolean opensLine() {
        int before = mark.start();
        while (before > 0 && text.at(before - 1) <= ' ' && text.at(before - 1) != '\n') {
            before--;
        }
        return (before == 0 || text.at(before - 1) == '\n')
                && mark.meaning().topic() != Topic.EXPULSION
                && mark.meaning().topic() != Topic.PREVIOUS;
    }

    private boolean colon(int at) {
        int next = text.skipBlanks(at, to);
        return next < to && text.at(next) == ':';
    }

    private static boolean ofThePerson(Phrases.Hit<Mark> hit) {
        Topic topic = hit.meaning().topic();
        return topic == Topic.DEATH || topic == Topic.EXECUTION || topic == Topic.BIRTH;
    }

    /** Birth and end of the person are told in the line of the sentence: statements of their own, and of the line's words too. */
    private int toldInPassing(Phrases.Hit<Mark> hit, int from) {
        int at = from;
        int end = LabelledLines.end(text, at);
        boolean alone = text.trimStart(mark.end(), at) >= at;
        for (int i = mark.end(); i < at; i++) {
            DateFinder.Found day = text.wordStart(i) ? source.dates().at(i, at) : null;
            boolean led = day != null && source.empty(day.end(), at);
            boolean clause =
                    led && (text.indexOf(',', day.end(), at) < 0 || clauseBegins(i) && source.date(from, end) == null);
            if (clause) {
                // "12.07.1942 умер в тюрьме", ", 12.07.1942, умер"; and not "освобожден в 1947, умер"
                at = i;
            }
        }
        boolean dated = source.date(at, end) != null;
        if (hit.meaning().topic() == Topic.BIRTH) {
            int comma = text.indexOf(',', at, end);
            end = comma < 0 ? end : comma;
            int stop = text.indexOf('.', hit.end(), end);
            end = stop < 0 || hit.end() - at > 4 && stop == hit.end() ? end : stop;
            if (alone) {
                Mark born = new Mark(
                        Topic.BIRTH_PLACE, hit.meaning().sex(), hit.meaning().form());
                passing.add(new Unit(at, end, new Phrases.Hit<>(at, hit.end(), born), true));
            }
        } else if (hit.meaning().topic() == Topic.DEATH || dated) {
            passing.add(new Unit(at, end, hit, true));
        }
        return hit.end();
    }

    /** The position before a lone "и" that joins a statement to the next. */
    private int beforeJoint(int at) {
        int end = at;
        while (end > start && text.at(end - 1) <= ' ') {
            end--;
        }
        int word = text.wordBefore(start, end);
        Phrases.Hit<Boolean> joint = word - 1 > start && text.at(word - 1) <= ' ' && word < end
                ? source.words().clauseJoints.at(text, word, end)
                : null;
        return joint != null && joint.end() == end ? word : at;
    }

    /** Right behind a field name and its colon stands its value: "Приговор: расстрел". */
    private boolean valueOfLabel(int at) {
        if (mark == null
                || mark.meaning().form() != Mark.Form.LABEL && mark.meaning().form() != Mark.Form.COLON) {
            return false;
        }
        int colon = text.indexOf(':', mark.end(), at);
        return colon >= 0 && text.trimStart(mark.end(), at) >= at;
    }

    /** Whether a new statement begins with a mark, and not only the mark of the one that has begun. */
    private boolean cutBefore(Phrases.Hit<Mark> hit) {
        int at = hit.start();
        if (text.trimStart(start, at) >= at) {
            return false;
        }
        if (mark == null) {
            return !leads.leads(start, at, hit.meaning());
        }
        if (mark.meaning().topic() == Topic.RELATIVE && ofRelative(hit)) {
            return false;
        }
        boolean same = mark.meaning().topic() == hit.meaning().topic();
        if (same && hit.meaning().topic() != Topic.ARREST) {
            return false;
        }
        if (hit.meaning().topic() == Topic.EXPULSION && mark.meaning().topic() == Topic.SENTENCE) {
            return false;
        }
        if (hit.meaning().topic() == Topic.RELEASE && mark.meaning().topic() == Topic.CLOSED) {
            return false;
        }
        if (inner(hit.meaning().topic()) && (mark.meaning().topic().ofCase())) {
            return (opening.clauseStart(at, start) || opening.capitalLabel(hit))
                    && mark.meaning().topic() != Topic.CHARGE
                    && !afterDash(at);
        }
        return true;
    }

    /** In the sentence about a relative a verb is the relative's, unless it is of the other sex. */
    private boolean ofRelative(Phrases.Hit<Mark> hit) {
        String relative = mark.meaning().sex();
        String verb = hit.meaning().sex();
        return !(hit.meaning().topic() == Topic.RELATIVE)
                && (relative.isEmpty() || verb.isEmpty() || relative.equals(verb));
    }

    private boolean afterDash(int at) {
        int before = at;
        while (before > start && text.at(before - 1) <= ' ') {
            before--;
        }
        return before > start && text.at(before - 1) == '-';
    }

    /** Charges and measures are looked for inside the statement of a verdict as well. */
    private static boolean inner(Topic topic) {
        return topic == Topic.ARTICLE || topic == Topic.CHARGE || topic == Topic.CLOSED;
    }

    private void close(int end, boolean inCells) {
        int first = text.trimStart(start, end);
        if (first < end) {
            units.add(new Unit(first, end, mark, cell || inCells));
        }
        units.addAll(passing);
        passing.clear();
        mark = null;
    }
}
