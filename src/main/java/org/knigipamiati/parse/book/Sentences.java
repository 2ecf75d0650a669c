package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;

/** Where one sentence of running text ends and the next begins, in texts where most full stops mark abbreviations. */
public final class Sentences {

    private static final Phrases<Mark> MARKS = Lexicon.russianWords().marks;

    private static final int LONG_WORD = 4;

    private Sentences() {}

    /** The position after the sentence that begins at a position: after its full stop, or the bound. */
    public static int end(EntryText text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == '(' && text.closing(i, to) > 0) {
                i = text.closing(i, to);
            } else if (c == '\n') {
                return i + 1;
            } else if (c == ';' || c == '.' && ends(text, from, i, to)) {
                return i + 1;
            }
        }
        return to;
    }

    /** Whether the full stop at a position ends the sentence that began at another. */
    private static boolean ends(EntryText text, int from, int stop, int to) {
        int next = text.skipBlanks(stop + 1, to);
        while (next < to && (text.at(next) == '.' || text.at(next) == '*')) {
            next = text.skipBlanks(next + 1, to);
        }
        if (next >= to || text.at(next) == ',') {
            return false;
        }
        if (text.signOfDeath(next)) {
            return true;
        }
        int word = text.wordBefore(from, stop);
        int letters = stop - word;
        if (word == text.trimStart(from, stop) && opensWithLabel(text, word, stop)) {
            return false;
        }
        boolean capital = text.capital(next) || text.at(next) == '"';
        boolean digit = EntryText.digit(text.at(next));
        if (next == stop + 1) {
            // "дивизии.До мобилизации", but not "Сах.обл." or "р.Ока"
            boolean title = next + 1 < to && text.capital(next) && !text.capital(next + 1) && text.at(next + 1) != '.';
            return letters >= LONG_WORD && title && !abbreviation(text, word, stop);
        }
        if (!capital && !digit) {
            return letters >= LONG_WORD && goesOnInSmallLetters(text, next, to);
        }
        if (capital && label(text, next, to) && !onlyDate(text, from, stop)) {
            return true;
        }
        if (digit && Words.PLACE_WORDS.at(text, word, stop + 1) != null && letters < LONG_WORD) {
            // "Западной обл. 7.06.33"
            return false;
        }
        if (letters == 0) {
            // behind a second full stop the first one has decided
            return text.at(stop - 1) != '.' && (capital || digit);
        }
        if (capital && letters <= LONG_WORD && unitGoesOn(text, word, stop, next, to)) {
            return false;
        }
        if (digit
                && letters <= 2
                && word - 2 >= from
                && text.at(word - 1) == '.'
                && EntryText.digit(text.at(word - 2))) {
            // "19.08. 1948"
            return false;
        }
        if (letters == 1 && text.capital(word) && Words.YEARS.at(text, word, to) == null) {
            return false;
        }
        if (letters <= 2 && Words.YEARS.at(text, word, to) != null && followsYear(text, word, from)) {
            if (capital && executionTold(text, from, stop)) {
                return true;
            }
            return label(text, next, to) && !onlyDate(text, from, stop)
                    || capital && !onlyDate(text, from, stop) && opensSentence(text, next, to);
        }
        if (letters <= 3 && Words.TERM_UNITS.at(text, word, stop + 1) != null && serves(text, next, to)) {
            // "10 л. ИТЛ"
            return false;
        }
        boolean second = word > from && text.at(word - 1) == '.';
        if (capital && second && letters <= 2) {
            // the second half of "л.с." or "ж.д." may well end a sentence
            return true;
        }
        return !abbreviation(text, word, stop) && !beforeName(text, from, word, letters) && (capital || letters > 1);
    }

    private static boolean abbreviation(EntryText text, int word, int stop) {
        Phrases.Hit<Boolean> hit = Words.ABBREVIATIONS.at(text, word, stop + 1);
        return hit != null && hit.end() == stop + 1;
    }

    private static boolean serves(EntryText text, int at, int to) {
        Phrases.Hit<Words.Measure> hit = Words.MEASURES.at(text, at, to);
        return hit != null
                && (hit.meaning() == Words.Measure.CAMP
                        || hit.meaning() == Words.Measure.PRISON
                        || hit.meaning() == Words.Measure.EXILE);
    }

    /** "Реаб. 16.09.1998": the full stop belongs to the label. */
    private static boolean opensWithLabel(EntryText text, int word, int stop) {
        Phrases.Hit<Mark> label = MARKS.at(text, word, stop + 1);
        return label != null && label.end() == stop + 1;
    }

    /** "Дальней вол. Заозерской губ.": behind the sign of a unit comes the next larger one. */
    private static boolean unitGoesOn(EntryText text, int word, int stop, int next, int to) {
        if (Words.PLACE_WORDS.at(text, word, stop + 1) == null) {
            return false;
        }
        int end = text.wordEnd(next, to);
        int second = text.trimStart(end, to);
        return second < to && second - end <= 1 && Words.PLACE_WORDS.at(text, second, to) != null
                || Words.ends(text.folded.substring(next, end), Words.UNIT_ENDINGS);
    }

    /** Behind "Приговор приведен в исполнение 1.02.1938 г." a capital always opens a sentence. */
    private static boolean executionTold(EntryText text, int from, int stop) {
        int start = text.trimStart(from, stop);
        Phrases.Hit<Mark> label = start < stop ? MARKS.at(text, start, stop) : null;
        return label != null && label.meaning().topic() == Topic.EXECUTION;
    }

    /** A few small letters behind a comma, a preposition or the label are short for a kind of place: "Прож. поч. Тихий". */
    private static boolean beforeName(EntryText text, int from, int word, int letters) {
        if (letters > LONG_WORD || text.capital(word)) {
            return false;
        }
        int before = word;
        while (before > from && text.at(before - 1) <= ' ') {
            before--;
        }
        if (before == word || before == from) {
            return before == from;
        }
        char c = text.at(before - 1);
        int last = text.wordBefore(from, before);
        boolean preposition = last > from && Words.DATE_PREPOSITIONS.at(text, last, before) != null;
        return c == ','
                || c == '('
                || c == ':'
                || preposition
                || opensWithLabel(text, text.trimStart(from, before), before - 1);
    }

    private static boolean followsYear(EntryText text, int word, int from) {
        int at = word;
        while (at > from && text.at(at - 1) <= ' ') {
            at--;
        }
        return at > from && EntryText.digit(text.at(at - 1));
    }

    private static boolean label(EntryText text, int at, int to) {
        Phrases.Hit<Mark> hit = text.capital(at) ? MARKS.at(text, at, to) : null;
        return hit != null && hit.meaning().opensClause() && hit.meaning().form() != Mark.Form.COLON;
    }

    /** "рабочий райлесхоза. в 1935 осужден", "Солюга. арестован …": a sentence that does not begin with a capital. */
    private static boolean goesOnInSmallLetters(EntryText text, int at, int to) {
        if (Words.REPRESSION_VERBS.at(text, at, to) != null) {
            return true;
        }
        int year = Slots.behindIn(text, at, to);
        return year > at && year + 4 <= to && EntryText.digit(text.at(year)) && EntryText.digit(text.at(year + 3));
    }

    /** Whether there is nothing between two positions but a date and a preposition. */
    public static boolean onlyDate(EntryText text, int from, int to) {
        int at = Slots.behindDatePreposition(text, text.trimStart(from, to), to);
        DateFinder.Found date = Slots.dateAt(text, at, text.length());
        return date != null && date.end() >= to;
    }

    /** After "1930 г." only a verb, a date or a known beginning opens a new sentence: "1933 г. ОСО при Коллегии" goes on. */
    private static boolean opensSentence(EntryText text, int at, int to) {
        int end = text.wordEnd(at, to);
        String word = text.folded.substring(at, end);
        return Words.PLACE_PREPOSITIONS.at(text, at, to) != null
                || Words.DATE_PREPOSITIONS.at(text, at, to) != null
                || Words.REPRESSION_GOES_ON.at(text, at, to) != null
                || Words.REPRESSION_VERBS.at(text, at, to) != null
                || Words.ends(word, Words.VERB_ENDINGS);
    }
}
