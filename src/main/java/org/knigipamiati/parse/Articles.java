package org.knigipamiati.parse;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_ARTICLES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the articles of a criminal code in a charge: "58-7-9-11", "58-2, 10, 11", "58 пп. 10, 11", "17-58-8", "72а, б", each as an
 * item of its own, with the code of a republic where one is printed behind the list. Articles of laws, decrees and codes of
 * procedure are passed over. One pass, no going back further than one number.
 */
final class Articles {

    /** Points of article 58 (and 54, 59 of the other codes) go up to 14: a larger number begins another article. */
    private static final int LAST_POINT = 14;

    private static final int LONGEST_NUMBER = 3;

    private final EntryText text;
    private final int to;
    private final List<Item> all = new ArrayList<>();
    /** Where in the list the items begin that the next code belongs to. */
    private int group;

    private int at;
    /** A part named before the article: "по ч. 2 ст. 58-10". */
    private int partBefore;

    private String base = "";
    private String stem = "";

    private static final class Item {
        final int start;
        int end;
        String value;
        String code = "";
        boolean law;

        Item(String value, int start, int end) {
            this.value = value;
            this.start = start;
            this.end = end;
        }

        /** Numbers below 16 are the general part: only with a code, or joined to another number, an article someone was charged with. */
        boolean articleOfACode() {
            int number = 0;
            int i = 0;
            while (i < value.length() && EntryText.digit(value.charAt(i))) {
                number = number * 10 + value.charAt(i++) - '0';
            }
            boolean prefix = i + 2 < value.length()
                    && value.charAt(i) == '-'
                    && value.charAt(i + 1) >= '2'
                    && EntryText.digit(value.charAt(i + 2));
            return number > LAST_POINT + 1 || !code.isEmpty() || prefix;
        }
    }

    private Articles(EntryText text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** Adds the articles found within bounds to a case. */
    static void read(Draft draft, int caseNo, int from, int to) {
        Articles articles = new Articles(draft.text, from, to);
        articles.scan(from);
        Set<String> seen = new HashSet<>();
        for (Item item : articles.all) {
            String value = item.value + item.code;
            if (!item.law && item.articleOfACode() && seen.add(value) && !draft.hasArticle(caseNo, value)) {
                draft.addValue(TRIAL_ARTICLES, caseNo, value, item.start, item.end);
            }
        }
    }

    private void scan(int from) {
        int start = text.trimStart(from, to);
        while (start < to && (text.at(start) == '(' || text.at(start) == '"')) {
            start = text.trimStart(start + 1, to);
        }
        while (at < to) {
            if (!text.wordStart(at)) {
                at++;
                continue;
            }
            int word = at;
            if (articleWord()) {
                partBefore = partBefore(from, word);
                list();
            } else if (EntryText.digit(text.at(word))
                    && (word == start && !dateOrWord(word, digits(word), true)
                            || mainArticle(word)
                            || beforeCode(word, from))) {
                list();
            }
            at = Math.max(at, text.wordEnd(word, to));
        }
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
        if (before == word || digits(word) - word < 2 || text.indexOf(',', before, word) < 0) {
            return false;
        }
        for (int i = word; i < to; i++) {
            char c = text.at(i);
            if (text.startsWith("ук", i) && (i + 2 >= to || !EntryText.wordChar(text.at(i + 2)))) {
                return true;
            }
            if (!EntryText.digit(c) && " ,.-/\"абвгчи".indexOf(c) < 0
                    || EntryText.digit(c) && digits(i) - i > LONGEST_NUMBER) {
                return false;
            }
        }
        return true;
    }

    /** Passes over "ст.", "ст.ст.", "статье", "пост." when a number stands behind it. */
    private boolean articleWord() {
        int next = at;
        boolean found = false;
        while (next < to) {
            int end = text.wordEnd(next, to);
            String word = text.folded.substring(next, end);
            if (!word.equals("ст") && !word.equals("cт") && !word.equals("пост") && !word.startsWith("стать")) {
                break;
            }
            found = true;
            next = skip(end, ".");
        }
        if (found && next < to && EntryText.digit(text.at(next))) {
            at = next;
            return true;
        }
        return false;
    }

    private boolean mainArticle(int word) {
        int end = digits(word);
        int number = number(word, end);
        int next = skip(end, "");
        boolean dash = next + 1 < to && "-/".indexOf(text.at(next)) >= 0;
        if (!dash || end - word != 2 || word > 0 && ".-/".indexOf(text.at(word - 1)) >= 0) {
            return false;
        }
        int second = skip(next + 1, "");
        boolean article = number == 58 || number == 59 || number == 54;
        boolean prefix = (number == 17 || number == 19) && text.at(next) == '-';
        return article && EntryText.digit(text.at(second)) || prefix && number(second, digits(second)) > LAST_POINT;
    }

    /** Reads numbers and what joins them from the current position, then the code behind them. */
    private void list() {
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
        if (all.size() == before) {
            at = Math.max(at, digits(at));
        }
        group = all.size();
    }

    /** One number with the points behind it: "58-7-9-11", "10", "72а", "17-58-8". */
    private boolean item() {
        int start = at;
        boolean dashed = (text.at(at) == '-' || text.at(at) == '/') && !base.isEmpty();
        if (dashed) {
            at++;
        }
        int end = digits(at);
        if (end == at) {
            return letterOnly(start);
        }
        if (end - at > LONGEST_NUMBER || dateOrWord(at, end, false)) {
            return false;
        }
        int number = number(at, end);
        String digits = text.text.substring(at, end);
        boolean point = !base.isEmpty() && pointed(base) && number <= LAST_POINT && !prefixAhead(end);
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
            int end = digits(next);
            int second = number(next, end);
            // "17-58-8": aiding, attempt or threat of an article; "7-35"
            if (end - next <= LONGEST_NUMBER && number < 35 && second > number && second > LAST_POINT) {
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
            int end = digits(next);
            if (end - next > 2 || dateOrWord(next, end, false)) {
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
        int next = skip(at, "");
        if (next < to && (text.at(next) == '-' || text.at(next) == '/')) {
            int digit = skip(next + 1, "");
            return digit < to && EntryText.digit(text.at(digit)) ? digit : -1;
        }
        return -1;
    }

    private boolean prefixAhead(int end) {
        int saved = at;
        at = end;
        int next = pointStart();
        at = saved;
        return next > 0 && number(next, digits(next)) > LAST_POINT;
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
        all.add(new Item(stem + c, start, at));
        return true;
    }

    /** Adds the letter of an article to the last item: 1а, 1"а", 1 «а», 72-а. */
    private void letter() {
        Item last = all.get(all.size() - 1);
        stem = "";
        int next = at;
        boolean joined = next < to && (text.at(next) == '-' || text.at(next) == '/');
        if (joined) {
            next++;
        } else {
            next = skip(next, "");
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
            int next = skip(at, ",.");
            int end = text.wordEnd(next, to);
            String word = text.folded.substring(next, end);
            int number = skip(end, ".,");
            if (word.equals("п") && text.startsWith("п.", number)) {
                number = skip(number + 1, ".");
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
        Item last = all.get(all.size() - 1);
        int already = last.value.indexOf(" ч.");
        if (already >= 0) {
            all.add(new Item(last.value.substring(0, already) + " ч." + part, start, at));
        } else {
            last.value += " ч." + part;
            last.end = at;
        }
        stem = "";
    }

    private int partNumber(int from) {
        int end = digits(from);
        if (end > from && end - from <= 2) {
            at = end;
            return number(from, end);
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
        Item last = all.get(all.size() - 1);
        boolean bare = last.value.equals(base);
        int next = number;
        while (next < to && EntryText.digit(text.at(next))) {
            int end = digits(next);
            if (end - next > 2 || dateOrWord(next, end, false)) {
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
            int comma = skip(at, "");
            boolean more =
                    comma < to && (text.at(comma) == ',' || text.at(comma) == '-' || text.startsWith("и ", comma));
            next = more ? skip(comma + 1, "") : to;
            if (next < to && EntryText.digit(text.at(next)) && number(next, digits(next)) > LAST_POINT) {
                return;
            }
        }
    }

    /** Reads the code behind an item and gives it to all items since the last one. */
    private void code() {
        int next = skip(at, ".,)\"");
        int end = text.wordEnd(next, to);
        String word = text.folded.substring(next, end);
        if (word.equals("ук")) {
            int republic = skip(end, ".");
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
        int saved = at;
        at = next;
        boolean again = text.wordStart(next) && (articleWord() || byAndArticle(next));
        next = at;
        at = saved;
        if (again) {
            base = "";
            return next;
        }
        char c = text.at(next);
        boolean number =
                EntryText.digit(c) || (c == '-' || c == '/') && next + 1 < to && EntryText.digit(text.at(next + 1));
        boolean letter = joined && !stem.isEmpty() && c >= 'а' && c <= 'д';
        boolean barePoint = !joined
                && EntryText.digit(c)
                && pointed(base)
                && digits(next) - next <= 2
                && number(next, digits(next)) <= LAST_POINT
                && listGoesOn(digits(next));
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

    private boolean byAndArticle(int next) {
        if (!text.startsWith("по ", next)) {
            return false;
        }
        at = text.skipBlanks(next + 3, to);
        return articleWord();
    }

    private void add(String value, int start, int end) {
        all.add(new Item(value, start, end));
    }

    /** Whether a number is part of a date, or counts something: "12 человек", "10 лет". */
    private boolean dateOrWord(int start, int end, boolean strict) {
        if (end < to && text.at(end) == '.' && end + 1 < to && EntryText.digit(text.at(end + 1))) {
            // a date, but "17.58-6" is aiding in 58-6
            return !((number(start, end) == 17 || number(start, end) == 19) && text.startsWith("58", end + 1));
        }
        if (end < to && EntryText.wordChar(text.at(end))) {
            int stop = text.wordEnd(end, to);
            boolean part = text.at(end) == 'ч' && stop - end <= 2
                    || text.startsWith("ук", end) && stop - end == 2
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
        String word = text.folded.substring(next, stop);
        return strict
                        && (stop - next > 3 || word.equals("от"))
                        && !word.startsWith("указ")
                        && !word.startsWith("част")
                        && !word.startsWith("пункт")
                || word.equals("лет")
                || word.equals("год")
                || word.equals("мес")
                || word.equals("км");
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

    private int skip(int from, String also) {
        int next = from;
        while (next < to && (text.at(next) == ' ' || also.indexOf(text.at(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private int digits(int from) {
        int end = from;
        while (end < to && EntryText.digit(text.at(end))) {
            end++;
        }
        return end;
    }

    private int number(int from, int end) {
        int value = 0;
        for (int i = from; i < end && value < 100_000; i++) {
            value = value * 10 + text.at(i) - '0';
        }
        return value;
    }
}
