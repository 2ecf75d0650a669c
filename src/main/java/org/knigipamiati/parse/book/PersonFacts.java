package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY_VERBATIM;
import static org.knigipamiati.vocabulary.RecordField.SEX;

import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.RecordField;

/** What was found of a person while statements are read, and how more is added. */
abstract class PersonFacts {

    static final String BY_ORDER = "told only by its place in the entry";
    final Source source;
    final EntryText text;
    final ItemWords words;
    final List<Fact> facts;

    PersonFacts(Source source, List<Fact> facts) {
        this.source = source;
        this.text = source.text();
        this.words = new ItemWords(source);
        this.facts = facts;
    }

    boolean has(RecordField field) {
        return Fact.has(facts, field);
    }

    void append(RecordField field, int from, int to, String why) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        Phrases.Hit<Boolean> nothing =
                start < end ? source.words().noInformation.at(text, start, end) : null;
        boolean says = start < end && !(nothing != null && text.trimStart(nothing.end(), end) >= end);
        if (!says) {
            return;
        }
        int last = facts.size() - 1;
        Fact before = last >= 0 ? facts.get(last) : null;
        boolean adjacent = before != null
                && before.field() == field
                && text.trimStart(before.to(), start) >= start
                && text.indexOf('.', before.to(), start) < 0
                && text.indexOf('|', before.to(), start) < 0;
        if (adjacent) {
            facts.set(last, new Fact(field, before.from(), end, null, before.why() == null ? why : before.why()));
        } else {
            facts.add(new Fact(field, start, end, null, why));
        }
    }

    void add(RecordField field, int from, int to) {
        append(field, from, to, has(field) ? "stated twice" : null);
    }

    boolean nationality(int from, int to, String unknown) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        String lemma = source.nationality(start, Math.min(text.length(), end + 1));
        lemma = lemma == null ? source.nationality(start, end) : lemma;
        if (start >= end || lemma == null && unknown == null) {
            return false;
        }
        Phrases.Hit<Boolean> nothing = source.words().noInformation.at(text, start, end);
        if (lemma == null && (nothing != null || text.at(start) == '-')) {
            return false;
        }
        String value = lemma == null ? text.slice(start, end).toLowerCase(java.util.Locale.ROOT) : lemma;
        facts.add(new Fact(NATIONALITY, start, end, value, lemma == null ? unknown : null));
        facts.add(new Fact(NATIONALITY_VERBATIM, start, end, null, null));
        return true;
    }

    boolean sexCell(int from, int to) {
        int start = text.trimStart(from, to);
        Phrases.Hit<String> hit = start < to ? source.words().sexCells.at(text, start, to) : null;
        if (hit == null || text.trimStart(hit.end(), to) < to) {
            return false;
        }
        if (!has(SEX)) {
            facts.add(new Fact(SEX, hit.start(), hit.end(), hit.meaning(), null));
        }
        return true;
    }
}
