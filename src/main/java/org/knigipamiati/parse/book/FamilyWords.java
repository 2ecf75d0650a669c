package org.knigipamiati.parse.book;

import org.knigipamiati.names.NameKeys;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.KinWord;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;

/** The words of kinship in the text of an entry, with what may stand before and behind them, and what parts the people of a list. */
final class FamilyWords {

    /** What parts two people of a list. */
    static final String SEPARATORS = ",;|.-+\u2020";

    private static final int LONGEST_NUMBER = 4;
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;

    private final Source source;
    private final EntryText text;
    private final Lexicon words;
    private final int length;

    FamilyWords(Source source) {
        this.source = source;
        this.text = source.text();
        this.words = source.words();
        this.length = source.length();
    }

    /**
     * The word of kinship that stands at a position behind any "его", "грудной", "трое": its hit begins where the word itself does; null if
     * none does.
     */
    Phrases.Hit<KinWord> kin(int from, int bound) {
        int at = from;
        while (at < bound) {
            Phrases.Hit<?> before = words.own.at(text, at, bound);
            before = before == null ? words.kinQualities.at(text, at, bound) : before;
            int end = before == null ? digits(at, bound) : before.end();
            if (end == at || end >= bound || text.at(end) > ' ' && text.at(end) != '-') {
                break;
            }
            at = text.skipBlanks(end, bound);
        }
        Phrases.Hit<KinWord> hit = at < bound ? words.kin.at(text, at, bound) : null;
        hit = hit == null && at == from && at < bound ? brief(text, words, at, bound) : hit;
        if (hit == null || hyphenated(hit)) {
            return null;
        }
        int next = text.skipBlanks(hit.end(), bound);
        int end = text.indexOf('\n', hit.end(), next);
        if (end >= 0 && !hit.meaning().many()) {
            // the last word of a line is said of the one before
            return null;
        }
        Phrases.Hit<String> behind = next < bound ? words.own.at(text, next, bound) : null;
        return new Phrases.Hit<>(at, behind == null ? hit.end() : behind.end(), hit.meaning());
    }

    private int digits(int from, int bound) {
        int at = from;
        while (at < bound && at - from < 2 && EntryText.digit(text.at(at))) {
            at++;
        }
        return at;
    }

    /** "ж. Марфа 1893": one letter is a word of kinship only before a given name that a number follows. */
    private static Phrases.Hit<KinWord> brief(EntryText text, Lexicon words, int at, int bound) {
        Phrases.Hit<KinWord> hit = words.briefKin.at(text, at, bound);
        int name = hit == null ? bound : text.skipBlanks(hit.end(), bound);
        if (name >= bound || !text.capital(name)) {
            return null;
        }
        int first = text.wordEnd(name, bound);
        int end = first;
        int next = text.skipBlanks(end, bound);
        if (next < bound && text.capital(next)) {
            end = text.wordEnd(next, bound);
            next = NameTokens.patronymic(text, next, end) ? end : bound;
        }
        while (next < bound && (text.at(next) <= ' ' || ",(-".indexOf(text.at(next)) >= 0)) {
            next++;
        }
        boolean number = next < bound && EntryText.digit(text.at(next));
        return number && NameKeys.given(text.slice(name, first)) != NameKeys.Given.NONE ? hit : null;
    }

    /** Whether a text may list a family: it has words of kinship, or the surname of its head once more. */
    static boolean told(EntryText text, Lexicon words) {
        if (words.household.within(text, 0, text.length())) {
            return true;
        }
        for (int stop = text.indexOf('.', 0, text.length());
                stop > 0;
                stop = text.indexOf('.', stop + 1, text.length())) {
            int word = stop;
            while (word > 0 && Character.isLetter(text.at(word - 1))) {
                word--;
            }
            if (word < stop && stop - word <= LONGEST_ENDING && brief(text, words, word, text.length()) != null) {
                return true;
            }
        }
        int from = text.trimStart(0, text.length());
        int end = text.wordEnd(from, text.length());
        int stem = Math.max(SHORTEST_STEM, end - from - LONGEST_ENDING);
        if (end - from < SHORTEST_STEM || !text.capital(from)) {
            return false;
        }
        String name = text.folded.substring(from, from + stem);
        for (int at = text.indexOf(name, end, text.length()); at >= 0; at = text.indexOf(name, at + 1, text.length())) {
            if (text.wordStart(at) && text.capital(at) && (SEPARATORS + ")\n").indexOf(before(text, at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static char before(EntryText text, int at) {
        int last = at - 1;
        while (last > 0 && text.at(last) == ' ') {
            last--;
        }
        return text.at(last);
    }

    private boolean hyphenated(Phrases.Hit<KinWord> kin) {
        return kin.start() > 0 && text.at(kin.start() - 1) == '-' && kin.start() > 1 && text.at(kin.start() - 2) > ' ';
    }

    /** Whether "его", "ее" stands at a position, or right before it at the beginning of a clause. */
    boolean own(int at) {
        if (words.own.at(text, at, length) != null) {
            return clauseStart(at, 0);
        }
        int before = back(at);
        int word = text.wordBefore(0, before);
        return word < before && words.own.at(text, word, before) != null && clauseStart(word, 0);
    }

    /** The position behind the last character before another that is no blank. */
    int back(int at) {
        int before = at;
        while (before > 0 && text.at(before - 1) <= ' ' && text.at(before - 1) != '\n') {
            before--;
        }
        return before;
    }

    boolean clauseStart(int at, int from) {
        int before = back(at);
        if (before <= from || before == 0) {
            return true;
        }
        char c = text.at(before - 1);
        return ",;:|(\n.)+".indexOf(c) >= 0
                || c == '-' && before < at
                || before < at && conjunction(text.wordBefore(0, before), before);
    }

    private boolean conjunction(int from, int to) {
        Phrases.Hit<Boolean> and = from < to ? words.conjunctions.at(text, from, to) : null;
        return and != null && and.end() == to;
    }

    /** Whether a row of a list begins at a position: behind a line end, a bar, a semicolon, a plus or the number of the row. */
    boolean rowStart(int at) {
        int before = back(at);
        if (before == 0 || "\n;|+".indexOf(text.at(before - 1)) >= 0) {
            return true;
        }
        for (int digits = before - 1; digits >= 0 && before - digits <= LONGEST_NUMBER + 2; digits--) {
            boolean start = digits == 0 || text.at(digits - 1) <= ' ' || ";|".indexOf(text.at(digits - 1)) >= 0;
            if (start && Character.isLetterOrDigit(text.at(digits))) {
                return number(digits, length) == at;
            }
        }
        return false;
    }

    /** Where the bracket in which a position stands closes; the end of the text if it stands in none. */
    int enclosing(int at) {
        for (int i = at - 1; i >= 0 && text.at(i) != '\n'; i--) {
            if (text.at(i) == '(' && text.closing(i, length) >= at) {
                return text.closing(i, length);
            }
        }
        return length;
    }

    int skip(int from) {
        int at = from;
        while (at < length && (text.at(at) <= ' ' || ":-,.=".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Behind "1)", "2.", "3/", "57а.", "г)" before somebody. */
    int number(int from, int bound) {
        int at = from;
        while (at < bound && EntryText.digit(text.at(at))) {
            at++;
        }
        boolean letter = at == from && at + 1 < bound && text.at(at + 1) == ')' && Character.isLetter(text.at(at));
        at = letter ? at + 1 : at;
        int digits = at - from;
        if (digits > 0
                && !letter
                && at + 1 < bound
                && Character.isLetter(text.at(at))
                && !Character.isLetter(text.at(at + 1))) {
            at++;
        }
        boolean numbered = digits > 0 && digits <= LONGEST_NUMBER && at + 1 < bound && ").".indexOf(text.at(at)) >= 0
                || digits > 0 && at + 1 < bound && text.at(at) == '/' && text.at(at + 1) <= ' ';
        int next = numbered ? text.skipBlanks(at + 1, bound) : from;
        boolean dated = numbered && next < bound && text.at(at) == '.' && EntryText.digit(text.at(next));
        return numbered && !dated && next < bound && (text.capital(next) || kin(next, bound) != null) ? next : from;
    }

    /** Whether a verb with a capital opens a statement behind a full stop: "на 3 года. Выслан …" */
    boolean verb(int from, int bound) {
        int next = text.skipBlanks(from, bound);
        Phrases.Hit<Mark> hit = next < bound && text.capital(next) ? source.markAt(next, bound) : null;
        return hit != null && hit.meaning().form() == Mark.Form.VERB;
    }

    /** Whether a blank and "и" stand at a position. */
    boolean joint(int at) {
        int word = at + 1;
        return text.at(at) == ' ' && word < length && words.conjunctions.at(text, word, length) != null;
    }

    /** Where behind separators and "и" the next words begin. */
    int after(int at, int bound) {
        int next = at;
        while (next < bound && (text.at(next) <= ' ' || SEPARATORS.indexOf(text.at(next)) >= 0)) {
            next++;
        }
        Phrases.Hit<Boolean> and = next < bound ? words.conjunctions.at(text, next, bound) : null;
        return and == null ? next : text.skipBlanks(and.end(), bound);
    }

    /** Whether what follows is told of all of the family again, or of its head. */
    boolean all(int at, int bound) {
        return at < bound
                && (words.ofAll.at(text, at, bound) != null
                        || text.capital(at) && words.headOf.at(text, at, bound) != null);
    }
}
