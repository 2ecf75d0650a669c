package org.knigipamiati.parse.articles;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;

/** Reads the numbers of a list of articles one after another, each with its points and letter: "58-7-9-11", "72а, б", "17-58-8". */
abstract class ArticleCursor {

    final ArticleText chars;
    final EntryText text;
    final int to;
    final List<ArticleItem> all;
    int at;

    /** The number whose points follow. */
    String base = "";

    /** The last article without its letter, to which further letters belong: "72а, б". */
    String stem = "";

    /**
     * @param chars where to read
     * @param all receives the articles
     */
    ArticleCursor(ArticleText chars, List<ArticleItem> all) {
        this.chars = chars;
        this.text = chars.text();
        this.to = chars.to();
        this.all = all;
    }

    /** One number with the points behind it: "58-7-9-11", "10", "72а", "17-58-8". */
    boolean item() {
        int start = at;
        boolean dashed = (text.at(at) == '-' || text.at(at) == '/') && !base.isEmpty();
        if (dashed) {
            at++;
        }
        int end = chars.digits(at);
        if (end == at) {
            return letterOnly(start);
        }
        if (end - at > ArticleText.LONGEST_NUMBER || chars.dateOrWord(at, end, false)) {
            return false;
        }
        int number = chars.number(at, end);
        String digits = text.text.substring(at, end);
        boolean point = !base.isEmpty() && pointed(base) && number <= ArticleText.LAST_POINT && !prefixAhead(end);
        at = end;
        if (point || dashed) {
            add(base + "-" + digits, start, end);
            letter();
        } else {
            firstNumber(digits, number, start);
        }
        morePoints();
        return true;
    }

    private void firstNumber(String digits, int number, int start) {
        base = digits;
        int next = at < to && text.at(at) == '.' ? at + 1 : pointStart();
        if (next > 0) {
            int end = chars.digits(next);
            int second = chars.number(next, end);
            // "17-58-8": aiding, attempt or threat of an article; "7-35"
            if (end - next <= ArticleText.LONGEST_NUMBER
                    && number < 35
                    && second > number
                    && second > ArticleText.LAST_POINT) {
                base = digits + "-" + text.text.substring(next, end);
                at = end;
            }
        }
        int superscript = superscript();
        if (superscript > 0) {
            add(base + "-" + superscript, start, at);
            return;
        }
        if (pointStart() < 0) {
            add(base, start, at);
            letter();
        }
    }

    /** Adds each "-9" that follows as an article with the same base. */
    private void morePoints() {
        int next = pointStart();
        while (next > 0) {
            int start = next;
            int end = chars.digits(next);
            if (end - next > 2 || chars.dateOrWord(next, end, false)) {
                return;
            }
            at = end;
            next = pointStart();
            if (next > 0 && base.contentEquals(text.text.substring(start, end))) {
                // "58-8 - 58-11": the number itself again, and its next point
                continue;
            }
            add(base + "-" + text.text.substring(start, end), start, end);
            letter();
            next = pointStart();
        }
    }

    /** Where a point begins that is joined to the current position by a dash or slash, -1 if none does. */
    private int pointStart() {
        int next = chars.skip(at, "");
        if (next < to && (text.at(next) == '-' || text.at(next) == '/')) {
            int digit = chars.skip(next + 1, "");
            return digit < to && EntryText.digit(text.at(digit)) ? digit : -1;
        }
        return -1;
    }

    private boolean prefixAhead(int end) {
        int saved = at;
        at = end;
        int next = pointStart();
        at = saved;
        return next > 0 && chars.number(next, chars.digits(next)) > ArticleText.LAST_POINT;
    }

    /** Whether lists behind this base go on with its points. */
    static boolean pointed(String base) {
        return base.endsWith("58") || base.endsWith("54") || base.endsWith("59");
    }

    /** Reads "б" in "72а, б". */
    private boolean letterOnly(int start) {
        if (stem.isEmpty() || at + 1 < to && EntryText.wordChar(text.at(at + 1))) {
            return false;
        }
        char c = text.at(at);
        if (c < 'а' || c > 'д') {
            return false;
        }
        if (!listEnds(at + 1)) {
            return false;
        }
        at++;
        all.add(new ArticleItem(stem + c, start, at));
        return true;
    }

    /** Adds the letter of an article to the last item: 1а, 1"а", 1 «а», 72-а. */
    void letter() {
        ArticleItem last = all.get(all.size() - 1);
        stem = "";
        int next = at;
        boolean joined = next < to && (text.at(next) == '-' || text.at(next) == '/');
        if (joined) {
            next++;
        } else {
            next = chars.skip(next, "");
        }
        boolean quoted = next < to && (text.at(next) == '"' || text.at(next) == '\'');
        boolean spaced = next > at && !joined;
        if (quoted) {
            next++;
        }
        if (next >= to || text.at(next) < 'а' || text.at(next) > 'ж') {
            return;
        }
        int after = next + 1;
        if (after < to && EntryText.wordChar(text.at(after))) {
            return;
        }
        if (quoted) {
            if (after >= to || text.at(after) != '"' && text.at(after) != '\'') {
                return;
            }
            after++;
        } else if (spaced && after < to && ",.;) ".indexOf(text.at(after)) < 0) {
            return;
        } else if (spaced && text.at(next) == 'а' && !listEnds(after)) {
            return;
        }
        stem = last.value;
        last.value += text.at(next);
        last.end = after;
        at = after;
    }

    private boolean listEnds(int position) {
        int next = text.skipBlanks(position, to);
        return next >= to || ",.;)".indexOf(text.at(next)) >= 0 || chars.is("code", next) || chars.is("law", next);
    }

    void add(String value, int start, int end) {
        all.add(new ArticleItem(value, start, end));
    }

    private int superscript() {
        int value = 0;
        while (at < to) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.text.charAt(at));
            if (digit < 0) {
                break;
            }
            value = value * 10 + digit;
            at++;
        }
        return value;
    }
}
