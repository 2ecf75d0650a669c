package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Whether words only lead to a verb, or are of what was told before it. */
final class Leads {

    private static final int LOOK_AHEAD = 160;
    private final Source source;
    private final EntryText text;
    private final Stops stops;
    private final int to;

    Leads(Source source, Stops stops) {
        this.source = source;
        this.text = source.text();
        this.stops = stops;
        this.to = text.length();
    }

    /** Where before a verb the items about the person end, and what leads to the verb begins: at a comma; -1 if nowhere. */
    int lastItem(int start, int at, Mark verb) {
        int comma = -1;
        for (int i = start; i < at; i++) {
            if (text.at(i) == '(' && text.closing(i, at) > 0) {
                i = text.closing(i, at);
            } else if (text.at(i) == ',') {
                int next = text.trimStart(i + 1, at);
                if (next < at && source.words().earlier.at(text, next, at) != null) {
                    // "кассир, ранее ссыльный, был осужден": all behind the word is of the earlier case
                    return i;
                }
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

    /** Whether words only lead to a verb: a date, "вновь", an organ; or a name before its "родился". */
    boolean leads(int from, int at, Mark verb) {
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
    boolean leadsToVerb(int from) {
        int end = Math.min(to, from + LOOK_AHEAD);
        int at = text.trimStart(from, end);
        at = text.skipBlanks(Math.max(at, source.behindAnd(at, end)), end);
        boolean opens = source.dateAt(at, end) != null
                        && source.empty(at, source.dateAt(at, end).start())
                || at < end
                        && (source.words().again.at(text, at, end) != null
                                || source.words().earlier.at(text, at, end) != null)
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

    /**
     * "… Вымышленского р-на. 28 мая 1943 г. выслан": whether a day opens a sentence, and right behind it stands its verb.
     *
     * @param mark what opened the statement before it: one of the person ends there, one of a relative or a case may not
     */
    boolean dayOfVerb(int from, Phrases.Hit<Mark> mark) {
        Topic topic = mark == null ? Topic.RELATIVE : mark.meaning().topic();
        int at = text.trimStart(from, to);
        if (topic.ofCase()
                || topic == Topic.RELATIVE
                || at == from
                || at >= to
                || !EntryText.digit(text.at(at)) && !text.capital(at)) {
            return false;
        }
        DateFinder.Found day = source.dateAt(at, Math.min(to, at + LOOK_AHEAD));
        int verb = day == null || !source.empty(at, day.start()) ? to : text.skipBlanks(day.end(), to);
        Phrases.Hit<Mark> hit = verb < to ? source.markAt(verb, to) : null;
        return hit != null
                && hit.meaning().form() == Mark.Form.VERB
                && hit.meaning().topic().ofCase();
    }

    /** Whether behind the comma of an arrest an organ decides: it has a date or a measure of its own. */
    boolean decides(int start, int from) {
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
}
