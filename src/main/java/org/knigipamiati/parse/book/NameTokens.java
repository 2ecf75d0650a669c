package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.WordTable;
import org.knigipamiati.parse.text.Words;

/** The words of a name as they are collected, and what a word of the heading may be. */
abstract class NameTokens {

    private static final WordTable NAMES = WordTable.read("reading/names.csv");
    private static final List<String> PATRONYMIC_ENDINGS = NAMES.words("patronymic_ending");
    private static final List<String> DECLINED_ENDINGS = NAMES.words("patronymic_declined");
    private static final List<String> PATRONYMIC_WORDS = NAMES.words("patronymic_word");
    private static final List<String> OF_SONS = NAMES.words("patronymic_of_son");
    private static final List<String> OF_DAUGHTERS = NAMES.words("patronymic_of_daughter");
    private static final List<String> PARTICLES = NAMES.words("particle");
    final Source source;
    final EntryText text;
    final int length;
    final List<NameToken> tokens = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();

    /** Whether a layout says that a name stands here: then no word at its head is taken for a label. */
    final boolean placed;

    NameTokens(Source source) {
        this(source, source.length(), false);
    }

    /** Words of a name before a position. */
    NameTokens(Source source, int to, boolean placed) {
        this.source = source;
        this.text = source.text();
        this.length = to;
        this.placed = placed;
    }

    /** {@code m} or {@code f} where the ending of a folded patronymic shows the sex, else null. */
    static String sexOfPatronymic(String folded) {
        return Words.ends(folded, OF_DAUGHTERS) ? "f" : Words.ends(folded, OF_SONS) ? "m" : null;
    }

    int nameEnd(int from) {
        if (!text.capital(from) && !particle(from) && !uncased(from)) {
            return -1;
        }
        int end = from;
        while (end < length && (letter(text.at(end)) || "-'\u2019`\u02BC*".indexOf(text.text.charAt(end)) >= 0)) {
            end++;
        }
        boolean digits = end < length && EntryText.digit(text.at(end));
        if (digits || end == from) {
            return -1;
        }
        if (!tokens.isEmpty() ? statement(from, end) : !placed && label(from)) {
            return -1;
        }
        return end;
    }

    /** Whether a field name and a colon stand here: "Фамилия: …". */
    private boolean label(int from) {
        Phrases.Hit<Mark> hit = source.markAt(from, length);
        int next = hit == null ? length : text.skipBlanks(hit.end(), length);
        boolean date = hit != null
                && (hit.meaning().topic() == Topic.BIRTH
                        || hit.meaning().topic() == Topic.SURNAME
                        || hit.meaning().topic().ofCase())
                && (hit.meaning().form() == Mark.Form.VERB || text.at(hit.end() - 1) == '.');
        boolean dash = hit != null
                && next < length
                && next > hit.end()
                && text.at(next) == '-'
                && hit.meaning().form() == Mark.Form.COLON;
        return next < length && text.at(next) == ':'
                || dash
                || date
                || hit != null && hit.meaning().topic() == Topic.SEE;
    }

    /** Whether a statement or trait begins here and not a name. */
    private boolean statement(int from, int end) {
        Phrases.Hit<Mark> hit = source.markAt(from, length);
        if (hit != null && hit.end() >= end) {
            Mark.Form form = hit.meaning().form();
            if (end - from == 1 && tokens.size() == 2 && initials(tokens.get(1))) {
                return false;
            }
            if (form == Mark.Form.VERB || form == Mark.Form.RELATIVE) {
                return true;
            }
            int next = text.skipBlanks(hit.end(), length);
            if (next < length && (text.at(next) == ':' || EntryText.digit(text.at(next)))
                    || text.at(hit.end() - 1) == '.') {
                return true;
            }
        }
        boolean initial = tokens.size() == 2 && end - from == 1 && initials(tokens.get(1));
        if (tokens.size() < 2 || initial) {
            return false;
        }
        int bound = end < length && text.at(end) == '.' ? end + 1 : end;
        return source.nationality(from, bound) != null
                || text.capital(from) && source.words().places.at(text, from, bound) != null && bound > end;
    }

    /** Scripts without capitals: Georgian, Hebrew, Chinese. */
    private boolean uncased(int from) {
        if (from >= length) {
            return false;
        }
        char c = text.text.charAt(from);
        return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c)
                || c >= '\u10D0' && c <= '\u10FF';
    }

    private boolean particle(int from) {
        for (String word : PARTICLES) {
            if (text.startsWith(word, from) && text.wordEnd(from, length) == from + word.length()) {
                return !tokens.isEmpty();
            }
        }
        return false;
    }

    static boolean letter(char c) {
        return Character.isLetter(c);
    }

    List<NameToken> names(int from, int to) {
        List<NameToken> found = new ArrayList<>();
        int next = text.trimStart(from, to);
        while (next < to) {
            int end = next;
            while (end < to && (letter(text.at(end)) || text.at(end) == '-' || text.at(end) == '\'')) {
                end++;
            }
            if (end == next || !text.capital(next)) {
                return found;
            }
            found.add(new NameToken(next, end));
            next = text.trimStart(end, to);
        }
        return found;
    }

    int separatorIn(int from, int to) {
        int comma = text.indexOf(',', from, to);
        return comma >= 0 ? comma : text.indexOf(';', from, to);
    }

    boolean baltic(NameToken token) {
        boolean language = source.words().language().equals("lt")
                || source.words().language().equals("et");
        int behind = text.skipBlanks(token.to(), length);
        return language
                && (behind >= length || ",.;".indexOf(text.at(behind)) >= 0 || fatherMark(behind))
                && source.nationality(token.from(), token.to()) == null
                && source.words().occupations.at(text, token.from(), length) == null;
    }

    boolean fatherHere(int next) {
        Phrases.Hit<Mark> hit = source.markAt(next, length);
        return hit != null
                && hit.meaning().topic() == Topic.FATHER
                && hit.meaning().form() == Mark.Form.LABEL;
    }

    boolean fatherMark(int at) {
        Phrases.Hit<Mark> hit = at < length ? source.markAt(at, length) : null;
        return hit != null
                && hit.meaning().topic() == Topic.FATHER
                && hit.meaning().form() == Mark.Form.AFTER;
    }

    boolean patronymic(NameToken token) {
        return patronymic(text, token.from(), token.to());
    }

    /** Whether a word has the form of a patronymic. */
    static boolean patronymic(EntryText text, int from, int to) {
        return ends(text, from, to, PATRONYMIC_ENDINGS);
    }

    /** Whether a word has the form of a patronymic in another case than the nominative. */
    static boolean declinedPatronymic(EntryText text, int from, int to) {
        return ends(text, from, to, DECLINED_ENDINGS);
    }

    private static boolean ends(EntryText text, int from, int to, List<String> endings) {
        for (String ending : endings) {
            if (to - from > ending.length() + 1 && text.folded.startsWith(ending, to - ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is the last word of a patronymic of two: "Мамед оглы". */
    boolean patronymicWord(NameToken token) {
        return patronymicWord(text, token.from(), token.to());
    }

    static boolean patronymicWord(EntryText text, int from, int to) {
        return PATRONYMIC_WORDS.contains(text.folded.substring(from, to));
    }

    boolean initials(NameToken token) {
        return token.to() - token.from() == 1;
    }
}
