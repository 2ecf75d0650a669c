package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * The words around each date: whether they make it inexact ("до", "между", a range), and whether the word that tells of an event
 * and stands nearest to it tells of the event that it was read for.
 */
final class DateEvidence extends Witness {

    private static final String INEXACT = "the source gives no exact date";

    /** The words before a date that may limit it. */
    private static final int WORDS_BEFORE = 4;

    private static final int LOOK_BACK = 60;

    /** The topics whose word may stand before the date of each event. */
    private static final Map<RecordField, Set<Topic>> TOPICS = Map.of(
            ARREST_DATE, EnumSet.of(Topic.ARREST, Topic.ARREST_BODY),
            EXECUTION_DATE, EnumSet.of(Topic.EXECUTION, Topic.EXECUTION_DATE, Topic.EXECUTION_PLACE),
            DEATH_DATE, EnumSet.of(Topic.DEATH, Topic.DEATH_PLACE),
            REHABILITATION_DATE, EnumSet.of(Topic.REHABILITATION, Topic.REHABILITATION_BODY, Topic.REASON));

    /** Topics that tell of an event with a date of its own, or of what belongs to one. */
    private static final Set<Topic> EVENTS = EnumSet.of(Topic.BIRTH, Topic.TRIAL, Topic.EXPULSION, Topic.RELEASE);

    static {
        TOPICS.values().forEach(EVENTS::addAll);
    }

    DateEvidence(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        for (Examined.Value value : reading.values) {
            RecordField field = value.field();
            if (field.date()) {
                inexact(field, value.from(), value.to());
                if (Centuries.chosen(value.reading())) {
                    doubt(field, "the century is not printed");
                }
                nearest(field, value.from(), value.to());
                relative(field, value.from());
            }
        }
    }

    // --- exactness ---

    private void inexact(RecordField field, int from, int to) {
        DateFinder.Found date = source.dates().at(from, text.length());
        if (date != null && date.why() != null) {
            doubt(field, date.why());
        } else if (limitedBefore(from) || rangeBehind(to)) {
            doubt(field, INEXACT);
        }
    }

    private boolean limitedBefore(int from) {
        int at = from;
        for (int words = 0; words < WORDS_BEFORE; words++) {
            int end = at;
            while (end > 0 && text.at(end - 1) <= ' ' && text.at(end - 1) != '\n') {
                end--;
            }
            if (end == 0 || !EntryText.wordChar(text.at(end - 1))) {
                // "в октябре–ноябре 1937", "30 ноября – 1 декабря 1937"
                int before = text.trimEnd(0, end);
                int month = wordBefore(before);
                return at == from
                        && end > 1
                        && text.at(end - 1) == '-'
                        && source.words().months.at(text, month, before) != null;
            }
            int word = wordBefore(end);
            boolean direct = words == 0
                    && (source.words().limits.at(text, word, end) != null
                            || source.words().dateLimits.at(text, word, end) != null);
            if (direct || limits(word, end) || longer(word, from)) {
                return true;
            }
            if (words > 0 && source.markAt(word, end) != null) {
                return false;
            }
            at = word;
        }
        return false;
    }

    /** Whether an inexact date begins at a word and goes on over a position. */
    private boolean longer(int word, int over) {
        DateFinder.Found date = source.dates().at(word, text.length());
        return date != null && date.why() != null && date.end() > over;
    }

    private boolean limits(int word, int to) {
        return source.words().before.at(text, word, to) != null
                || source.words().after.at(text, word, to) != null
                || source.words().between.at(text, word, to) != null
                || source.words().about.at(text, word, Math.min(text.length(), to + 1)) != null;
    }

    private boolean rangeBehind(int to) {
        int at = text.skipBlanks(to, text.length());
        if (at >= text.length() || text.at(at) != '-') {
            return false;
        }
        int next = text.skipBlanks(at + 1, text.length());
        return next < text.length() && source.dates().at(next, text.length()) != null;
    }

    // --- the event ---

    /** A date behind the word of one event that was read for another: told by elimination at best. */
    private void nearest(RecordField field, int from, int to) {
        Set<Topic> own = TOPICS.get(field);
        if (own == null || field == BIRTH_DATE || field == TRIAL_DATE) {
            return;
        }
        Topic before = eventBefore(from);
        if (before != null && !own.contains(before) && !ownBehind(own, to)) {
            doubt(field, "the words beside the date tell of another event");
        }
    }

    /** A relative in the sentence of a death or execution: perhaps it is his. */
    private void relative(RecordField field, int at) {
        if (field != DEATH_DATE && field != EXECUTION_DATE) {
            return;
        }
        int from = at;
        while (from > 0 && !sentenceEnd(from - 1)) {
            from--;
        }
        int to = at;
        while (to < text.length() && !sentenceEnd(to)) {
            to++;
        }
        for (int i = source.nextMark(from); i < to; i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            if (hit != null && hit.meaning().form() == Mark.Form.RELATIVE) {
                doubt(field, "a relative is named beside it");
                return;
            }
        }
    }

    private boolean sentenceEnd(int at) {
        char c = text.at(at);
        return c == '\n'
                || c == ';'
                || c == '('
                || c == ')'
                || c == '.' && at + 2 < text.length() && text.at(at + 1) <= ' ' && text.capital(at + 2);
    }

    /** The event whose word stands last before a position in its sentence, null if none does. */
    private Topic eventBefore(int at) {
        Topic last = null;
        for (int i = Math.max(0, at - LOOK_BACK); i < at; i++) {
            char c = text.at(i);
            if (c == '\n' || c == ';' || c == '.' && i + 1 < at && text.at(i + 1) <= ' ' && text.capital(i + 2)) {
                last = null;
            } else if (text.wordStart(i)) {
                Phrases.Hit<Mark> hit = source.markAt(i, at);
                boolean event = hit != null && EVENTS.contains(hit.meaning().topic());
                last = event ? hit.meaning().topic() : last;
            }
        }
        return last;
    }

    /** "5 мая 1938 г. расстрелян": the word stands behind its date. */
    private boolean ownBehind(Set<Topic> own, int at) {
        int end = Math.min(text.length(), at + LOOK_BACK);
        for (int i = at; i < end; i++) {
            if (text.at(i) == '\n' || text.at(i) == ';') {
                return false;
            }
            Phrases.Hit<Mark> hit = text.wordStart(i) ? source.markAt(i, text.length()) : null;
            if (hit != null && own.contains(hit.meaning().topic())) {
                return true;
            }
        }
        return false;
    }
}
