package org.knigipamiati.parse.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.parse.text.Coverage;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A reading in the making. Readers add the fields and labels they find, by positions in the prepared text; what nobody claimed
 * becomes residue. A stretch is trimmed of blanks and final punctuation before it is kept, and an empty one is not kept.
 */
public final class ReadingBuilder {

    private static final byte FREE = 0;
    private static final byte LABEL = 1;
    private static final byte FIELD = 2;

    /** Where in an entry a further repression is told. */
    public enum Slot {
        WORK,
        BEFORE_SENTENCE,
        AFTER_SENTENCE
    }

    /** A stretch that tells of a further repression. */
    public record Told(int from, int to, Slot slot) {}

    public final EntryText text;
    private final List<Told> told = new ArrayList<>();
    private int sentenceFrom = -1;
    private int sentenceTo;
    private int releaseFrom = -1;
    private int releaseTo;
    private String sex;
    private Span sexShown;
    private final List<FieldReading> fields = new ArrayList<>();
    private final List<OtherCase> otherCases = new ArrayList<>();
    private final byte[] claims;

    public ReadingBuilder(EntryText text) {
        this.text = text;
        this.claims = new byte[text.raw.length()];
    }

    /** Adds a field whose value is its printed words. */
    public void add(RecordField field, int from, int to) {
        add(field, 0, from, to);
    }

    /** Adds a verbatim field of a case. */
    public void add(RecordField field, int caseNo, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start < end) {
            String words = text.slice(start, end);
            keep(new FieldReading(field, caseNo, words, words, List.of(claim(start, end))));
        }
    }

    /** Adds a field with a value of ours, resting on words that stand between two positions. */
    public void addValue(RecordField field, int caseNo, String value, int from, int to) {
        if (from < to && value != null) {
            keep(new FieldReading(field, caseNo, text.slice(from, to), value, List.of(claim(from, to))));
        }
    }

    /** Adds a date field. */
    public void addDate(RecordField field, int caseNo, RussianDates.Found date) {
        if (date != null) {
            addValue(field, caseNo, date.date().edtf(), date.start(), date.end());
        }
    }

    /**
     * Adds a verbatim piece to a field that may be stated in several places: the pieces are joined in text order with ". ".
     */
    public void append(RecordField field, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        String words = text.slice(start, end);
        Span span = claim(start, end);
        for (int i = 0; i < fields.size(); i++) {
            FieldReading before = fields.get(i);
            if (before.field() == field && before.main()) {
                FieldReading piece = new FieldReading(field, 0, words, words, List.of(span));
                boolean first = span.start() < before.spans().get(0).start();
                fields.set(i, first ? piece.and(before) : before.and(piece));
                return;
            }
        }
        keep(new FieldReading(field, 0, words, words, List.of(span)));
    }

    /** Keeps a stretch about another repression until the main case is known. */
    public void repression(int from, int to, Slot slot) {
        int again = secondCase(from, to);
        if (again > 0) {
            told.add(new Told(from, again, slot));
            told.add(new Told(again, to, Slot.AFTER_SENTENCE));
        } else if (text.trimStart(from, to) < to) {
            told.add(new Told(from, to, slot));
        }
    }

    /** Keeps "освобожден …": it is the outcome of the case if there is no verdict. */
    public void release(int from, int to) {
        if (releaseFrom < 0) {
            releaseFrom = from;
            releaseTo = to;
        }
    }

    /** Keeps where the line of the sentence stands. */
    public void sentenceLine(int from, int to) {
        sentenceFrom = from;
        sentenceTo = to;
    }

    /** Where the line of the sentence begins, -1 if there is none. */
    public int sentenceFrom() {
        return sentenceFrom;
    }

    public int sentenceTo() {
        return sentenceTo;
    }

    /** Adds the outcome kept, if the entry has told no other. */
    public void settleRelease() {
        if (releaseFrom >= 0 && !has(RecordField.SENTENCE)) {
            SentenceReader.addMeasure(this, releaseFrom, releaseTo);
        }
    }

    /** Where behind a first repression a sentence tells of one more: "… арестован. Арестован повторно …"; -1 if nowhere. */
    private int secondCase(int from, int to) {
        int end = Sentences.end(text, from, to);
        if (Repressions.verb(text, from, end) == null) {
            return -1;
        }
        while (end < to) {
            int next = Sentences.end(text, end, to);
            Phrases.Hit<Boolean> repeated = Words.REPEATED.first(text, end, next);
            if (repeated != null && Repressions.verb(text, end, next) != null) {
                return end;
            }
            end = next;
        }
        return -1;
    }

    /** The stretches about other repressions, in text order. */
    public List<Told> told() {
        told.sort(Comparator.comparingInt(Told::from));
        return told;
    }

    /** Forgets a stretch that turned out to be about the main case. */
    public void drop(Told stretch) {
        told.remove(stretch);
    }

    /** Claims a label and keeps the sex that it shows, if it is the first one. */
    public void sex(Phrases.Hit<Label> label) {
        label(label.start(), label.end());
        sex(label.meaning().sex(), label.start(), label.end());
    }

    /** Keeps the sex that a word shows, if it is the first one. */
    public void sex(String shown, int from, int to) {
        if (sex == null && !shown.isEmpty()) {
            sex = shown;
            sexShown = text.span(from, to);
        }
    }

    public boolean hasSex() {
        return sex != null;
    }

    /** Claims known words that carry no value of their own. */
    public void label(int from, int to) {
        if (from < to) {
            Span span = text.span(from, to);
            for (int i = span.start(); i < span.end(); i++) {
                if (claims[i] == FREE) {
                    claims[i] = LABEL;
                }
            }
        }
    }

    /** Numbers a further repression; returns the number under which its fields are to be added. */
    public int otherCase(OtherCase.Role role, int from, int to) {
        OtherCase other = new OtherCase(otherCases.size() + 1, role, text.span(from, to));
        otherCases.add(other);
        return other.caseNo();
    }

    /** Whether a case already has an article, with or without the name of its code. */
    public boolean hasArticle(int caseNo, String article) {
        for (FieldReading reading : fields) {
            if (reading.field() == RecordField.TRIAL_ARTICLES && reading.caseNo() == caseNo) {
                String value = reading.value();
                if (value.equals(article) || value.startsWith(article + " УК")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Forgets the number given last, if nothing was read under it. */
    public void forgetEmptyCase(int caseNo) {
        if (fields.stream().noneMatch(field -> field.caseNo() == caseNo)) {
            otherCases.removeIf(other -> other.caseNo() == caseNo);
        }
    }

    /** Whether the main case or the person has a reading of the field. */
    public boolean has(RecordField field) {
        return has(field, 0);
    }

    public boolean has(RecordField field, int caseNo) {
        for (FieldReading reading : fields) {
            if (reading.field() == field && reading.caseNo() == caseNo) {
                return true;
            }
        }
        return false;
    }

    /** The values of a field of a case, in the order in which they were read. */
    public List<String> values(RecordField field, int caseNo) {
        return fields.stream()
                .filter(reading -> reading.field() == field && reading.caseNo() == caseNo)
                .map(FieldReading::value)
                .toList();
    }

    /** The value of a field of a case, null if it has none. */
    public String value(RecordField field, int caseNo) {
        for (FieldReading reading : fields) {
            if (reading.field() == field && reading.caseNo() == caseNo) {
                return reading.value();
            }
        }
        return null;
    }

    /** The first reading of a field in the main case, null if there is none. */
    public FieldReading first(RecordField field) {
        return first(field, 0);
    }

    /** The first reading of a field in a case, null if there is none. */
    public FieldReading first(RecordField field, int caseNo) {
        for (FieldReading reading : fields) {
            if (reading.field() == field && reading.caseNo() == caseNo) {
                return reading;
            }
        }
        return null;
    }

    /** Adds a value of ours that rests on the words of another field. */
    public void addDerived(RecordField field, String value, FieldReading basis) {
        keep(new FieldReading(field, basis.caseNo(), basis.verbatim(), value, basis.spans()));
    }

    private void keep(FieldReading reading) {
        fields.add(reading);
    }

    private Span claim(int from, int to) {
        Span span = text.span(from, to);
        for (int i = span.start(); i < span.end(); i++) {
            claims[i] = FIELD;
        }
        return span;
    }

    /** The finished reading. */
    public Reading finish() {
        if (fields.isEmpty() && sex == null) {
            boolean words = text.text.chars().anyMatch(Character::isLetterOrDigit);
            return new Unreadable(text.raw, words ? Unreadable.Reason.NOTHING_RECOGNISED : Unreadable.Reason.EMPTY);
        }
        if (sex != null) {
            // the word that shows it stays a label: it is a label in the first place
            keep(new FieldReading(RecordField.SEX, 0, sexShown.in(text.raw), sex, List.of(sexShown)));
            for (int i = sexShown.start(); i < sexShown.end(); i++) {
                claims[i] = FIELD;
            }
        }
        Centuries.settle(fields);
        fields.sort(Comparator.comparingInt(FieldReading::caseNo).thenComparing(FieldReading::field));
        boolean[] field = new boolean[claims.length];
        boolean[] unread = new boolean[claims.length];
        for (int i = 0; i < claims.length; i++) {
            field[i] = claims[i] == FIELD;
            unread[i] = claims[i] == FREE;
        }
        Coverage coverage = Coverage.of(text, field, unread);
        return new EntryReading(text.raw, fields, coverage.labels(), coverage.residue(), otherCases, List.of());
    }
}
