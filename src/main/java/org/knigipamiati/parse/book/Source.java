package org.knigipamiati.parse.book;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.NationalityLookup;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * An entry as its readers see it: the prepared text, the words of its language and the dates in it. What several readers ask of
 * a stretch is answered here.
 */
public record Source(
        EntryText text,
        Lexicon words,
        DateFinder dates,
        boolean capitals,
        Map<Integer, Phrases.Hit<Mark>> misprints,
        BitSet marked,
        StatementLines lines) {

    private static final NationalityLookup NATIONALITIES = Vocabularies.load().nationalityLookup();

    private static final int LONGEST_NATIONALITY = 40;

    private static final int SHORTEST_COURT = 8;

    /** A text in the language that its words tell. */
    public static Source of(EntryText text) {
        return of(text, Lexicon.of(text));
    }

    /** A text that is known to be of a language: a part of one may be too short to tell. */
    static Source of(EntryText text, Lexicon words) {
        Map<Integer, Phrases.Hit<Mark>> misprints = misprints(text, words);
        return new Source(
                text,
                words,
                text.dates(words),
                capitals(text),
                misprints,
                marked(text, words, misprints.keySet()),
                new StatementLines(false));
    }

    /** The same text, read with the Russian words: that of a layout that is only used in Russian. */
    Source inRussian() {
        return words.russian() ? this : of(text, Lexicon.russianWords());
    }

    /** The words that open statements with one letter wrong, by where they begin. */
    private static Map<Integer, Phrases.Hit<Mark>> misprints(EntryText text, Lexicon words) {
        Map<Integer, Phrases.Hit<Mark>> found = new TreeMap<>();
        for (int at = text.nextWord(0); at < text.length(); at = text.nextWord(at + 1)) {
            int end = text.wordEnd(at, text.length());
            Mark mark = words.misprints.at(text, at, end);
            boolean known = mark == null
                    || words.valueless.at(text, at, text.length()) != null
                    || words.measures.at(text, at, text.length()) != null
                    || words.occupations.at(text, at, text.length()) != null;
            if (!known) {
                found.put(at, new Phrases.Hit<>(at, end, mark));
            }
        }
        return found.isEmpty() ? Map.of() : found;
    }

    /** The words at which a mark stands, or one with a letter wrong. */
    private static BitSet marked(EntryText text, Lexicon words, Set<Integer> misprints) {
        BitSet found = new BitSet(text.length());
        for (int at = text.nextWord(0); at < text.length(); at = text.nextWord(at + 1)) {
            if (words.marks.at(text, at, text.length()) != null) {
                found.set(at);
            }
        }
        misprints.forEach(found::set);
        return found;
    }

    /** The blank behind an "и" that stands at a position, -1 if none does. */
    int behindAnd(int at, int to) {
        Phrases.Hit<Boolean> and = words.and.at(text, at, to);
        return and != null && and.end() < to && text.at(and.end()) <= ' ' ? and.end() : -1;
    }

    int length() {
        return text.length();
    }

    DateFinder.Found date(int from, int to) {
        return from < to ? dates.first(from, to) : null;
    }

    /** The date that stands at a position behind any prepositions, null if none does. */
    DateFinder.Found dateAt(int from, int to) {
        int at = afterPrepositions(text.trimStart(from, to), to);
        return at < to ? dates.at(at, to) : null;
    }

    /** A preposition that stands at a position; two capitals are an organ ("СО"), unless all is in capitals. */
    Phrases.Hit<Boolean> preposition(int at, int to) {
        Phrases.Hit<Boolean> hit = words.prepositions.at(text, at, to);
        boolean organ = hit != null && hit.end() - at > 1 && text.capital(hit.end() - 1) && !capitals;
        return organ ? null : hit;
    }

    private static boolean capitals(EntryText text) {
        int small = 0;
        int great = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.text.charAt(i);
            if (c >= 'а' && c <= 'я' || c > ' ' && Character.isLowerCase(c)) {
                small++;
            } else if (c > ' ' && Character.isUpperCase(c)) {
                great++;
            }
        }
        return great > small * 4;
    }

    int afterPrepositions(int from, int to) {
        int at = from;
        while (at < to) {
            Phrases.Hit<Boolean> hit = preposition(at, to);
            if (hit == null || hit.end() < to && text.at(hit.end()) > ' ') {
                return at;
            }
            at = text.skipBlanks(hit.end(), to);
        }
        return at;
    }

    /** The Russian lemma of the nationality that a stretch names and nothing else, null if it names none. */
    String nationality(int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end || end - start > LONGEST_NATIONALITY) {
            return null;
        }
        if (!words.russian()) {
            Phrases.Hit<String> hit = words.nationalities.at(text, start, end);
            return hit != null && text.trimStart(hit.end(), end) >= end ? hit.meaning() : null;
        }
        int stop = end < to && text.at(end) == '.' ? end + 1 : end;
        if (!NATIONALITIES.mayBegin(text.folded, start, stop) && !NATIONALITIES.mayBegin(text.folded, start, end)) {
            return null;
        }
        String whole = NATIONALITIES.lemma(text.folded.substring(start, stop)).orElse(null);
        if (whole == null && stop > end) {
            whole = NATIONALITIES.lemma(text.folded.substring(start, end)).orElse(null);
        }
        if (whole == null) {
            return null;
        }
        // the lookup reads the first word: the rest must be a bracket or a second nationality
        int word = start;
        while (word < end && (EntryText.wordChar(text.at(word)) || text.at(word) == '-')) {
            word++;
        }
        int next = text.skipBlanks(word, end);
        boolean alone = next >= end || text.at(next) == '(' || text.at(next) == '.';
        return alone
                        || NATIONALITIES
                                        .lemma(text.folded.substring(start, end))
                                        .isPresent()
                                && !NATIONALITIES
                                        .lemma(text.folded.substring(start, word))
                                        .isPresent()
                ? whole
                : null;
    }

    /** Whether a stretch holds a word that shows an organ; short ones only in capitals. */
    boolean organ(int from, int to) {
        return organAt(from, to) >= 0;
    }

    /** Where the first word that shows an organ stands, -1 if none does. */
    int organAt(int from, int to) {
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            if (organWord(i, to) != null) {
                return i;
            }
        }
        return -1;
    }

    Phrases.Hit<String> organWord(int at, int to) {
        Phrases.Hit<String> hit = words.organs.at(text, at, to);
        if (hit == null && text.capital(at)) {
            int end = text.wordEnd(at, to);
            boolean court = end - at >= SHORTEST_COURT
                    && Words.ends(new String(text.folded(), at, end - at), words.organEndings);
            return court ? new Phrases.Hit<>(at, end, "") : null;
        }
        boolean small = hit != null && hit.end() - hit.start() <= 2 && !text.capital(hit.end() - 1);
        return small ? null : hit;
    }

    /** Whether a stretch holds nothing but blanks, punctuation and words that join a date to a verb. */
    boolean empty(int from, int to) {
        int at = text.trimStart(from, to);
        while (at < to) {
            Phrases.Hit<Boolean> hit = preposition(at, to);
            hit = hit == null ? words.joints.at(text, at, to) : hit;
            if (hit == null) {
                return false;
            }
            at = text.trimStart(hit.end(), to);
        }
        return true;
    }

    /** The mark of a statement that stands at a position; a part of a hyphenated word is none: "Смерть-Гора". */
    Phrases.Hit<Mark> markAt(int at, int to) {
        if (at >= to) {
            return null;
        }
        Phrases.Hit<Mark> hit = words.marks.at(text, at, to);
        if (hit == null && !misprints.isEmpty()) {
            Phrases.Hit<Mark> misprint = misprints.get(at);
            hit = misprint == null || misprint.end() > to ? null : misprint;
        }
        return hit == null || hyphenated(hit.start(), hit.end()) ? null : hit;
    }

    /** The first word from a position on at which {@link #markAt} may find a mark; the length of the text if there is none. */
    int nextMark(int from) {
        int next = marked.nextSetBit(from);
        return next < 0 ? text.length() : next;
    }

    private boolean hyphenated(int from, int to) {
        boolean before = from > 1 && text.at(from - 1) == '-' && Character.isLetter(text.at(from - 2));
        boolean behind = to + 1 < text.length()
                && text.at(to) == '-'
                && Character.isLetter(text.at(to - 1))
                && Character.isLetter(text.at(to + 1));
        return before || behind;
    }

    /** The same, of which is known how it is laid out. */
    Source laidOut(Layout layout) {
        return new Source(text, words, dates, capitals, misprints, marked, new StatementLines(layout.lines()));
    }

    /** Whether each line is a statement. */
    boolean lined() {
        return lines.single(this);
    }

    /** Whether a line of a form begins without a label: what it tells of a case is apart from the one that the labels tell. */
    boolean apart(int at) {
        return lines.apart(this, at);
    }

    /** Whether a position stands in a line of a form that begins with the label of a topic. */
    boolean inLineOf(Topic topic, int at) {
        return lines.begins(this, topic, at);
    }

    /** The first verb of a topic that begins before a position, null if there is none. */
    Phrases.Hit<Mark> first(Topic topic, int before) {
        for (int i = nextMark(0); i < Math.min(before, text.length()); i = nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = markAt(i, text.length());
            if (hit != null && hit.meaning().topic() == topic && hit.meaning().form() == Mark.Form.VERB) {
                return hit;
            }
        }
        return null;
    }

    /** Whether a word that denies stands within bounds: "не приговорен". */
    boolean denied(int from, int to) {
        return words.negations.within(text, from, to);
    }

    /** Whether a stretch tells of belonging to a party or to none. */
    boolean party(int from, int to) {
        int start = text.trimStart(from, to);
        if (start >= to) {
            return false;
        }
        return words.russian() ? Traits.isParty(text, start, to) : words.party.at(text, start, to) != null;
    }

    boolean placeWord(int from, int to) {
        return words.places.within(text, from, to);
    }
}
