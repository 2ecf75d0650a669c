package org.knigipamiati.parse.text;

/** The words and figures of a date in any language: months, Roman figures, numbers with letters that a scanner misread, "г." */
abstract class DateScanner {

    private static final int FIRST_YEAR = 1750;
    private static final int LAST_YEAR = 2029;

    private static final String[] ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

    final EntryText text;
    final Lexicon words;

    /** Where the last number or word that was read ends, and whether a letter stood in it for a figure. */
    int end;

    boolean repaired;

    DateScanner(EntryText text, Lexicon words) {
        this.text = text;
        this.words = words;
    }

    /** The month that a word names, 0 if none; then {@link #end} is behind it. */
    int month(int at, int to) {
        Phrases.Hit<Integer> hit = words.months.at(text, at, to);
        if (hit == null) {
            return 0;
        }
        end = hit.end();
        return hit.meaning();
    }

    /** The month that Roman figures of any alphabet name, 0 if none; then {@link #end} is behind them. */
    int roman(int at, int to) {
        if (at >= to || romanLetter(text.at(at)) == 0) {
            return 0;
        }
        StringBuilder letters = new StringBuilder();
        int stop = at;
        while (stop < to && letters.length() < 6 && romanLetter(text.at(stop)) != 0) {
            letters.append(romanLetter(text.at(stop)));
            stop++;
        }
        if (stop < to && EntryText.wordChar(text.at(stop))) {
            return 0;
        }
        for (int month = 0; month < ROMAN.length; month++) {
            if (ROMAN[month].contentEquals(letters)) {
                end = stop;
                return month + 1;
            }
        }
        return 0;
    }

    static char romanLetter(char folded) {
        return switch (folded) {
            case 'i', 'і', 'ι' -> 'i';
            case 'v' -> 'v';
            case 'х', 'x', 'χ' -> 'x';
            default -> 0;
        };
    }

    /** The number at a position, -1 if there is none; then {@link #end} is behind it. */
    int number(int at, int to) {
        int value = 0;
        int stop = at;
        int digits = 0;
        boolean letters = false;
        while (stop < to && stop - at < 5) {
            char c = text.at(stop);
            if (EntryText.digit(c)) {
                value = value * 10 + c - '0';
                digits++;
            } else if (digitLike(c)) {
                value = value * 10 + (c == 'о' ? 0 : c == 'з' ? 3 : 1);
                letters = true;
            } else {
                break;
            }
            stop++;
        }
        boolean word = letters && stop < to && Character.isLetter(text.at(stop));
        boolean pair = digits == 0 && stop - at == 2 && text.capital(at) && text.capital(at + 1);
        if (stop == at || word || digits == 0 && !pair) {
            return -1;
        }
        end = stop;
        repaired |= letters;
        return value;
    }

    /** Whether a letter may be a figure that a scanner misread. */
    static boolean digitLike(char folded) {
        return folded == 'о' || folded == 'з' || folded == 'l' || folded == 'i' || folded == 'і';
    }

    /** Whether a number, in Arabic or Roman figures, may begin with a character. */
    static boolean figure(char folded) {
        return EntryText.digit(folded) || digitLike(folded) || romanLetter(folded) != 0;
    }

    boolean yearWordAt(int at, int to) {
        return words.years.at(text, at, to) != null;
    }

    /** The position behind "-го", "-м" at the end of a number, or the same position. */
    int numberEnding(int at, int to) {
        if (at + 1 >= to || text.at(at) != '-') {
            return at;
        }
        int behind = text.wordEnd(at + 1, to);
        boolean ending = Words.NUMBER_ENDINGS.contains(text.folded.substring(at + 1, behind));
        return ending && (behind >= to || text.at(behind) != '-') ? behind : at;
    }

    /** The position behind "г." and its like, with the ending that joins it to the figures: "1937-м году". */
    int yearWord(int start, int to) {
        int at = numberEnding(start, to);
        int next = at;
        while (next < to && text.at(next) <= ' ' && next - at < 2) {
            next++;
        }
        Phrases.Hit<Boolean> hit = next < to ? words.years.at(text, next, to) : null;
        return hit == null ? at : hit.end();
    }

    static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    boolean twoDigits(int at, int to) {
        return at + 2 <= to
                && EntryText.digit(text.at(at))
                && EntryText.digit(text.at(at + 1))
                && (at + 2 >= to || !EntryText.digit(text.at(at + 2)));
    }
}
