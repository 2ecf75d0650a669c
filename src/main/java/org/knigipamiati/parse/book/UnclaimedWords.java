package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;

import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/** Dates and words that no field took, and lines of dashes, which part two entries. */
final class UnclaimedWords extends Witness {

    private final boolean[] taken;
    private final boolean[] silent;
    /** For each raw offset where a field begins, the field. */
    private final RecordField[] begin;

    UnclaimedWords(Examined reading) {
        super(reading);
        taken = reading.taken;
        silent = reading.silent;
        begin = new RecordField[taken.length];
        for (FieldReading field : fields) {
            for (Span span : field.spans()) {
                begin[span.start()] = field.field();
            }
        }
    }

    @Override
    void speak() {
        dates();
        days();
        words();
        separators();
    }

    private void dates() {
        int at = 0;
        while (at < text.length()) {
            DateFinder.Found date = source.date(at, text.length());
            if (date == null) {
                return;
            }
            Span span = text.span(date.start(), date.end());
            boolean year = date.date().edtf().length() <= 4;
            boolean used = used(span);
            if (!used && !silent[span.start()] && !(year && numberBefore(date.start()))) {
                doubt(BIRTH_DATE, "a date in the entry belongs to no field");
                doubtBeside(date.start(), Qualifiers.UNREAD);
            }
            at = date.end();
        }
    }

    /** A day of a month without its year tells when something was, and no field can hold it. */
    private void days() {
        for (int i = text.nextWord(0); i < text.length(); i = text.nextWord(i + 1)) {
            if (!EntryText.digit(text.at(i))) {
                continue;
            }
            int end = text.wordEnd(i, text.length());
            int month = text.skipBlanks(end, text.length());
            boolean day = end - i <= 2
                    && month > end
                    && source.words().months.at(text, month, text.length()) != null
                    && source.dates().at(i, text.length()) == null;
            if (day && !silent[text.offset(i)]) {
                doubt(before(i), "a day without its year");
                return;
            }
        }
    }

    /** The field that begins last before a position. */
    private RecordField before(int at) {
        for (int i = at; i >= 0; i--) {
            if (begin[text.offset(i)] != null) {
                return begin[text.offset(i)];
            }
        }
        return BIRTH_DATE;
    }

    private boolean used(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean numberBefore(int at) {
        int before = text.trimEnd(0, at);
        return before > 0 && (text.at(before - 1) == '№' || EntryText.digit(text.at(before - 1)));
    }

    /** Words outside of all fields that no table knows. */
    private void words() {
        RecordField near = SURNAME;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            int raw = text.offset(i);
            if (taken[raw]) {
                near = begin[raw] == null ? near : begin[raw];
                continue;
            }
            if (silent[raw] || !text.wordStart(i) || rowNumber(i)) {
                continue;
            }
            int end = known(i);
            if (end > i) {
                i = end - 1;
                continue;
            }
            int stop = text.wordEnd(i, text.length());
            if (Character.isLetter(text.at(i)) && stop - i > 1 || EntryText.digit(text.at(i)) && stop - i > 2) {
                String why = "words were not understood: " + text.slice(i, stop);
                if (!found) {
                    doubt(near, why);
                    found = true;
                }
                // they may qualify whatever is told with them, and not only what stands before them
                doubtBeside(i, Qualifiers.UNREAD);
            }
            i = stop - 1;
        }
    }

    /** The number of a row or entry, before all words. */
    private boolean rowNumber(int at) {
        int end = text.wordEnd(at, text.length());
        for (int i = 0; i < end; i++) {
            if (Character.isLetter(text.at(i))) {
                return false;
            }
        }
        return EntryText.digit(text.at(at))
                && end < text.length()
                && (text.at(end) != ' ' || text.text.charAt(end) == '\t');
    }

    /** The end of a known word without a value of its own, or the same position. */
    private int known(int at) {
        Phrases.Hit<?> hit = source.words().valueless.at(text, at, text.length());
        if (hit == null && source.words().russian()) {
            hit = Words.WITHOUT_VALUE.at(text, at, text.length());
        }
        return hit == null ? at : hit.end();
    }

    /** A line of dashes parts two entries. */
    private void separators() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at, text.length());
            end = end < 0 ? text.length() : end;
            int dashes = at;
            while (dashes < end && (text.at(dashes) == '-' || text.at(dashes) <= ' ')) {
                dashes++;
            }
            if (dashes == end && text.indexOf('-', at, end) >= 0 && text.trimStart(0, at) < at) {
                doubt(BIRTH_DATE, "a line of dashes: perhaps two entries");
                return;
            }
            at = end + 1;
        }
    }
}
