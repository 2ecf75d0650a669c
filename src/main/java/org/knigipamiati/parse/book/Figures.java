package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;

import org.knigipamiati.parse.text.EntryText;

/** Letters among figures, which a scanner took for figures or figures for them. */
final class Figures extends Witness {

    static final String MIXED = "figures and letters stand in one word";

    /** Letters that a scanner takes for figures. */
    private static final String FIGURE_LETTERS = "озбчilэв|";

    Figures(Examined reading) {
        super(reading);
    }

    @Override
    void speak() {
        for (Examined.Value value : reading.values) {
            if (value.field() != TRIAL_ARTICLES && figures(value.from(), value.to())) {
                doubt(value.field(), MIXED);
            }
        }
        if (mixed()) {
            figuresOfDates();
        }
        loneLetters();
    }

    /** Whether a figure and a letter stand side by side, or with a full stop or slash between, at all. */
    private boolean mixed() {
        char[] chars = text.folded();
        for (int i = 0; i + 2 < chars.length; i++) {
            if (EntryText.digit(chars[i]) || EntryText.digit(chars[i + 1]) || EntryText.digit(chars[i + 2])) {
                boolean first = Character.isLetter(chars[i]);
                boolean joint = chars[i + 1] == '.' || chars[i + 1] == '/';
                boolean side = Character.isLetter(chars[i + 1])
                        && (EntryText.digit(chars[i]) || EntryText.digit(chars[i + 2]));
                boolean over = joint
                        && (first && EntryText.digit(chars[i + 2])
                                || EntryText.digit(chars[i]) && Character.isLetter(chars[i + 2]));
                if (side || over || first && EntryText.digit(chars[i + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "обл. З декабря": a letter alone that stands for the day. */
    private void loneLetters() {
        for (int i = text.nextWord(1); i + 2 < text.length(); i = text.nextWord(i + 1)) {
            boolean alone = text.at(i - 1) <= ' ' && text.at(i + 1) <= ' ' && figureLetter(i);
            int next = alone ? text.skipBlanks(i + 1, text.length()) : text.length();
            if (next >= text.length() || source.words().months.at(text, next, text.length()) == null) {
                continue;
            }
            // "в июле", "о мае" are prepositions; a day stands before the genitive: "З июля"
            char last = text.at(text.wordEnd(next, text.length()) - 1);
            boolean preposition = source.words().prepositions.at(text, i, i + 1) != null && last == 'е';
            if (!preposition) {
                doubt(BIRTH_DATE, MIXED);
                doubtBeside(i, MIXED);
            }
        }
    }

    /** A date with a letter among its figures: "24.0б.38", "2Э/IV", "г8 сентября". */
    private void figuresOfDates() {
        int at = 0;
        while (at < text.length()) {
            int roman = romanDate(at);
            if (roman > at) {
                at = roman;
                continue;
            }
            int end = at;
            int figures = 0;
            int letters = 0;
            boolean joint = false;
            while (end < text.length() && (EntryText.digit(text.at(end)) || figureLetter(end) || dateJoint(end, at))) {
                figures += EntryText.digit(text.at(end)) ? 1 : 0;
                letters += figureLetter(end) ? 1 : 0;
                joint |= dateJoint(end, at);
                end++;
            }
            boolean alone = end > at
                    && (at == 0 || !Character.isLetter(text.at(at - 1)))
                    && (end >= text.length() || !Character.isLetter(text.at(end)) || joint);
            int next = text.skipBlanks(end, text.length());
            boolean month =
                    next > end && next < text.length() && source.words().months.at(text, next, text.length()) != null;
            if (alone && figures > 0 && letters > 0 && letters < 3 && (joint || month)) {
                doubt(BIRTH_DATE, MIXED);
                doubtBeside(at, MIXED);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** The end of "3.IV.1935", a date whose only letters are the figures of its month; the same position if none stands there. */
    private int romanDate(int at) {
        int end = at;
        while (end < text.length() && EntryText.digit(text.at(end))) {
            end++;
        }
        if (end == at || end - at > 2 || end + 1 >= text.length() || "./".indexOf(text.at(end)) < 0) {
            return at;
        }
        int sign = end;
        int month = end + 1;
        int stop = month;
        while (stop < text.length() && "IVXivx".indexOf(text.text.charAt(stop)) >= 0) {
            stop++;
        }
        boolean whole = stop > month && stop < text.length() && text.at(stop) == text.at(sign);
        int year = stop + 1;
        int last = year;
        while (whole && last < text.length() && EntryText.digit(text.at(last))) {
            last++;
        }
        boolean date = whole
                && (last - year == 4 || last - year == 2)
                && (last >= text.length() || !Character.isLetter(text.at(last)));
        return date ? last : at;
    }

    private boolean figureLetter(int at) {
        boolean two = text.at(at) == 'г'
                && at + 1 < text.length()
                && EntryText.digit(text.at(at + 1))
                && (at == 0 || text.at(at - 1) <= ' ');
        return two || FIGURE_LETTERS.indexOf(Character.toLowerCase(text.text.charAt(at))) >= 0;
    }

    /** A full stop or slash between two figures, or letters that look like figures. */
    private boolean dateJoint(int at, int from) {
        return at > from
                && at + 1 < text.length()
                && (text.at(at) == '/'
                        || text.at(at) == '.' && (EntryText.digit(text.at(at + 1)) || figureLetter(at + 1)));
    }

    /** "1Э24", "б3": a letter that looks like a figure before a figure. */
    private boolean figures(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (!EntryText.digit(text.at(i + 1))) {
                continue;
            }
            boolean letter = FIGURE_LETTERS.indexOf(Character.toLowerCase(text.text.charAt(i))) >= 0;
            boolean inside =
                    i > from && EntryText.digit(text.at(i - 1)) || i + 2 < to && EntryText.digit(text.at(i + 2));
            boolean begins = i == 0 || !Character.isLetter(text.at(i - 1));
            if (letter && begins && (inside || i > 0 && text.at(i - 1) == '.')) {
                return true;
            }
        }
        return false;
    }
}
