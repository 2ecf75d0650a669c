package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.BURIAL_PLACE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_PLACE;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.SOCIAL_ORIGIN;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.EnumSet;
import java.util.Set;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What the fields hold: values with the words of another statement in them, with somebody's name, or that run over the end of a
 * sentence.
 */
final class ValueWords extends Witness {

    ValueWords(Examined reading) {
        super(reading);
    }

    /** The letters of the longest abbreviated kind of a place. */
    private static final int LONGEST_KIND = 5;

    /** Fields whose value is one thing, so that the beginning of another statement in it is suspicious. */
    private static final Set<RecordField> SINGLE = EnumSet.of(
            BIRTH_PLACE,
            RESIDENCE,
            PROFESSION,
            ARREST_BODY,
            TRIAL_BODY,
            EXECUTION_PLACE,
            BURIAL_PLACE,
            DEATH_PLACE,
            REHABILITATION_BODY,
            EDUCATION,
            PARTY,
            SOCIAL_ORIGIN);

    private static final Set<RecordField> ORGANS = EnumSet.of(ARREST_BODY, TRIAL_BODY, REHABILITATION_BODY);
    private static final Set<RecordField> REPRESSIONS = EnumSet.of(PREVIOUS_REPRESSIONS, LATER_REPRESSIONS);

    /** How much it weighs that all of an entry was taken for one thing. */
    private static final int WHOLE_ENTRY = 4;

    private static final int LOOK_BACK = 30;

    @Override
    void speak() {
        values();
    }

    private void values() {
        for (FieldReading field : fields) {
            if (!field.main() || field.spans().isEmpty()) {
                continue;
            }
            for (Span span : field.spans()) {
                int from = position(span.start());
                int to = Math.min(text.length(), from + field.verbatim().length());
                if (SINGLE.contains(field.field())) {
                    single(field.field(), from, to);
                }
            }
            if (REPRESSIONS.contains(field.field())) {
                otherCases(field);
            }
            if (field.field() == SENTENCE) {
                sentence(field);
            }
            if (field.field() == TRIAL_CHARGE) {
                charge(field);
            }
            if (field.field() == TRIAL_ARTICLES) {
                article(field);
            }
            if (field.field() == NATIONALITY
                    && field.verbatim().indexOf('-') > 0
                    && field.value().indexOf('-') < 0) {
                doubt(NATIONALITY, "only a part of the word is known");
            }
            if (SINGLE.contains(field.field()) || field.field() == SENTENCE || field.field() == TRIAL_CHARGE) {
                somebody(field);
            }
            if ((ORGANS.contains(field.field()) || field.field() == SENTENCE) && anotherOpens(field)) {
                doubt(field.field(), "holds the words of another statement");
            }
            if (ORGANS.contains(field.field())) {
                int from = position(field.spans().get(0).start());
                if (!source.organ(
                        from, Math.min(text.length(), from + field.verbatim().length() + 1))) {
                    doubt(field.field(), "no organ that we know");
                }
                int to = Math.min(text.length(), from + field.verbatim().length());
                if (source.date(from, to) != null || source.words().months.within(text, from, to) || year(from, to)) {
                    doubt(field.field(), "holds a date");
                }
            }
        }
    }

    /** A capital letter behind no sign begins a statement: "Прокурора СССР Мера наказания", of which the full stop is lost. */
    private boolean anotherOpens(FieldReading field) {
        int from = position(field.spans().get(0).start());
        int to = Math.min(text.length(), from + field.verbatim().length());
        for (int i = source.nextMark(from + 1); i < to && !source.capitals(); i = source.nextMark(i + 1)) {
            boolean opens = text.at(i - 1) <= ' ' && text.capital(i) && !text.capital(i + 1);
            if (opens && EntryText.wordChar(text.at(text.trimEnd(from, i) - 1)) && source.markAt(i, to) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean year(int from, int to) {
        for (int i = from; i + 4 <= to; i++) {
            boolean four = i == 0 || !EntryText.digit(text.at(i - 1));
            for (int k = 0; k < 4 && four; k++) {
                four = EntryText.digit(text.at(i + k));
            }
            if (four
                    && (i + 4 >= to || !EntryText.digit(text.at(i + 4)))
                    && text.at(i) == '1'
                    && text.at(i + 1) >= '8') {
                return true;
            }
        }
        return false;
    }

    /** What is told of another case tells nothing of birth, home or nation. */
    private void otherCases(FieldReading field) {
        for (Span span : field.spans()) {
            int from = position(span.start());
            int to = Math.min(text.length(), from + field.verbatim().length());
            for (int i = source.nextMark(from); i < to; i = source.nextMark(i + 1)) {
                Phrases.Hit<Mark> hit = source.markAt(i, to);
                boolean person = hit != null
                        && (hit.meaning().topic() == Topic.BIRTH_SIGN
                                || hit.meaning().topic() == Topic.NATIVE_RESIDENT
                                || hit.meaning().topic() == Topic.BIRTH
                                        && hit.meaning().form() == Mark.Form.VERB);
                if (person) {
                    // such a stretch is the whole entry: all in it is told of the wrong case
                    for (int times = 0; times < WHOLE_ENTRY; times++) {
                        doubt(field.field(), "holds the words of another statement" + " ".repeat(times));
                    }
                    return;
                }
            }
        }
    }

    /** A charge that names an organ, where the verdict names none, holds the verdict. */
    private void charge(FieldReading field) {
        int from = position(field.spans().get(0).start());
        int to = Math.min(text.length(), from + field.verbatim().length());
        if (source.denied(from, to) || source.words().droppedCharges.within(text, from, to)) {
            doubt(TRIAL_ARTICLES, "a part of the charge was denied or dropped");
        }
        if (!main.containsKey(TRIAL_BODY) && !main.containsKey(TRIAL_DATE) && source.organ(from, to)) {
            doubt(TRIAL_BODY, "an organ is named in the charge");
        }
    }

    /** A letter where a figure should follow, or a part that no article has: "58-1l", "58-I2", "58 ч. 10". */
    private void article(FieldReading field) {
        int to = position(field.spans().get(0).end() - 1) + 1;
        int next = to < text.length() && text.at(to) == '-' ? to + 1 : to;
        boolean letter = next < text.length()
                && "iіlI|".indexOf(text.text.charAt(next)) >= 0
                && (next > to || EntryText.digit(text.at(to - 1)));
        int part = field.value().indexOf(" ч.");
        boolean point = part > 0
                && field.value().length() > part + " ч.1".length()
                && Character.isDigit(field.value().charAt(part + " ч.1".length()));
        if (letter || point) {
            doubt(TRIAL_ARTICLES, "the figures of the article are unusual");
        }
    }

    /** A patronymic in a value shows that it holds a person's name. */
    private void somebody(FieldReading field) {
        for (Span span : field.spans()) {
            int from = position(span.start());
            int to = Math.min(text.length(), position(Math.max(span.start(), span.end() - 1)) + 1);
            for (int i = from; i < to; i++) {
                boolean second = i > from + 1 && text.at(i - 1) == ' ' && Character.isLetter(text.at(i - 2));
                int end = second && text.capital(i) ? text.wordEnd(i, to) : i;
                if (end > i + 4 && NameTokens.patronymic(text, i, end)) {
                    doubt(field.field(), "holds a name");
                    return;
                }
            }
        }
    }

    /** An organ before the measure belongs to the trial; a date behind no known word tells of something unread. */
    private void sentence(FieldReading field) {
        int from = position(field.spans().get(0).start());
        int to = Math.min(text.length(), from + field.verbatim().length());
        Phrases.Hit<?> measure = source.words().measures.first(text, from, to);
        int organ = source.organAt(from, measure == null ? to : measure.start());
        if (organ == from && !main.containsKey(TRIAL_BODY)) {
            doubt(TRIAL_BODY, "an organ is named in the sentence");
        }
        if (termRange(from, to)) {
            doubt(SENTENCE_TERM, "a range of terms");
        }
        DateFinder.Found date = source.date(from, to);
        while (date != null) {
            Span span = text.span(date.start(), date.end());
            if (!inOther(span) && !verbBefore(date.start(), from)) {
                doubt(SENTENCE, "holds a date");
                return;
            }
            date = source.date(date.end(), to);
        }
    }

    /** "3-5 лет", "от 3 до 5 лет", "не менее 5 лет". */
    private boolean termRange(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            boolean figure = EntryText.digit(text.at(i)) && text.at(i - 1) == '-' && EntryText.digit(text.at(i - 2));
            int unit = figure ? text.skipBlanks(text.wordEnd(i, to), to) : to;
            if (unit < to && source.words().termUnits.at(text, unit, to) != null) {
                return true;
            }
        }
        int[] term = Measure.term(source, from, to);
        if (term == null) {
            return false;
        }
        int end = term[1];
        while (end > from && text.at(end - 1) <= ' ') {
            end--;
        }
        int word = Math.max(from, wordBefore(end));
        return word < end && source.words().limits.at(text, word, end) != null;
    }

    private boolean inOther(Span span) {
        for (FieldReading field : fields) {
            if (field.field() != SENTENCE && field.field() != TRIAL_CHARGE) {
                for (Span one : field.spans()) {
                    if (one.start() < span.end() && span.start() < one.end()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean verbBefore(int at, int from) {
        for (int i = source.nextMark(Math.max(from, at - LOOK_BACK)); i < at; i = source.nextMark(i + 1)) {
            if (source.markAt(i, text.length()) != null) {
                return true;
            }
        }
        return false;
    }

    /** A value that holds a verb, a label or the end of a sentence may hold two statements. */
    private void single(RecordField field, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char c = text.at(i);
            if (c == '\n') {
                doubt(field, "runs over a line");
                return;
            }
            if (c == '.'
                    && i + 2 < to
                    && text.at(i + 1) <= ' '
                    && text.capital(text.skipBlanks(i + 1, to))
                    && (!abbreviated(from, i) || sentenceFollows(i + 1, to))) {
                doubt(field, "may hold two statements");
                return;
            }
            if (!text.wordStart(i)) {
                continue;
            }
            Phrases.Hit<Mark> hit = source.markAt(i, to);
            int colon = hit == null ? to : text.skipBlanks(hit.end(), to);
            if (colon < to && text.at(colon) == ':') {
                doubt(field, "holds the words of another statement");
                return;
            }
            boolean verb = hit != null && hit.meaning().form() == Mark.Form.VERB && field != PROFESSION
                    || hit != null
                            && hit.meaning().form() == Mark.Form.VERB
                            && hit.meaning().topic().ofCase();
            if (verb) {
                doubt(field, "holds the words of another statement");
                return;
            }
        }
    }

    /** "Вымысл. Портрет хранится": behind a capital a long word in small letters that is no kind of place goes on a sentence. */
    private boolean sentenceFollows(int from, int to) {
        int end = text.wordEnd(text.skipBlanks(from, to), to);
        int next = text.skipBlanks(end, to);
        return next > end
                && next < to
                && !text.capital(next)
                && Character.isLetter(text.at(next))
                && text.wordEnd(next, to) - next > LONGEST_KIND
                && source.words().places.at(text, next, to) == null
                && source.words().prepositions.at(text, next, to) == null;
    }

    private boolean abbreviated(int from, int stop) {
        int word = Math.max(from, wordBefore(stop));
        return stop - word <= 1
                || source.words().abbreviations.at(text, word, stop + 1) != null
                || source.words().places.at(text, word, stop + 1) != null
                || stop - word <= 6 && text.capital(word) && !"аеиоуыэюяї".contains(String.valueOf(text.at(stop - 1)));
    }
}
