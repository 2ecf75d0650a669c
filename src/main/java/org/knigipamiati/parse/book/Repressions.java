package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.LATER_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.PREVIOUS_REPRESSIONS;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.SentenceKind;

/** Finds what an entry tells of other repressions of the same person, and sets it before or after the main case. */
public final class Repressions {

    private Repressions() {}

    /** The first verb of arrest, trial or expulsion within bounds that is not denied, null if there is none. */
    public static Phrases.Hit<String> verb(EntryText text, int from, int to) {
        Phrases.Hit<String> hit = Words.REPRESSION_VERBS.first(text, from, to);
        while (hit != null && denied(text, from, hit.start())) {
            hit = Words.REPRESSION_VERBS.first(text, hit.end(), to);
        }
        return hit;
    }

    /** Where behind a first repression a sentence tells of one more: "… арестован. Арестован повторно …"; -1 if nowhere. */
    static int secondCase(EntryText text, int from, int to) {
        int end = Sentences.end(text, from, to);
        if (verb(text, from, end) == null) {
            return -1;
        }
        while (end < to) {
            int next = Sentences.end(text, end, to);
            Phrases.Hit<Boolean> repeated = Words.REPEATED.first(text, end, next);
            if (repeated != null && verb(text, end, next) != null) {
                return end;
            }
            end = next;
        }
        return -1;
    }

    private static boolean denied(EntryText text, int from, int at) {
        int word = at;
        while (word > from && text.at(word - 1) <= ' ') {
            word--;
        }
        int denial = text.wordBefore(from, word);
        return denial < word && Words.NEGATIONS.at(text, denial, word) != null;
    }

    /**
     * Where in a sentence the part about a repression begins and ends: the clause with the verb, with the clauses before it that
     * belong to it ("ранее …", "в 1930 г. …"), up to a clause that begins with an occupation or state.
     */
    public static int[] split(EntryText text, int from, int to) {
        int start = from;
        boolean opened = false;
        int clause = from;
        while (clause < to) {
            int end = clauseEnd(text, clause, to);
            boolean opens = opens(text, clause, end);
            if (!opened) {
                start = clause;
            }
            Phrases.Hit<String> verb = verb(text, clause, end);
            if (verb != null) {
                return withinClause(text, start, clause, end, verb, to);
            }
            opened = opens || opened && !OccupationClasses.beginsAt(text, clause, end);
            clause = end + 1;
        }
        return new int[] {from, to};
    }

    /** A verb inside a bracket, or behind an occupation in the same clause, does not take the whole clause. */
    private static int[] withinClause(
            EntryText text, int start, int clause, int end, Phrases.Hit<String> verb, int to) {
        int bracket = text.indexOf('(', clause, verb.start());
        int close = bracket < 0 ? -1 : text.indexOf(')', verb.end(), end);
        if (close > 0 && text.trimStart(clause, bracket) < bracket && text.indexOf(')', bracket, verb.start()) < 0) {
            return new int[] {bracket + 1, close};
        }
        int first = text.trimStart(clause, end);
        if (start == clause && first < verb.start() && OccupationClasses.beginsAt(text, first, end)) {
            return new int[] {verb.start(), repressionEnd(text, end, to)};
        }
        return new int[] {start, repressionEnd(text, end, to)};
    }

    private static boolean opens(EntryText text, int from, int to) {
        int at = text.trimStart(from, to);
        if (at >= to) {
            return false;
        }
        if (Words.REPRESSION_CLAUSE_OPENINGS.at(text, at, to) != null) {
            return true;
        }
        DateFinder.Found date = Slots.dateAt(text, Slots.behindDatePreposition(text, at, to), to);
        return date != null && !OccupationClasses.beginsAt(text, date.end(), to);
    }

    private static int repressionEnd(EntryText text, int from, int to) {
        int clause = from + 1;
        while (clause < to) {
            int end = clauseEnd(text, clause, to);
            if (OccupationClasses.beginsAt(text, clause, end) && verb(text, clause, end) == null) {
                return clause;
            }
            clause = end + 1;
        }
        return to;
    }

    private static int clauseEnd(EntryText text, int from, int to) {
        int comma = Slots.separator(text, ',', from, to);
        return Math.min(comma, Slots.separator(text, '|', from, to));
    }

    /** The entry with the repressions told in it as fields and cases; neighbouring ones of one kind become one item. */
    static SoFar resolved(SoFar entry) {
        EntryText text = entry.text();
        SoFar all = entry;
        PartialDate trial = entry.date(TRIAL_DATE, 0);
        PartialDate main = trial == null ? entry.date(ARREST_DATE, 0) : trial;
        // after a sentence of death there is no later case: what is told without a date came before
        boolean executed = SentenceKind.DEATH.name().equals(entry.value(SENTENCE_KIND, 0));
        List<Said.Told> told = entry.told();
        int i = 0;
        while (i < told.size()) {
            Said.Told first = told.get(i);
            boolean later = isLater(text, first, main, executed);
            int end = first.to();
            int next = i + 1;
            while (next < told.size()
                    && text.trimStart(end, told.get(next).from())
                            >= told.get(next).from()
                    && (Words.REPRESSION_GOES_ON.within(
                                    text, told.get(next).from(), told.get(next).to())
                            || isLater(text, told.get(next), main, executed) == later)) {
                end = told.get(next).to();
                next++;
            }
            int start = Slots.behind(text, Words.NO_INFORMATION, first.from(), end);
            all = all.and(Slots.passed(text, first.from(), start)
                    .words(text, later ? LATER_REPRESSIONS : PREVIOUS_REPRESSIONS, start, end));
            all = OtherCaseReader.read(all, later ? OtherCase.Role.LATER : OtherCase.Role.EARLIER, start, end);
            i = next;
        }
        return all;
    }

    private static boolean isLater(EntryText text, Said.Told told, PartialDate main, boolean executed) {
        DateFinder.Found date = Slots.firstDate(text, told.from(), told.to());
        if (date != null && main != null) {
            if (date.date().certainlyBefore(main)) {
                return false;
            }
            if (date.date().certainlyAfter(main)) {
                return true;
            }
        }
        if (date == null && executed) {
            return false;
        }
        return told.slot() == Said.Slot.AFTER_SENTENCE && Words.FIRST_TIME.first(text, told.from(), told.to()) == null;
    }
}
