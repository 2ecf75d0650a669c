package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What a stretch of an entry says, in the order in which it was read. Immutable: a reader makes one from the words before it and
 * knows nothing of what the entry said elsewhere. What counts only where the entry has not said it yet is {@linkplain #unless
 * marked so}; {@link SoFar} decides it.
 */
public record Said(List<Item> items) {

    /** A stretch that says nothing. */
    public static final Said NOTHING = new Said(List.of());

    /** One thing that is said. Positions are those of the prepared text. */
    sealed interface Item permits Stated, Known, Sex, Told, Release, SentenceLine, Unless {}

    /**
     * A field.
     *
     * @param caseNo 0 for the person and the main case
     * @param joins whether it is one piece of a field that may be stated in several places
     */
    record Stated(Fact fact, int caseNo, boolean joins) implements Item {

        boolean of(RecordField field, int ofCase) {
            return fact.field() == field && caseNo == ofCase;
        }
    }

    /** Known words that carry no value of their own. */
    record Known(int from, int to) implements Item {}

    /** A word that shows the sex. */
    record Sex(String sex, int from, int to) implements Item {}

    /** A stretch that tells of a further repression. */
    record Told(int from, int to, Slot slot) implements Item {}

    /** "освобожден …": the outcome of the case if there is no verdict. */
    record Release(int from, int to) implements Item {}

    /** Where the line of the sentence stands. */
    record SentenceLine(int from, int to) implements Item {}

    /** What counts only if a case has none of some fields yet. */
    record Unless(Set<RecordField> fields, int caseNo, Said said) implements Item {}

    /** Where in an entry a further repression is told. */
    public enum Slot {
        WORK,
        BEFORE_SENTENCE,
        AFTER_SENTENCE
    }

    public Said {
        items = List.copyOf(items);
    }

    /** What a part found of the person or the main case; of a field that holds one value the first. */
    static Said of(EntryText text, List<Fact> facts) {
        Said said = NOTHING;
        for (Fact fact : facts) {
            boolean known = fact.from() >= fact.to() || !fact.field().list() && said.has(fact.field(), 0);
            said = known ? said : said.and(new Stated(fact, 0, false));
        }
        return said;
    }

    /** This, and what was read behind it. */
    public Said and(Said next) {
        if (items.isEmpty()) {
            return next;
        }
        if (next.items.isEmpty()) {
            return this;
        }
        List<Item> all = new ArrayList<>(items.size() + next.items.size());
        all.addAll(items);
        all.addAll(next.items);
        return new Said(all);
    }

    private Said and(Item item) {
        return and(new Said(List.of(item)));
    }

    /** This, and a field whose value is its printed words, without blanks and punctuation around them. */
    public Said words(EntryText text, RecordField field, int caseNo, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        return start < end ? and(new Stated(new Fact(field, start, end, null, null), caseNo, false)) : this;
    }

    /** This, and a field of the main case whose value is its printed words. */
    public Said words(EntryText text, RecordField field, int from, int to) {
        return words(text, field, 0, from, to);
    }

    /** This, and a piece of a field of the main case: the pieces are joined in text order with ". ". */
    public Said piece(EntryText text, RecordField field, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        return start < end ? and(new Stated(new Fact(field, start, end, null, null), 0, true)) : this;
    }

    /** This, and a field with a value of ours, resting on words that stand between two positions. */
    public Said value(RecordField field, int caseNo, String value, int from, int to) {
        return from < to && value != null
                ? and(new Stated(new Fact(field, from, to, value, null), caseNo, false))
                : this;
    }

    /** This, and a date field; null for no date. */
    public Said date(RecordField field, int caseNo, DateFinder.Found date) {
        return date == null ? this : value(field, caseNo, date.date().edtf(), date.start(), date.end());
    }

    /** This, and known words that carry no value of their own. */
    public Said label(int from, int to) {
        return from < to ? and(new Known(from, to)) : this;
    }

    /** This, and a label with the sex that it shows. */
    public Said label(Phrases.Hit<Label> label) {
        return label(label.start(), label.end()).sex(label.meaning().sex(), label.start(), label.end());
    }

    /** This, and the sex that a word shows, if it shows one. */
    public Said sex(String shown, int from, int to) {
        return shown.isEmpty() ? this : and(new Sex(shown, from, to));
    }

    /** This, and a stretch about another repression; where a further one begins in it, that is a stretch of its own. */
    public Said repression(EntryText text, int from, int to, Slot slot) {
        int again = Repressions.secondCase(text, from, to);
        if (again > 0) {
            return and(new Told(from, again, slot)).and(new Told(again, to, Slot.AFTER_SENTENCE));
        }
        return text.trimStart(from, to) < to ? and(new Told(from, to, slot)) : this;
    }

    /** This, and a release. */
    public Said release(int from, int to) {
        return and(new Release(from, to));
    }

    /** This, and the place of the line of the sentence. */
    Said sentenceLine(int from, int to) {
        return and(new SentenceLine(from, to));
    }

    /** The same, if the case has none of these fields when it is said. */
    public Said unless(int caseNo, RecordField... fields) {
        return items.isEmpty() ? this : new Said(List.of(new Unless(Set.of(fields), caseNo, this)));
    }

    /** Whether a field of a case is said here for certain. */
    public boolean has(RecordField field, int caseNo) {
        return has(items, field, caseNo);
    }

    static boolean has(List<Item> items, RecordField field, int caseNo) {
        for (Item item : items) {
            if (item instanceof Stated stated && stated.of(field, caseNo)) {
                return true;
            }
        }
        return false;
    }
}
