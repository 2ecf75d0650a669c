package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * Makes one statement of an act and the change of a sentence that it made: "Постановлением ЦИК СССР от 4 декабря ВМН заменена 15 годами".
 * Read apart, the act would open a further case, and what is told behind it would be of that case.
 */
final class Commuted {

    private Commuted() {}

    /** The statements of an entry, in text order, with those of a change made whole. */
    static List<Unit> whole(Source source, List<Unit> units) {
        List<Unit> whole = new ArrayList<>();
        for (Unit unit : units) {
            Unit act = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean changes = act != null
                    && unit.about(Topic.COMMUTED)
                    && (act.topic() == null || act.about(Topic.TRIAL, Topic.TRIAL_BODY, Topic.SENTENCE))
                    && isAct(source, act)
                    && !parted(source, act.to(), unit.from());
            if (changes) {
                whole.set(whole.size() - 1, new Unit(act.from(), unit.to(), unit.mark(), act.cell()));
                continue;
            }
            int verdict = verdictBefore(source, unit);
            if (verdict > 0) {
                whole.add(new Unit(unit.from(), verdict, null, unit.cell()));
                whole.add(new Unit(verdict + 1, unit.to(), unit.mark(), unit.cell()));
                continue;
            }
            Phrases.Hit<Mark> inside = whole.isEmpty() ? null : change(source, unit);
            whole.add(inside == null ? unit : new Unit(unit.from(), unit.to(), inside, unit.cell()));
        }
        return whole;
    }

    /**
     * "… 1937 г. ВТ ЛВО к ВМН, заменена 10 годами": the comma between the verdict, which a full stop parts from its verb, and the change; -1 if
     * none stands there.
     */
    private static int verdictBefore(Source source, Unit unit) {
        if (!unit.about(Topic.COMMUTED) || isAct(source, unit)) {
            return -1;
        }
        int comma = -1;
        for (int i = unit.from(); i < unit.mark().start(); i++) {
            comma = source.text().at(i) == ',' ? i : comma;
        }
        return comma > 0 && source.words().measures.within(source.text(), unit.from(), comma) ? comma : -1;
    }

    /** The word that tells of a change behind an act, where no verb of another statement stands before it. */
    private static Phrases.Hit<Mark> change(Source source, Unit unit) {
        EntryText text = source.text();
        if (unit.topic() != null && !unit.about(Topic.TRIAL, Topic.TRIAL_BODY, Topic.SENTENCE)
                || !isAct(source, unit)) {
            return null;
        }
        for (int i = source.nextMark(unit.from()); i < unit.to(); i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, unit.to());
            if (hit != null && hit.meaning().topic() == Topic.COMMUTED) {
                return hit;
            }
            if (hit != null && i > unit.from() && hit.meaning().form() == Mark.Form.VERB) {
                return null;
            }
        }
        return null;
    }

    private static boolean isAct(Source source, Unit unit) {
        return source.words().acts.at(source.text(), unit.from(), unit.to()) != null;
    }

    /** Whether a sentence ends between two positions; the full stop of "г.," ends none. */
    static boolean parted(Source source, int from, int to) {
        Stops stops = new Stops(source);
        for (int i = from; i < to; i++) {
            if (source.text().at(i) == '.' && stops.ends(i, Math.max(0, from - 1))) {
                return true;
            }
        }
        return false;
    }
}
