package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Cuts an entry into what it says: at separators, at the ends of sentences, and before each word that opens a statement. What
 * stands before a verb and only tells when, by whom or how often belongs to the verb.
 */
final class Cutter {

    private static final int LOOK_AHEAD = 160;
    private static final int FEWEST_COLUMNS = 4;
    private final Source source;
    private final EntryText text;
    private final int to;
    private final Stops stops;
    private final Opening opening;
    private final List<Unit> units = new ArrayList<>();
    private int start;
    private final boolean slashed;
    private boolean cell;
    private Phrases.Hit<Mark> mark;

    private Cutter(Source source, int from) {
        this.source = source;
        this.text = source.text();
        this.to = text.length();
        this.stops = new Stops(source);
        this.opening = new Opening(source, stops);
        this.start = from;
        this.slashed = slashed();
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
            } else if (c == '.' && stops.ends(at, start)) {
                close(at, false);
                at++;
                start = at;
                cell = false;
            } else if (c == ',' && mark != null && mark.meaning().topic() == Topic.ARREST && decides(at + 1)) {
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
                    && leadsToVerb(at + 1)) {
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
        return text.text.charAt(at) == '\t' || c == ';' || c == '|' || c == '\n' || c == '$' || slashed && slash(at);
    }

    private boolean slash(int at) {
        return text.at(at) == '/' && at > 0 && at + 1 < to && text.at(at - 1) <= ' ' && text.at(at + 1) <= ' ';
    }

    /** Whether slashes between blanks part the columns of a row. */
    private boolean slashed() {
        int count = 0;
        for (int i = start; i < to; i++) {
            count += slash(i) ? 1 : 0;
        }
        return count >= FEWEST_COLUMNS;
    }

    /** " и " may join two statements. */
    private boolean clauseJoint(int at) {
        return text.at(at) == ' ' && (text.startsWith(" и ", at) || text.startsWith(" i ", at));
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
        if (hit == null || !opening.accepts(hit, start) || valueOfLabel(at)) {
            return text.wordEnd(at, to);
        }
        if (cutBefore(hit)) {
            close(beforeJoint(at), cell);
            start = at;
        } else if (mark == null) {
            int comma = lastItem(at, hit.meaning());
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

    /** The position before a lone "и" that joins a statement to the next. */
    private int beforeJoint(int at) {
        int end = at;
        while (end > start && text.at(end - 1) <= ' ') {
            end--;
        }
        boolean joint = end - 2 > start && "иiйта".indexOf(text.at(end - 1)) >= 0 && text.at(end - 2) <= ' ';
        return joint ? end - 1 : at;
    }

    /** Where before a verb the items about the person end, and what leads to the verb begins: at a comma; -1 if nowhere. */
    private int lastItem(int at, Mark verb) {
        int comma = -1;
        for (int i = start; i < at; i++) {
            if (text.at(i) == '(' && text.closing(i, at) > 0) {
                i = text.closing(i, at);
            } else if (text.at(i) == ',') {
                comma = i;
            }
        }
        if (comma < 0
                || source.date(start, at) != null
                        && source.date(start, at).start() < comma
                        && source.date(start, at).end() > comma) {
            return -1;
        }
        int first = text.trimStart(start, comma);
        // an organ that arrested or decided stands before such a verb, and not before "освобождена"
        boolean byOrgan = verb.topic() != Topic.RELEASE && verb.topic() != Topic.SERVING;
        boolean leads = byOrgan
                        && source.organ(first, comma)
                        && source.words().occupations.at(text, first, comma) == null
                || source.words().acts.at(text, first, comma) != null
                || source.words().again.at(text, first, comma) != null
                || source.words().earlier.at(text, first, comma) != null;
        return leads ? -1 : comma;
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
            return !leads(start, at, hit.meaning());
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

    /** Whether words only lead to a verb: a date, "вновь", an organ; or a name before its "родился". */
    private boolean leads(int from, int at, Mark verb) {
        Phrases.Hit<Boolean> again = source.words().again.at(text, text.trimStart(from, at), at);
        if (source.empty(from, at) || again != null && verb.topic().ofCase() && text.trimStart(again.end(), at) >= at) {
            return true;
        }
        if (!verb.topic().ofCase() || verb.form() == Mark.Form.LABEL || verb.form() == Mark.Form.COLON) {
            return onlyDate(from, at) && verb.form() != Mark.Form.COLON && text.indexOf(',', from, at) < 0;
        }
        int begin = text.trimStart(from, at);
        return source.date(from, at) != null
                || RelativeDates.dayAt(source, begin, at)
                || source.organ(from, at)
                || source.words().again.within(text, from, at)
                || source.words().earlier.within(text, from, at)
                || source.words().acts.at(text, begin, at) != null
                || source.words().measures.within(text, from, at);
    }

    private boolean onlyDate(int from, int at) {
        var date = source.dateAt(from, at);
        return date != null && source.empty(from, date.start()) && source.empty(date.end(), at);
    }

    /** Whether a clause begins with a date or "вновь" and goes on to a verb of its own. */
    private boolean leadsToVerb(int from) {
        int end = Math.min(to, from + LOOK_AHEAD);
        int at = text.trimStart(from, end);
        if (text.startsWith("и ", at)) {
            at = text.skipBlanks(at + 2, end);
        }
        boolean opens = source.dateAt(at, end) != null
                        && source.empty(at, source.dateAt(at, end).start())
                || source.words().again.at(text, at, end) != null && at < end
                || RelativeDates.dayAt(source, at, end);
        if (!opens) {
            return false;
        }
        for (int i = at; i < end; i++) {
            char c = text.at(i);
            if (c == ';' || c == '\n' || c == '|' || c == '.' && stops.ends(i, at)) {
                return false;
            }
            Phrases.Hit<Mark> hit = text.wordStart(i) ? source.markAt(i, end) : null;
            if (hit != null && hit.meaning().form() == Mark.Form.VERB) {
                return hit.meaning().topic().ofCase();
            }
            if (c == ',' && source.dateAt(i + 1, end) != null && i > at + 24) {
                return false;
            }
        }
        return false;
    }

    /** Whether behind the comma of an arrest an organ decides: it has a date or a measure of its own. */
    private boolean decides(int from) {
        int end = from;
        while (end < to && ";\n|".indexOf(text.at(end)) < 0 && !(text.at(end) == '.' && stops.ends(end, from))) {
            end++;
        }
        if (source.date(start, from) == null) {
            return false;
        }
        int organ = source.organAt(from, Math.min(end, from + 40));
        int[] term = Measure.term(source, from, end);
        int measure = source.words().measures.first(text, from, end) == null
                ? -1
                : source.words().measures.first(text, from, end).start();
        boolean bare = term != null && text.trimStart(from, end) == term[1] || measure == text.trimStart(from, end);
        return organ >= 0 && (source.date(from, end) != null || term != null || measure >= 0) || bare;
    }

    private void close(int end, boolean inCells) {
        int first = text.trimStart(start, end);
        if (first < end) {
            units.add(new Unit(first, end, mark, cell || inCells));
        }
        mark = null;
    }
}
