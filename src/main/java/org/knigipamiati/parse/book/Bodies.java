package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY_TYPE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.List;
import java.util.function.Function;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.BodyLookup;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/** Where the name of an organ ends, whether we know it, and of what type it was. */
public final class Bodies {

    private static final BodyLookup LOOKUP = Vocabularies.load().bodyLookup();

    /** Length of a last piece of a name behind a full stop that is no sentence: "ССР.". */
    private static final int SHORT_NAME = 6;

    /** The lookup's code for a place printed where a body should stand. */
    private static final String PLACE = "PLACE_ONLY";

    private Bodies() {}

    public static BodyLookup lookup() {
        return LOOKUP;
    }

    /** The end of a name that begins before a position and may go on behind full stops: "Пенз. ГО УНКВД". */
    public static int nameEnd(EntryText text, int firstEnd, int to) {
        int end = firstEnd;
        while (end < to) {
            int next = Sentences.end(text, end, to);
            int afterNext = Sentences.end(text, next, to);
            if (known(text, end, next)) {
                end = next;
            } else if (next - end <= SHORT_NAME
                    && text.dates(Lexicon.russianWords()).first(end, next) == null) {
                // "Органы МГБ Каз. ССР", "Прокур. ЯО"
                end = next;
            } else if (afterNext > next && known(text, end, afterNext)) {
                end = afterNext;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether words name an organ that we know. */
    public static boolean known(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return false;
        }
        String named = LOOKUP.named(text.slice(start, end)).named();
        return !named.isEmpty() && !named.equals(PLACE);
    }

    /**
     * The body that a charge names in passing behind an act ("на основании решения особой комиссии …"), or as the one who acted. Laws
     * and decrees are no bodies.
     *
     * @return null if it names none
     */
    static Fact inPassing(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> act = Words.ACTS.first(text, from, to);
        return act == null ? null : acting(text, act.start(), to);
    }

    /** The body that acts within bounds: "общим собранием …"; null if none does. */
    static Fact acting(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> body = Words.DECIDING_BODIES.first(text, from, to);
        if (body == null) {
            return null;
        }
        int start = withAdjectives(text, from, body.start());
        int end = text.trimEnd(start, passingEnd(text, body.end(), to));
        boolean law = Words.LAWS.within(text, from, body.start()) && Words.LAWS.within(text, start, end);
        return law || start >= end ? null : new Fact(TRIAL_BODY, start, end, null, null);
    }

    /** The beginning of the adjectives that stand before a noun: "особой комиссии", "общим собранием". */
    private static int withAdjectives(EntryText text, int from, int noun) {
        int start = noun;
        while (true) {
            int end = start;
            while (end > from && text.at(end - 1) == ' ') {
                end--;
            }
            int word = end;
            while (word > from && (EntryText.wordChar(text.at(word - 1)) || text.at(word - 1) == '-')) {
                word--;
            }
            if (word == end || end == start || !adjective(text.folded, word, end)) {
                return start;
            }
            start = word;
        }
    }

    private static boolean adjective(String folded, int from, int to) {
        String word = folded.substring(from, to);
        return word.length() > 4 && Words.ends(word, Words.ADJECTIVE_CASE_ENDINGS);
    }

    private static int passingEnd(EntryText text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == ',' || c == ';' || c == '(' || c == '\n') {
                return i;
            }
            Phrases.Hit<Boolean> hit =
                    text.wordStart(i) && text.at(i - 1) <= ' ' ? Words.PASSING_ENDS.at(text, i, to) : null;
            if (hit != null && (hit.end() >= to || text.at(hit.end()) <= ' ')) {
                return i;
            }
            DateFinder.Found date = EntryText.digit(c) && text.wordStart(i) ? Slots.dateAt(text, i, to) : null;
            if (date != null) {
                return i;
            }
        }
        return Math.min(to, Sentences.end(text, from, to));
    }

    /** The type of the body of a case, by its printed name and the dates of the case. */
    static List<Fact> type(Source source, Fact body, Function<RecordField, PartialDate> dates) {
        if (body == null || body.from() >= body.to()) {
            return List.of();
        }
        String printed = Organs.russian(source, body.from(), body.to());
        return LOOKUP
                .type(printed, dates.apply(TRIAL_DATE), dates.apply(EXECUTION_DATE), dates.apply(ARREST_DATE))
                .map(type -> new Fact(TRIAL_BODY_TYPE, body.from(), body.to(), type.name(), null))
                .stream()
                .toList();
    }
}
