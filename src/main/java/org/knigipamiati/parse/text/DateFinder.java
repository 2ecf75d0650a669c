package org.knigipamiati.parse.text;

import org.knigipamiati.dates.PartialDate;

/**
 * Finds dates as books of many countries print them: "6 марта 1938 г.", "16/VIII-1937", "1945 03 11", "1934, 12 марта",
 * "3.X.37", "wiosną 1940", "около 1890", "1890 или 1892", and through what a scanner made of figures ("2З ноября", "19О4").
 * Two-digit years belong to the twentieth century. What is approximate or had to be repaired says so.
 */
public final class DateFinder {

    private final EntryText text;
    private final Lexicon words;
    private final PlainDates dates;

    /** For each position whether it was looked at, and whether a date may begin there: many ask of the same places. */
    private final byte[] beginnings;

    private static final byte NONE = 1;
    private static final byte SOME = 2;

    /** What was asked last, by some bits of where and up to where, and what the answer was: the same dates are asked for again and again. */
    private final int[] starts = new int[KEPT];

    private final int[] bounds = new int[KEPT];
    private final Found[] answers = new Found[KEPT];

    private static final int KEPT = 32;

    /**
     * A date in a text.
     *
     * @param start where it begins, with words such as "около"
     * @param end where it ends, with "г."
     * @param date what it says
     * @param why why it is not sure, null if it is
     */
    public record Found(int start, int end, PartialDate date, String why) {}

    DateFinder(EntryText text, Lexicon words) {
        this.text = text;
        this.words = words;
        this.dates = new PlainDates(text, words);
        this.beginnings = new byte[text.length()];
    }

    /** The first date that begins within bounds and ends within them, null if there is none. */
    public Found first(int from, int to) {
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            Found found = text.signOfDeath(i) ? null : at(i, to);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The date that begins at a position and ends before a bound, null if none does. */
    public Found at(int start, int to) {
        if (!begins(start)) {
            return null;
        }
        int kept = start * 31 + to & KEPT - 1;
        if (starts[kept] != start || bounds[kept] != to) {
            Found found = qualified(start, to);
            answers[kept] = found == null || found.end > to ? null : found;
            starts[kept] = start;
            bounds[kept] = to;
        }
        return answers[kept];
    }

    private boolean begins(int start) {
        if (beginnings[start] == 0) {
            boolean date = DateScanner.figure(text.at(start))
                    || words.months.at(text, start, text.length()) != null
                    || words.ordinals.at(text, start, text.length()) != null
                    || words.centuries.at(text, start, text.length()) != null
                    || words.dateOpenings.at(text, start, text.length()) != null;
            beginnings[start] = date ? SOME : NONE;
        }
        return beginnings[start] == SOME;
    }

    private Found qualified(int start, int to) {
        char c = text.at(start);
        if (!EntryText.digit(c) && words.dateOpenings.at(text, start, to) != null) {
            Phrases.Hit<Boolean> hit = words.about.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '~');
            }
            hit = words.between.at(text, start, to);
            if (hit != null) {
                return between(start, hit.end(), to);
            }
            hit = words.after.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '>');
            }
            hit = words.before.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '<');
            }
            hit = words.seasons.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, 's');
            }
        }
        if (start > 0 && (numbered(start) || insideNumber(start))) {
            return null;
        }
        return dates.at(start, to);
    }

    private Found prefixed(int start, int behind, int to, char how) {
        int at = text.skipBlanks(behind, to);
        at = skipIn(at, to);
        Found date = at < to ? dates.at(at, to) : null;
        if (date == null || how == '<' && ordinaryDay(date)) {
            return null;
        }
        PartialDate value =
                switch (how) {
                    case '~' -> date.date.qualified('~');
                    case '>' -> PartialDate.tryParse(date.date.edtf() + "/..").orElse(null);
                    case '<' -> PartialDate.tryParse("../" + date.date.edtf()).orElse(null);
                    default -> date.date;
                };
        return value == null ? null : new Found(start, date.end, value, "the source gives no exact date");
    }

    /** "до 5 мая 1938" is no date of an event. */
    private static boolean ordinaryDay(Found date) {
        return date.date.isDay();
    }

    private Found between(int start, int behind, int to) {
        Found first = plainAt(behind, to);
        int and = first == null ? to : text.skipBlanks(first.end, to);
        int next = and < to ? text.skipBlanks(text.wordEnd(and, to), to) : to;
        Found second = next < to ? plainAt(next, to) : null;
        if (second == null) {
            return null;
        }
        return PartialDate.tryParse(first.date.edtf() + "/" + second.date.edtf())
                .map(date -> new Found(start, second.end, date, "the source gives no exact date"))
                .orElse(null);
    }

    private Found plainAt(int from, int to) {
        int at = text.skipBlanks(from, to);
        return at < to ? dates.at(at, to) : null;
    }

    private int skipIn(int at, int to) {
        Phrases.Hit<Boolean> in = at < to ? words.prepositions.at(text, at, to) : null;
        return in == null ? at : text.skipBlanks(in.end(), to);
    }

    /** "12.13.1937" is no year: a date does not begin behind the joint of a number. */
    private boolean insideNumber(int start) {
        return start > 1
                && "-./".indexOf(text.at(start - 1)) >= 0
                && (EntryText.digit(text.at(start - 2)) || DateScanner.romanLetter(text.at(start - 2)) != 0);
    }

    private boolean numbered(int start) {
        int at = start - 1;
        while (at > 0 && text.at(at) == ' ') {
            at--;
        }
        return text.at(at) == '№' || text.at(at) == '#';
    }
}
