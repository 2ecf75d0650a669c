package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.SEX;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;

/** The sex of a person as the entry shows it: stated, or by the first verb that is said of the person and of nobody else. */
final class SexShown {

    private static final String BOTH = "verbs of both sexes";

    /** How far before a verb its subject is looked for, in characters. */
    private static final int NEAR = 80;

    private final Source source;
    private final EntryText text;

    private SexShown(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * The sex, null if nothing shows it; verbs that disagree show none for certain.
     *
     * @param stated what the entry states, null if it states none
     */
    static Fact by(Source source, Fact stated, List<Unit> units) {
        Phrases.Hit<Mark> shown = null;
        boolean both = false;
        for (Unit unit : units) {
            Phrases.Hit<Mark> mark = unit.mark();
            boolean says = mark != null
                    && !mark.meaning().sex().isEmpty()
                    && !unit.about(Topic.RELATIVE, Topic.FALSE_DEATH, Topic.SEE);
            if (says && shown == null) {
                shown = mark;
            } else if (says && !shown.meaning().sex().equals(mark.meaning().sex())) {
                both = true;
            }
        }
        Fact sex = stated;
        if (sex == null) {
            sex = shown == null
                    ? new SexShown(source).inside(units)
                    : new Fact(SEX, shown.start(), shown.end(), shown.meaning().sex(), null);
        }
        return both ? sex.doubted(BOTH) : sex;
    }

    private Fact inside(List<Unit> units) {
        Phrases.Hit<String> hit = source.words().russian() ? Words.SEXES.first(text, 0, text.length()) : null;
        boolean label = hit != null
                && units.stream()
                        .anyMatch(unit -> unit.mark() != null
                                && unit.mark().start() <= hit.start()
                                && unit.mark().end() >= hit.end());
        return hit == null || label || ofRelative(hit.start())
                ? null
                : new Fact(SEX, hit.start(), hit.end(), hit.meaning(), null);
    }

    /** "отец умер", "семья выслана", and not "как член семьи кулака. Выслан". */
    private boolean ofRelative(int at) {
        for (int i = source.nextMark(Math.max(0, at - NEAR)); i < at; i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, at);
            if (hit != null
                    && hit.meaning().topic() == Topic.RELATIVE
                    && (hit.meaning().form() == Mark.Form.RELATIVE || oneClause(hit.end(), at))) {
                return true;
            }
        }
        return false;
    }

    private boolean oneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;.:()\n".indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
