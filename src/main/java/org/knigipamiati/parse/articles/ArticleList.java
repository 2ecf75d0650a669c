package org.knigipamiati.parse.articles;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads one list of articles, from its first number to the name of the code: "58-1а, 7-8-11 и 17, 19 УК РСФСР". */
public final class ArticleList extends ArticleCursor {

    /** Where in the list the items begin that the next code belongs to. */
    private int group;

    /** A part named before the article: "по ч. 2 ст. 58-10". */
    private int partBefore;

    /**
     * @param chars where to read
     * @param all receives the articles
     */
    public ArticleList(ArticleText chars, List<ArticleItem> all) {
        super(chars, all);
    }

    /**
     * Reads numbers and what joins them, and the codes behind them.
     *
     * @param from where the first number begins
     * @param partNamedBefore the part in "ч. 2 ст. 58-10", 0 if none is named
     * @return the position behind the list
     */
    public int read(int from, int partNamedBefore) {
        at = from;
        partBefore = partNamedBefore;
        group = all.size();
        int before = all.size();
        base = "";
        stem = "";
        while (at < to) {
            int start = at;
            if (!item()) {
                at = start;
                break;
            }
            if (partBefore > 0 && all.size() > before) {
                addPart(partBefore, start);
                partBefore = 0;
            }
            qualifiers();
            code();
            int joint = joint();
            if (joint < 0) {
                break;
            }
            at = joint;
        }
        return all.size() == before ? Math.max(at, chars.digits(at)) : at;
    }

    /** Reads "ч.1", "ч. II", "п. 10", "пп. 10, 11" behind an item. */
    private void qualifiers() {
        int before = -1;
        while (at < to && at > before) {
            before = at;
            int next = chars.skip(at, ",.");
            int end = text.wordEnd(next, to);
            String word = text.folded.substring(next, end);
            int number = chars.skip(end, ".,");
            if (chars.is("point", next) && chars.is("point", number) && text.startsWith(".", number + 1)) {
                number = chars.skip(number + 1, ".");
            }
            if (chars.is("part", next)) {
                int part = partNumber(number);
                if (part <= 0) {
                    return;
                }
                addPart(part, next);
            } else if (chars.is("point", next) && number < to && EntryText.digit(text.at(number))) {
                points(number);
            } else if (word.startsWith("ч") && word.length() == 2 && EntryText.digit(word.charAt(1))) {
                at = end;
                addPart(word.charAt(1) - '0', next);
            } else if (!chars.is("point", next) || number >= to || !letterPoint(number)) {
                return;
            }
        }
    }

    /** Reads a point that is a letter, "п. б", "п. «б»"; a list behind an article that has one goes on with others. */
    private boolean letterPoint(int from) {
        int behind = at;
        at = from;
        letter();
        boolean read = at > from;
        at = read ? at : behind;
        return read;
    }

    private void addPart(int part, int start) {
        ArticleItem last = all.get(all.size() - 1);
        int already = last.value.indexOf(" ч.");
        if (already >= 0) {
            all.add(new ArticleItem(last.value.substring(0, already) + " ч." + part, start, at));
        } else {
            last.value += " ч." + part;
            last.end = at;
        }
        stem = "";
    }

    private int partNumber(int from) {
        int end = chars.digits(from);
        if (end > from && end - from <= 2) {
            at = end;
            return chars.number(from, end);
        }
        int roman = from;
        while (roman < to && (text.at(roman) == 'i' || text.at(roman) == 'і' || text.at(roman) == 'v')) {
            roman++;
        }
        if (roman == from || roman < to && EntryText.wordChar(text.at(roman))) {
            return 0;
        }
        at = roman;
        return text.at(from) == 'v' ? 5 : Math.min(roman - from, 3);
    }

    /** "58 п. 10": the first point turns the bare article into one with a point; further ones are items of their own. */
    private void points(int number) {
        ArticleItem last = all.get(all.size() - 1);
        boolean bare = last.value.equals(base);
        int next = number;
        while (next < to && EntryText.digit(text.at(next))) {
            int end = chars.digits(next);
            if (end - next > 2 || chars.dateOrWord(next, end, false)) {
                return;
            }
            String value = base + "-" + text.text.substring(next, end);
            at = end;
            if (bare) {
                last.value = value;
                last.end = end;
                bare = false;
                letter();
            } else if (last.value.indexOf('-') >= 0 && number == next && !pointed(base)) {
                return;
            } else {
                add(value, next, end);
                letter();
            }
            int comma = chars.skip(at, "");
            boolean more = comma < to
                    && (text.at(comma) == ',' || text.at(comma) == '-' || Words.AND.at(text, comma, to) != null);
            next = more ? chars.skip(comma + 1, "") : to;
            if (next < to
                    && EntryText.digit(text.at(next))
                    && chars.number(next, chars.digits(next)) > ArticleText.LAST_POINT) {
                return;
            }
        }
    }

    /** Reads the code behind an item and gives it to all items since the last one. */
    private void code() {
        int next = chars.skip(at, ".,)\"");
        int end = text.wordEnd(next, to);
        if (chars.is("code", next)) {
            int republic = chars.skip(end, ".");
            Phrases.Hit<String> hit = republic < to ? Words.REPUBLICS.at(text, republic, to) : null;
            String code = hit == null ? "" : " УК " + hit.meaning();
            for (int i = group; i < all.size(); i++) {
                all.get(i).code = code;
            }
            group = all.size();
            at = hit == null ? end : hit.end();
        } else if (end > next && Words.REPUBLICS.at(text, next, to) != null) {
            Phrases.Hit<String> hit = Words.REPUBLICS.at(text, next, to);
            for (int i = group; i < all.size(); i++) {
                all.get(i).code = " УК " + hit.meaning();
            }
            group = all.size();
            at = hit.end();
        } else if (chars.is("law", next)) {
            all.get(all.size() - 1).law = true;
            for (int i = group; i < all.size(); i++) {
                all.get(i).law = true;
            }
            group = all.size();
            at = end;
        }
    }

    /** The position of the next item of the list, -1 if the list ends here. */
    private int joint() {
        int next = at;
        boolean joined = false;
        while (next < to) {
            char c = text.at(next);
            if (c == ',' || c == ';') {
                joined = true;
                next++;
            } else if (c <= ' ' || c == '.') {
                next++;
            } else if (Words.AND.at(text, next, to) != null) {
                joined = true;
                next = Words.AND.at(text, next, to).end();
            } else {
                break;
            }
        }
        if (next >= to) {
            return -1;
        }
        int again = text.wordStart(next) ? Math.max(chars.behindSign(next), behindBy(next)) : -1;
        if (again > 0) {
            base = "";
            return again;
        }
        char c = text.at(next);
        boolean number =
                EntryText.digit(c) || (c == '-' || c == '/') && next + 1 < to && EntryText.digit(text.at(next + 1));
        boolean letter = joined && !stem.isEmpty() && c >= 'а' && c <= 'д';
        boolean barePoint = !joined
                && EntryText.digit(c)
                && pointed(base)
                && chars.digits(next) - next <= 2
                && chars.number(next, chars.digits(next)) <= ArticleText.LAST_POINT
                && listGoesOn(chars.digits(next));
        return joined && (number || letter) || barePoint ? next : -1;
    }

    /** Whether behind a number comes a separator, a code or the end, and no word that it counts. */
    private boolean listGoesOn(int position) {
        int next = text.skipBlanks(position, to);
        return next >= to
                || ",;.)\"".indexOf(text.at(next)) >= 0
                || chars.is("code", next)
                || chars.is("law", next)
                || text.startsWith("ч", next);
    }

    /** The number in ", по ст. 58-10". */
    private int behindBy(int next) {
        return chars.is("by", next) ? chars.behindSign(text.skipBlanks(text.wordEnd(next, to), to)) : -1;
    }
}
