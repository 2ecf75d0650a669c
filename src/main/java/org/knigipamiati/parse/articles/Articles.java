package org.knigipamiati.parse.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.parse.text.EntryText;

/**
 * Reads the articles of a criminal code in a charge: "58-7-9-11", "58-2, 10, 11", "58 пп. 10, 11", "17-58-8", "72а, б", each as an
 * item of its own, with the code of a republic where one is printed behind the list. Articles of laws, decrees and codes of
 * procedure are passed over. Here it is decided where a list begins; {@link ArticleList} reads it.
 */
public final class Articles {

    private final ArticleText chars;
    private final EntryText text;
    private final int to;

    private Articles(EntryText text, int to) {
        this.chars = new ArticleText(text, to);
        this.text = text;
        this.to = to;
    }

    /** The articles of criminal codes within bounds, in text order, each once. */
    public static List<ArticleItem> list(EntryText text, int from, int to) {
        Set<String> seen = new HashSet<>();
        List<ArticleItem> found = new ArrayList<>();
        for (ArticleItem item : new Articles(text, to).scan(from)) {
            if (!item.law && item.articleOfACode() && seen.add(item.printed())) {
                found.add(item);
            }
        }
        return found;
    }

    private List<ArticleItem> scan(int from) {
        List<ArticleItem> all = new ArrayList<>();
        int start = text.trimStart(from, to);
        while (start < to && (text.at(start) == '(' || text.at(start) == '"')) {
            start = text.trimStart(start + 1, to);
        }
        int at = from;
        while (at < to) {
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            int word = at;
            int number = chars.behindSign(word);
            if (number > 0) {
                at = new ArticleList(chars, all).read(number, partBefore(from, word));
            } else if (EntryText.digit(text.at(word)) && beginsList(word, start, from)) {
                at = new ArticleList(chars, all).read(word, 0);
            }
            at = Math.max(at, text.wordEnd(word, to));
        }
        return all;
    }

    private boolean beginsList(int word, int start, int from) {
        return word == start && !chars.dateOrWord(word, chars.digits(word), true)
                || mainArticle(word)
                || beforeCode(word, from);
    }

    /** The part in "ч. 2 ст. 58-10", 0 if there is none. */
    private int partBefore(int from, int word) {
        int end = text.trimEnd(from, word);
        if (end - 1 < from
                || !EntryText.digit(text.at(end - 1))
                || end - 2 >= from && EntryText.digit(text.at(end - 2))) {
            return 0;
        }
        int sign = text.trimEnd(from, end - 1);
        boolean part = sign > from && text.at(sign - 1) == 'ч' && text.wordStart(sign - 1);
        return part ? text.at(end - 1) - '0' : 0;
    }

    /** Whether a list of bare numbers behind words leads up to a code or to the end: "а/с агитация, 72, 74 УК БССР". */
    private boolean beforeCode(int word, int from) {
        int before = text.trimEnd(from, word);
        if (before == word || chars.digits(word) - word < 2 || text.indexOf(',', before, word) < 0) {
            return false;
        }
        for (int i = word; i < to; i++) {
            char c = text.at(i);
            if (chars.is("code", i)) {
                return true;
            }
            if (!EntryText.digit(c) && " ,.-/\"абвгчи".indexOf(c) < 0
                    || EntryText.digit(c) && chars.digits(i) - i > ArticleText.LONGEST_NUMBER) {
                return false;
            }
        }
        return true;
    }

    private boolean mainArticle(int word) {
        int end = chars.digits(word);
        int number = chars.number(word, end);
        int next = chars.skip(end, "");
        boolean dash = next + 1 < to && "-/".indexOf(text.at(next)) >= 0;
        boolean article = number == 58 || number == 59 || number == 54;
        if (article && chars.pointBehind(end)) {
            return true;
        }
        if (!dash || end - word != 2 || word > 0 && ".-/".indexOf(text.at(word - 1)) >= 0) {
            return false;
        }
        int second = chars.skip(next + 1, "");
        boolean prefix = (number == 17 || number == 19) && text.at(next) == '-';
        return article && EntryText.digit(text.at(second))
                || prefix && chars.number(second, chars.digits(second)) > ArticleText.LAST_POINT;
    }
}
