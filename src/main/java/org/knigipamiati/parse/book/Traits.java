package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.CITIZENSHIP;
import static org.knigipamiati.vocabulary.RecordField.EDUCATION;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY_VERBATIM;
import static org.knigipamiati.vocabulary.RecordField.PARTY;

import java.util.Optional;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.NationalityLookup;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/** Tells the traits of a person apart that sources print one behind the other: nationality, education, party, origin. */
public final class Traits {

    private static final NationalityLookup NATIONALITIES = Vocabularies.load().nationalityLookup();

    private static final int LONGEST_SUBJECT = 40;

    private Traits() {}

    /**
     * Reads one trait.
     *
     * @param before what was said of the person before it
     * @param labelled whether the place shows that it is a trait, so that an unknown single word must be a nationality
     * @return empty if it is none that we know
     */
    public static Optional<Said> read(SoFar before, int from, int to, boolean labelled) {
        return Optional.ofNullable(trait(before, from, to, labelled));
    }

    private static Said trait(SoFar before, int from, int to, boolean labelled) {
        EntryText text = before.text();
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return Said.NOTHING;
        }
        Said said = citizenship(text, start, end);
        said = said == null ? education(text, start, end) : said;
        if (said != null) {
            return said;
        }
        if (Slots.nothing(text, start, end)) {
            return Slots.silence(text, start, end);
        }
        Optional<String> nationality = before.has(NATIONALITY) ? Optional.empty() : nationality(text, start, end);
        if (nationality.isPresent()) {
            return nationality(text, nationality.get(), start, end);
        }
        if (isParty(text, start, end) || labelled && Words.PARTY_WORDS.within(text, start, end)) {
            return Said.NOTHING.piece(text, PARTY, start, end);
        }
        Phrases.Hit<RecordField> trait = Words.TRAITS.at(text, start, end);
        if (trait != null) {
            int words = Slots.behind(text, Words.TRAIT_LABELS, start, end);
            return Slots.passed(text, start, words).piece(text, trait.meaning(), words, end);
        }
        if (!labelled) {
            return null;
        }
        if (!before.has(NATIONALITY) && !before.has(PARTY) && singleWord(text, start, end)) {
            return nationality(text, text.folded.substring(start, text.wordEnd(start, end)), start, end);
        }
        return Words.EDUCATION.within(text, start, end) ? Said.NOTHING.piece(text, EDUCATION, start, end) : null;
    }

    /** Whether words are a nationality, education, party or citizenship for certain. */
    public static boolean isTrait(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        return start < end
                && (nationality(text, start, end).isPresent()
                        || isParty(text, start, end)
                        || Words.EDUCATION.at(text, start, end) != null
                        || Words.CITIZENSHIP.at(text, start, end) != null
                        || subject(text, start, end));
    }

    /** Whether a sentence begins with a nationality and another trait behind a comma: "Русский, из крестьян, …". */
    public static boolean startTraits(EntryText text, int from, int to) {
        int comma = Slots.separator(text, ',', from, to);
        if (comma >= to || nationality(text, from, text.trimEnd(from, comma)).isEmpty()) {
            return false;
        }
        int next = text.trimStart(comma, to);
        int end = Slots.separator(text, ',', next, to);
        return next < end && (isTrait(text, next, end) || Words.TRAITS.at(text, next, end) != null);
    }

    private static Said citizenship(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> label = Words.CITIZENSHIP.at(text, from, to);
        if (label != null) {
            return Said.NOTHING.label(from, label.end()).piece(text, CITIZENSHIP, label.end(), to);
        }
        return subject(text, from, to) ? Said.NOTHING.piece(text, CITIZENSHIP, from, to) : null;
    }

    /** "японский подданный": two or three words, one of which says that they name a citizenship. */
    public static boolean subject(EntryText text, int from, int to) {
        return to - from < LONGEST_SUBJECT && Words.SUBJECTS.within(text, from, to);
    }

    private static Said education(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> hit = Words.EDUCATION.at(text, from, to);
        if (hit == null) {
            return null;
        }
        Said said = Said.NOTHING;
        int start = from;
        int end = to;
        while (hit != null && hit.meaning()) {
            said = said.label(start, hit.end());
            start = text.trimStart(hit.end(), end);
            hit = start < end ? Words.EDUCATION.at(text, start, end) : null;
        }
        int last = text.trimEnd(start, end);
        int word = text.wordBefore(start, last);
        Phrases.Hit<Boolean> again = start > from && word > start ? Words.EDUCATION.at(text, word, last) : null;
        if (again != null && again.meaning()) {
            said = said.label(word, last);
            end = word;
        }
        return Slots.nothing(text, start, end)
                ? said.and(Slots.silence(text, start, end))
                : said.piece(text, EDUCATION, start, end);
    }

    private static Said nationality(EntryText text, String lemma, int from, int to) {
        return Said.NOTHING.value(NATIONALITY, 0, lemma, from, to).words(text, NATIONALITY_VERBATIM, from, to);
    }

    /** The lemma of a printed nationality: one word, perhaps with a bracket or an adjective before it ("польский еврей"). */
    public static Optional<String> nationality(EntryText text, int from, int to) {
        int bracket = text.indexOf('(', from, to);
        int end = text.trimEnd(from, bracket > from ? bracket : to);
        int wordEnd = hyphenatedWordEnd(text, from, end);
        if (wordEnd == end) {
            return NATIONALITIES.lemma(text.folded.substring(from, end));
        }
        int second = text.skipBlanks(wordEnd, end);
        if (second > wordEnd
                && second < end
                && hyphenatedWordEnd(text, second, end) == end
                && adjective(text, from, wordEnd)) {
            return NATIONALITIES.lemma(text.folded.substring(second, end));
        }
        return Optional.empty();
    }

    private static boolean adjective(EntryText text, int from, int to) {
        String word = text.folded.substring(from, to);
        return Words.ends(word, Words.ADJECTIVE_ENDINGS);
    }

    /** Whether a lone word in small letters right before a party must be a nationality that we do not know. */
    public static boolean looksLikeNationality(EntryText text, int from, int to, int bound) {
        if (!singleWord(text, from, to) || text.capital(from) || OccupationClasses.beginsAt(text, from, to)) {
            return false;
        }
        int next = text.trimStart(to, bound);
        return next < bound && isParty(text, next, Slots.separator(text, ',', next, bound));
    }

    private static boolean singleWord(EntryText text, int from, int to) {
        int bracket = text.indexOf('(', from, to);
        int end = text.trimEnd(from, bracket > from ? bracket : to);
        return hyphenatedWordEnd(text, from, end) == end && end - from > 2 && !EntryText.digit(text.at(from));
    }

    private static int hyphenatedWordEnd(EntryText text, int from, int to) {
        int end = from;
        while (end < to && (EntryText.wordChar(text.at(end)) || end > from && text.at(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Whether words state membership of a party, or that there is none. */
    public static boolean isParty(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        if (start >= to) {
            return false;
        }
        Phrases.Hit<Boolean> word = Words.PARTY_WORDS.at(text, start, to);
        if (word != null && word.meaning()) {
            return true;
        }
        Phrases.Hit<String> opening = Words.PARTY_OPENINGS.at(text, start, to);
        if (opening == null) {
            return false;
        }
        int at = text.trimStart(opening.end(), to);
        if (opening.meaning().equals("date")) {
            // "с 1918 по 1921 состоял в ВКП(б)": a preposition opens only before a date
            if (Slots.firstDate(text, at, Math.min(to, at + 12)) == null) {
                return false;
            }
        }
        return at < to && Words.NOT_PARTY.at(text, at, to) == null && Words.PARTY_WORDS.within(text, at, to);
    }

    /** Whether an item goes on with the party before it: "…, восстановлен в 1930 г.". */
    public static boolean goesOnWithParty(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> hit = Words.PARTY_CONTINUES.at(text, from, to);
        return hit != null || isParty(text, from, to);
    }
}
