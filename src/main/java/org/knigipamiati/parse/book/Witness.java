package org.knigipamiati.parse.book;

import java.util.List;
import java.util.Map;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/** One kind of evidence against a reading that is whole. */
abstract class Witness {

    final Examined reading;
    final Source source;
    final EntryText text;
    final List<FieldReading> fields;
    /** The first reading of each field of the person and the main case. */
    final Map<RecordField, FieldReading> main;
    /** Whether the layout has a name at the head: then its order tells nothing for certain. */
    final boolean named;

    Witness(Examined reading) {
        this.reading = reading;
        this.source = reading.source;
        this.text = reading.source.text();
        this.fields = reading.fields;
        this.main = reading.main;
        this.named = reading.named;
    }

    /** Says all that speaks against the reading. */
    abstract void speak();

    void doubt(RecordField field, String why) {
        Doubt doubt = new Doubt(field, why);
        if (!reading.doubts.contains(doubt)) {
            reading.doubts.add(doubt);
        }
    }

    /**
     * Doubts what is told in one sentence with a position: dates of events, other cases, the kind of the sentence. A date of birth stands
     * among other traits and is doubted only by its own item.
     */
    void doubtBeside(int at, String why) {
        Span sentence = sentence(at);
        for (Examined.Value value : reading.values) {
            RecordField field = value.field();
            boolean told = field.date()
                    || field == RecordField.SENTENCE_KIND
                    || field == RecordField.PREVIOUS_REPRESSIONS
                    || field == RecordField.LATER_REPRESSIONS;
            int begin = value.from();
            boolean beside = told && begin < sentence.end() && value.to() > sentence.start();
            boolean own =
                    field != RecordField.BIRTH_DATE || text.indexOf(',', Math.min(at, begin), Math.max(at, begin)) < 0;
            if (beside && own) {
                doubt(field, why);
            }
        }
    }

    /** The sentence around a position: within its line, between semicolons and full stops before a capital. */
    Span sentence(int at) {
        int from = at;
        while (from > 0 && !sentenceEnd(from - 1)) {
            from--;
        }
        int to = at;
        while (to < text.length() && !sentenceEnd(to)) {
            to++;
        }
        return new Span(from, to);
    }

    /** A full stop behind an abbreviation or figure ends no sentence unless a word of an event follows. */
    private boolean sentenceEnd(int at) {
        char c = text.at(at);
        return c == '\n'
                || c == ';'
                || c == '.'
                        && at + 2 < text.length()
                        && text.at(at + 1) <= ' '
                        && text.capital(at + 2)
                        && (at < 2 || Character.isLetterOrDigit(text.at(at - 2)));
    }

    int position(int rawOffset) {
        return text.position(rawOffset);
    }

    /** Where the word before a position begins. */
    int wordBefore(int at) {
        int word = text.wordBefore(0, at);
        return word;
    }
}
