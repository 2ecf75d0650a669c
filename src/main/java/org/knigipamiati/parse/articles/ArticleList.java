package org.knigipamiati.parse.articles;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads one list of articles, from its first number to the name of the code: "58-1а, 7-8-11 и 17, 19 УК РСФСР". */
public final class ArticleList {

    private final ArticleText chars;
    private final EntryText text;
    private final int to;
    private final List<ArticleItem> all;

    private int at;
    /** Where in the list the items begin that the next code belongs to. */
    private int group;
    /** A part named before the article: "по ч. 2 ст. 58-10". */
    private int partBefore;
    /** The number whose points follow. */
    private String base = "";
    /** The last article without its letter, to which further letters belong: "72а, б". */
    private String stem = "";

    /**
     * @param chars where to read
     * @param all receives the articles
     */
    public ArticleList(ArticleText chars, List<ArticleItem> all) {
        this.chars = chars;
        this.text = chars.text();
        this.to = chars.to();
        this.all = all;
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

    /** One number with the points behind it: "58-7-9-11", "10", "72а", "17-58-8". */
    private boolean item() {
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
            int end = chars.digits(next);
            if (end - next > 2 || chars.dateOrWord(next, end, false)) {
                return;
            }
            at = end;
            add(base + "-" + text.text.substring(next, end), next, end);
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
    private static boolean pointed(String base) {
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
    private void letter() {
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
        return next >= to || ",.;)".indexOf(text.at(next)) >= 0 || text.startsWith("ук", next);
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
            if (word.equals("п") && text.startsWith("п.", number)) {
                number = chars.skip(number + 1, ".");
            }
            if (word.equals("ч") || word.equals("чч") || word.startsWith("част")) {
                int part = partNumber(number);
                if (part <= 0) {
                    return;
                }
                addPart(part, next);
            } else if (pointWord(word) && number < to && EntryText.digit(text.at(number))) {
                points(number);
            } else if (word.startsWith("ч") && word.length() == 2 && EntryText.digit(word.charAt(1))) {
                at = end;
                addPart(word.charAt(1) - '0', next);
            } else {
                return;
            }
        }
    }

    private static boolean pointWord(String word) {
        // "пл." is a misprint of "пп." in one book
        return word.equals("п")
                || word.equals("пп")
                || word.equals("пл")
                || word.equals("л")
                || word.startsWith("пункт");
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
            boolean more =
                    comma < to && (text.at(comma) == ',' || text.at(comma) == '-' || text.startsWith("и ", comma));
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
        String word = text.folded.substring(next, end);
        if (word.equals("ук")) {
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
        } else if (word.equals("упк")
                || word.startsWith("указ")
                || word.startsWith("закон")
                || word.startsWith("постан")
                || word.startsWith("конституц")
                || word.startsWith("кзот")) {
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
            } else if (c == 'и' && !EntryText.wordChar(next + 1 < to ? text.at(next + 1) : ' ')) {
                joined = true;
                next++;
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
                || text.startsWith("ук", next)
                || text.startsWith("ч", next);
    }

    /** The number in ", по ст. 58-10". */
    private int behindBy(int next) {
        return text.startsWith("по ", next) ? chars.behindSign(text.skipBlanks(next + 3, to)) : -1;
    }

    private void add(String value, int start, int end) {
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
