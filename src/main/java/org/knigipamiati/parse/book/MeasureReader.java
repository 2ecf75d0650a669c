package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Understands a measure: its kind and first term, by the words of the measure and not by what happened later. The rules are
 * those of the annotation guideline ("sentence.kind").
 */
public final class MeasureReader {

    private static final int SHORTEST_CAMP_NAME = 5;

    private final EntryText text;

    /** Bounds of the sentence under inspection, and where later events begin in it. */
    private int from;

    private int to;
    private int cut;

    private MeasureReader(EntryText text) {
        this.text = text;
    }

    /**
     * A measure understood.
     *
     * @param kind its kind
     * @param start where the words begin that show the kind
     * @param end where they end
     * @param term the first term, null if none is named
     */
    public record Found(SentenceKind kind, int start, int end, Term term) {}

    /** A term in whole months, with its place. */
    public record Term(int months, int start, int end) {}

    /** Understands the words between two positions; never null. */
    public static Found read(EntryText text, int from, int to) {
        MeasureReader reader = new MeasureReader(text);
        int at = text.trimStart(from, to);
        Found second = null;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            Found found = reader.sentence(at, end);
            if (found != null && reader.birthOnly(at, end) && end < to) {
                second = second == null ? found : second;
            } else if (found != null) {
                return found;
            }
            at = end;
        }
        if (second != null) {
            return second;
        }
        return new Found(SentenceKind.UNKNOWN, text.trimStart(from, to), text.trimEnd(from, to), null);
    }

    /** "род. на спецпоселении." is about the birth and names a measure only if nothing better follows. */
    private boolean birthOnly(int start, int end) {
        Phrases.Hit<Mark> label = Lexicon.russianWords().marks.at(text, text.trimStart(start, end), end);
        return label != null && label.meaning().topic() == Topic.BIRTH;
    }

    private Found sentence(int start, int end) {
        from = start;
        to = end;
        cut = end;
        Phrases.Hit<Words.Measure> first = next(start, end);
        Term term = term(start, end);
        if (first == null && term == null) {
            return null;
        }
        Phrases.Hit<String> death = Words.DEATHS.first(text, start, first == null ? end : first.start());
        if (death != null && (term == null || term.start > death.start())) {
            // "Умер … в тюремной больнице": where someone died is no measure
            return null;
        }
        int known = first == null ? term.end : term == null ? first.end() : Math.min(first.end(), term.end);
        Phrases.Hit<String> later = Words.LATER_EVENTS.first(text, known, end);
        cut = later == null ? end : later.start();
        if (first != null && first.start() >= cut) {
            first = null;
        }
        if (term != null && term.start >= cut) {
            term = null;
        }
        return decide(first, term, later);
    }

    private Found decide(Phrases.Hit<Words.Measure> first, Term term, Phrases.Hit<String> later) {
        Phrases.Hit<Words.Measure> death = find(Words.Measure.DEATH, from, cut);
        if (death != null) {
            return new Found(SentenceKind.DEATH, death.start(), death.end(), null);
        }
        if (first == null || appended(first, term)) {
            return bareTerm(first, term, later);
        }
        Words.Measure measure = first.meaning();
        SentenceKind kind = measure.kind;
        switch (measure) {
            case PRISON -> {
                if (campNamed(first.start(), later)) {
                    kind = SentenceKind.CAMP;
                }
            }
            case EXILE, EVICTION -> {
                boolean settlement = find(Words.Measure.SPECIAL_SETTLEMENT, first.end(), cut) != null
                        || find(Words.Measure.NATIONAL_GROUND, from, cut) != null;
                if (settlement) {
                    kind = SentenceKind.SPECIAL_SETTLEMENT;
                } else if (measure == Words.Measure.EVICTION && term != null) {
                    kind = SentenceKind.EXILE;
                }
            }
            case NATIONAL_GROUND -> {
                boolean expelled = find(Words.Measure.EVICTION, first.end(), cut) != null
                        || find(Words.Measure.EXILE, first.end(), cut) != null
                        || find(Words.Measure.SPECIAL_SETTLEMENT, first.end(), cut) != null;
                kind = expelled ? SentenceKind.SPECIAL_SETTLEMENT : SentenceKind.UNKNOWN;
            }
            case RELEASED -> {
                if (Words.DIED.within(text, first.start(), to)) {
                    kind = SentenceKind.OTHER;
                }
            }
            default -> {
                // the word says it all
            }
        }
        boolean timeless = measure == Words.Measure.RELEASED && kind != SentenceKind.OTHER;
        return new Found(kind, first.start(), first.end(), timeless ? null : term);
    }

    /** Whether a measure is only joined to a bare term: "5 лет с высылкой семьи", "10 лет, конфискация имущества". */
    private boolean appended(Phrases.Hit<Words.Measure> first, Term term) {
        if (term == null || term.start > first.start()) {
            return false;
        }
        return switch (first.meaning()) {
            case DISENFRANCHISED, CONFISCATION, RELEASED, DEKULAKISATION -> true;
            case EXILE, EVICTION, OTHER -> {
                int word = text.trimStart(term.end, first.start());
                boolean comma = text.indexOf(',', term.end, first.start()) >= 0;
                boolean joined = Words.MEASURE_JOINTS.at(text, word, to) != null;
                yield comma || joined;
            }
            default -> false;
        };
    }

    private Found bareTerm(Phrases.Hit<Words.Measure> first, Term term, Phrases.Hit<String> later) {
        if (term == null) {
            return first == null ? null : new Found(SentenceKind.UNKNOWN, first.start(), first.end(), null);
        }
        if (campNamed(term.end, later)) {
            return new Found(SentenceKind.CAMP, term.start, term.end, term);
        }
        int before = text.trimEnd(from, onBefore(term.start));
        int start = text.trimStart(from, before);
        boolean place = start < before
                && onBefore(term.start) < term.start
                && (Words.PLACE_WORDS.within(text, start, before)
                        || Slots.behindIn(text, start, before) > start
                                && text.capital(Slots.behindIn(text, start, before)));
        return new Found(place ? SentenceKind.EXILE : SentenceKind.UNKNOWN, term.start, term.end, term);
    }

    /** The position of "на" or "сроком на" before a term, or the term's own. */
    private int onBefore(int term) {
        int end = term;
        while (end > from && text.at(end - 1) == ' ') {
            end--;
        }
        int word = text.wordBefore(from, end);
        return word < end && Words.MEASURE_PREPOSITIONS.at(text, word, end) != null ? word : term;
    }

    /** Whether a camp is named as the place to serve: "в ИТЛ", "направлен в Карлаг", "отбыв.: Востлаг". */
    private boolean campNamed(int start, Phrases.Hit<String> later) {
        int end = later != null && later.meaning().equals("served") ? to : cut;
        for (int i = text.nextWord(start); i < end; i = text.nextWord(i + 1)) {
            if (camp(i, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean camp(int word, int end) {
        Phrases.Hit<Words.Measure> hit = Words.MEASURES.at(text, word, end);
        return hit != null && hit.meaning() == Words.Measure.CAMP || campName(word, end) > 0;
    }

    /** The end of the name of a camp that begins at a word ("Широклаг"), -1 if none does. */
    private int campName(int word, int end) {
        int stop = text.wordEnd(word, end);
        boolean named =
                stop - word >= SHORTEST_CAMP_NAME && Words.ends(text.folded.substring(word, stop), Words.CAMP_ENDINGS);
        return named ? stop : -1;
    }

    private Phrases.Hit<Words.Measure> next(int start, int end) {
        for (int i = text.nextWord(start); i < end; i = text.nextWord(i + 1)) {
            Phrases.Hit<Words.Measure> hit = Words.MEASURES.at(text, i, end);
            if (hit == null && campName(i, end) > 0) {
                hit = new Phrases.Hit<>(i, campName(i, end), Words.Measure.CAMP);
            }
            if (hit != null && !ofTheFamily(hit, end)) {
                return hit;
            }
        }
        return null;
    }

    /** "с высылкой семьи" is no measure against the person. */
    private boolean ofTheFamily(Phrases.Hit<Words.Measure> hit, int end) {
        int next = text.skipBlanks(hit.end(), end);
        return Words.FAMILY_OF.at(text, next, end) != null;
    }

    private Phrases.Hit<Words.Measure> find(Words.Measure measure, int start, int end) {
        Phrases.Hit<Words.Measure> hit = next(start, end);
        while (hit != null && hit.meaning() != measure) {
            hit = next(hit.end(), end);
        }
        return hit;
    }

    /** The first term between two positions that is not one of lost rights. */
    private Term term(int start, int end) {
        Phrases.Hit<Boolean> rights = Words.RIGHTS_LOST.first(text, start, end);
        while (rights != null && forbidsResidence(rights, end)) {
            rights = Words.RIGHTS_LOST.first(text, rights.end(), end);
        }
        int bound = rights == null ? end : rights.start();
        Term term = termIn(text, start, bound);
        // "шесть месяцев под следствием" was no sentence
        return term != null && Words.INQUIRY.within(text, term.end, end) ? null : term;
    }

    private boolean forbidsResidence(Phrases.Hit<Boolean> rights, int end) {
        Phrases.Hit<Words.Measure> measure = Words.MEASURES.at(text, rights.start(), end);
        return measure != null && measure.meaning() == Words.Measure.EXILE;
    }

    public static Term termIn(EntryText text, int start, int bound) {
        for (int i = start; i < bound; i++) {
            char c = text.at(i);
            if (c == '('
                    && text.closing(i, bound) > 0
                    && Words.NOT_THE_PERSON.within(text, i, text.closing(i, bound))) {
                // "(жена 48 лет, дети 17 и 12 лет)": ages
                i = text.closing(i, bound);
                continue;
            }
            boolean begins =
                    (EntryText.digit(c) || Character.isLetter(c)) && (i == 0 || !EntryText.wordChar(text.at(i - 1)));
            if (!begins) {
                continue;
            }
            Term term = EntryText.digit(c) ? figures(text, i, bound) : words(text, i, bound);
            if (term != null) {
                return term;
            }
            if (EntryText.digit(c)) {
                DateFinder.Found date = Slots.dateAt(text, i, text.length());
                i = date == null ? i : date.end() - 1;
            }
        }
        return null;
    }

    private static Term words(EntryText text, int at, int bound) {
        Phrases.Hit<Integer> whole = Words.TERMS.at(text, at, bound);
        if (whole != null) {
            return new Term(whole.meaning(), at, whole.end());
        }
        Phrases.Hit<Integer> number = Words.NUMBERS.at(text, at, bound);
        if (number == null) {
            return null;
        }
        int next = text.skipBlanks(number.end(), bound);
        if (next < bound && text.at(next) == '(') {
            int close = text.indexOf(')', next, bound);
            next = close < 0 ? next : text.skipBlanks(close + 1, bound);
        }
        Phrases.Hit<Integer> unit = next < bound ? Words.TERM_UNITS.at(text, next, bound) : null;
        return unit == null ? null : withMonths(text, number.meaning() * unit.meaning(), at, unit, bound);
    }

    private static Term figures(EntryText text, int at, int bound) {
        int end = at;
        while (end < bound && EntryText.digit(text.at(end))) {
            end++;
        }
        char before = at == 0 ? ' ' : text.at(at - 1);
        if (end - at > 2 || before == '.' || before == '/' || before == '№' || before == '#') {
            return null;
        }
        int twelfths = 0;
        int number = Integer.parseInt(text.folded.substring(at, end));
        int next = end;
        if (decimals(text, at)) {
            return null;
        }
        if (next + 1 < bound
                && (text.at(next) == ',' || text.at(next) == '.')
                && text.at(text.skipBlanks(next + 1, bound - 1)) == '5') {
            int half = text.skipBlanks(next + 1, bound - 1) + 1;
            if (half >= bound || !EntryText.wordChar(text.at(half)) || Character.isLetter(text.at(half))) {
                twelfths = 6;
                next = half;
            }
        } else if (next + 1 < bound && text.at(next) == '-' && Character.isLetter(text.at(next + 1))) {
            next = text.wordEnd(next + 1, bound);
            if (Words.TERM_UNITS.at(text, end + 1, bound) != null) {
                next = end + 1;
            }
        }
        next = text.skipBlanks(next, bound);
        if (next < bound && text.at(next) == '(') {
            int close = text.indexOf(')', next, bound);
            next = close < 0 ? next : text.skipBlanks(close + 1, bound);
        }
        Phrases.Hit<Integer> unit = next < bound ? Words.TERM_UNITS.at(text, next, bound) : null;
        if (unit == null) {
            return twelfths == 0 && besideCamp(text, at, next, bound) ? new Term(number * 12, at, end) : null;
        }
        if (twelfths > 0 && unit.meaning() == 1) {
            // one month and a half is no whole number of months
            return null;
        }
        return withMonths(text, number * unit.meaning() + twelfths, at, unit, bound);
    }

    /** Whether a number is the second half of "1, 5 мес". */
    private static boolean decimals(EntryText text, int at) {
        int comma = at;
        while (comma > 0 && text.at(comma - 1) == ' ') {
            comma--;
        }
        boolean number =
                text.at(at) == '5' && comma > 1 && text.at(comma - 1) == ',' && EntryText.digit(text.at(comma - 2));
        // "1930, 5 лет" is a year and a term
        return number && (comma < 4 || !EntryText.digit(text.at(comma - 4)) || !EntryText.digit(text.at(comma - 3)));
    }

    /** "ИТЛ-10" and "10 ИТЛ": years, as everybody knew. */
    private static boolean besideCamp(EntryText text, int at, int next, int bound) {
        int word = at > 0 && text.at(at - 1) == '-' ? text.wordBefore(0, at - 1) : at;
        Phrases.Hit<Words.Measure> before = word < at - 1 ? Words.MEASURES.at(text, word, at - 1) : null;
        Phrases.Hit<Words.Measure> behind = Words.MEASURES.at(text, next, bound);
        return before != null && (before.meaning() == Words.Measure.CAMP || before.meaning() == Words.Measure.EXILE)
                || behind != null && behind.meaning() == Words.Measure.CAMP;
    }

    /** Adds "6 мес." behind "1 год". */
    private static Term withMonths(EntryText text, int months, int at, Phrases.Hit<Integer> unit, int bound) {
        if (unit.meaning() == 12) {
            int next = text.trimStart(unit.end(), bound);
            Phrases.Hit<Boolean> and = Words.AND.at(text, next, bound);
            next = and == null ? next : Slots.behindWord(text, and, bound);
            int end = next;
            while (end < bound && EntryText.digit(text.at(end))) {
                end++;
            }
            int after = text.skipBlanks(end, bound);
            Phrases.Hit<Integer> second =
                    end > next && end - next <= 2 && after < bound ? Words.TERM_UNITS.at(text, after, bound) : null;
            if (second != null && second.meaning() == 1) {
                int more = Integer.parseInt(text.folded.substring(next, end));
                return new Term(months + more, at, second.end());
            }
        }
        return months > 0 ? new Term(months, at, unit.end()) : null;
    }
}
