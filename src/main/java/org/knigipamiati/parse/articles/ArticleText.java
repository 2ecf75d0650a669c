package org.knigipamiati.parse.articles;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/**
 * The stretch of a charge that articles are sought in, with the questions asked of its numbers.
 *
 * @param text the entry
 * @param to where the charge ends
 */
public record ArticleText(EntryText text, int to) {

    /** Points of article 58 (and 54, 59 of the other codes) go up to 14: a larger number begins another article. */
    public static final int LAST_POINT = 14;

    public static final int LONGEST_NUMBER = 3;

    /** The position of the number behind "ст.", "ст.ст.", "статье", "пост.", -1 if there is no such word or no number. */
    public int behindSign(int at) {
        int next = at;
        boolean found = false;
        while (next < to) {
            if (!is("sign", next)) {
                break;
            }
            found = true;
            next = skip(text.wordEnd(next, to), ".");
        }
        return found && next < to && EntryText.digit(text.at(next)) ? next : -1;
    }

    /** Whether a word of some kind stands at a position: {@code sign}, {@code point}, {@code part}, {@code code}, {@code law} … */
    boolean is(String kind, int at) {
        Phrases.Hit<String> hit = at < to ? Words.ARTICLE_WORDS.at(text, at, to) : null;
        return hit != null && hit.meaning().equals(kind);
    }

    /** Whether behind a number stands a point with its number: "58 п. 10". */
    boolean pointBehind(int end) {
        int next = skip(end, "");
        int stop = next < to ? text.wordEnd(next, to) : next;
        int number = stop > next && is("point", next) ? skip(stop, ".") : to;
        return number < to && EntryText.digit(text.at(number));
    }

    /** Whether a number is part of a date, or counts something: "12 человек", "10 лет". */
    public boolean dateOrWord(int start, int end, boolean strict) {
        if (end < to && text.at(end) == '.' && end + 1 < to && EntryText.digit(text.at(end + 1))) {
            // a date, but "17.58-6" is aiding in 58-6
            return !((number(start, end) == 17 || number(start, end) == 19) && text.startsWith("58", end + 1));
        }
        if (end < to && EntryText.wordChar(text.at(end))) {
            int stop = text.wordEnd(end, to);
            boolean part = text.at(end) == 'ч' && stop - end <= 2
                    || is("code", end)
                    || Words.REPUBLICS.at(text, end, to) != null;
            if (part) {
                return false;
            }
            return stop - end > 1 || text.at(end) > 'ч' && Character.isLetter(text.at(end));
        }
        int next = text.skipBlanks(end, to);
        if (next >= to || next == end || !Character.isLetter(text.at(next)) || number(start, end) >= 54) {
            return false;
        }
        int stop = text.wordEnd(next, to);
        boolean ofArticle = is("law", next) || is("part", next) || is("point", next);
        return strict && !ofArticle && (stop - next > 3 || is("from", next)) || is("counted", next);
    }

    public int skip(int from, String also) {
        int next = from;
        while (next < to && (text.at(next) == ' ' || also.indexOf(text.at(next)) >= 0)) {
            next++;
        }
        return next;
    }

    public int digits(int from) {
        int end = from;
        while (end < to && EntryText.digit(text.at(end))) {
            end++;
        }
        return end;
    }

    public int number(int from, int end) {
        int value = 0;
        for (int i = from; i < end && value < 100_000; i++) {
            value = value * 10 + text.at(i) - '0';
        }
        return value;
    }
}
