package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.parse.text.Coverage;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What an entry has said up to a statement. Immutable: a layout adds what each statement says and gets the next one. Here alone it
 * is decided what becomes of a field that is stated again.
 *
 * @param source the entry
 * @param items what was said, in the order in which it was read
 * @param otherCases the further repressions that were numbered
 */
public record SoFar(Source source, List<Said.Item> items, List<OtherCase> otherCases) {

    /** An entry of which nothing is read yet. */
    public static SoFar of(Source source) {
        return new SoFar(source.inRussian(), List.of(), List.of());
    }

    /** The text of the entry. */
    public EntryText text() {
        return source.text();
    }

    /** This, and what the next words say. */
    public SoFar and(Said said) {
        if (said.items().isEmpty()) {
            return this;
        }
        List<Said.Item> all = new ArrayList<>(items.size() + said.items().size());
        all.addAll(items);
        add(all, said);
        return new SoFar(source, all, otherCases);
    }

    private static void add(List<Said.Item> all, Said said) {
        for (Said.Item item : said.items()) {
            if (item instanceof Said.Unless unless) {
                boolean known = unless.fields().stream().anyMatch(field -> Said.has(all, field, unless.caseNo()));
                if (!known) {
                    add(all, unless.said());
                }
            } else if (!(item instanceof Said.Stated stated && repeats(all, stated))) {
                all.add(item);
            }
        }
    }

    /** An article of a case that the case has already, with or without the name of its code. */
    private static boolean repeats(List<Said.Item> all, Said.Stated stated) {
        String article = stated.fact().value();
        return stated.fact().field() == RecordField.TRIAL_ARTICLES
                && facts(all, RecordField.TRIAL_ARTICLES, stated.caseNo())
                        .anyMatch(known ->
                                known.value().equals(article) || known.value().startsWith(article + " УК"));
    }

    private static Stream<Fact> facts(List<Said.Item> items, RecordField field, int caseNo) {
        return items.stream()
                .filter(item -> item instanceof Said.Stated stated && stated.of(field, caseNo))
                .map(item -> ((Said.Stated) item).fact());
    }

    /** This, and a further repression under the next number. */
    public SoFar and(OtherCase other) {
        List<OtherCase> cases = new ArrayList<>(otherCases);
        cases.add(other);
        return new SoFar(source, items, List.copyOf(cases));
    }

    /** This without a stretch that turned out to be about the main case. */
    SoFar without(Said.Told stretch) {
        List<Said.Item> rest = new ArrayList<>(items);
        rest.remove(stretch);
        return new SoFar(source, rest, otherCases);
    }

    /** Whether the main case or the person has a field. */
    public boolean has(RecordField field) {
        return Said.has(items, field, 0);
    }

    /** Whether a case has a field. */
    public boolean has(RecordField field, int caseNo) {
        return Said.has(items, field, caseNo);
    }

    /** Whether anything was read of a case. */
    boolean hasCase(int caseNo) {
        return items.stream().anyMatch(item -> item instanceof Said.Stated stated && stated.caseNo() == caseNo);
    }

    /** Whether a word has shown the sex. */
    boolean hasSex() {
        return items.stream().anyMatch(Said.Sex.class::isInstance);
    }

    /** The first statement of a field of a case, if there is one. */
    Optional<Fact> first(RecordField field, int caseNo) {
        return facts(items, field, caseNo).findFirst();
    }

    /** The values of a field of a case, in the order in which they were read. */
    public Stream<String> values(RecordField field, int caseNo) {
        return facts(items, field, caseNo)
                .map(fact -> fact.value() == null ? text().slice(fact.from(), fact.to()) : fact.value());
    }

    /** The first value of a field of a case, null if it has none. */
    public String value(RecordField field, int caseNo) {
        return values(field, caseNo).findFirst().orElse(null);
    }

    /** The date of a case, null if it has none. */
    PartialDate date(RecordField field, int caseNo) {
        String value = value(field, caseNo);
        return value == null ? null : PartialDate.parse(value);
    }

    /** This, and the type of the body of a case. */
    SoFar withBodyType(int caseNo) {
        Fact body = first(RecordField.TRIAL_BODY, caseNo).orElse(null);
        Said said = Said.NOTHING;
        for (Fact type : Bodies.type(source, body, field -> date(field, caseNo))) {
            said = said.value(type.field(), caseNo, type.value(), type.from(), type.to());
        }
        return and(said);
    }

    /** The stretches about other repressions, in text order. */
    List<Said.Told> told() {
        return items.stream()
                .filter(Said.Told.class::isInstance)
                .map(Said.Told.class::cast)
                .sorted(Comparator.comparingInt(Said.Told::from))
                .toList();
    }

    /** The release told first, if one is told. */
    Optional<Said.Release> release() {
        return items.stream()
                .filter(Said.Release.class::isInstance)
                .map(Said.Release.class::cast)
                .findFirst();
    }

    /** Where the line of the sentence stands, if there is one. */
    Optional<Said.SentenceLine> sentenceLine() {
        return items.stream()
                .filter(Said.SentenceLine.class::isInstance)
                .map(Said.SentenceLine.class::cast)
                .reduce((first, second) -> second);
    }

    /** The finished reading. */
    public Reading reading() {
        List<FieldReading> fields = new ArrayList<>();
        boolean[] field = new boolean[text().raw.length()];
        boolean[] unread = new boolean[text().raw.length()];
        Arrays.fill(unread, true);
        Said.Sex sex = null;
        for (Said.Item item : items) {
            if (item instanceof Said.Stated stated) {
                fill(field, keep(fields, stated), true);
            } else if (item instanceof Said.Known known) {
                fill(unread, text().span(known.from(), known.to()), false);
            } else if (item instanceof Said.Sex shown) {
                sex = sex == null ? shown : sex;
            }
        }
        if (fields.isEmpty() && sex == null) {
            boolean words = text().text.chars().anyMatch(Character::isLetterOrDigit);
            return new Unreadable(text().raw, words ? Unreadable.Reason.NOTHING_RECOGNISED : Unreadable.Reason.EMPTY);
        }
        if (sex != null) {
            Span span = text().span(sex.from(), sex.to());
            fields.add(new FieldReading(RecordField.SEX, 0, span.in(text().raw), sex.sex(), List.of(span)));
            fill(field, span, true);
        }
        List<FieldReading> settled = Centuries.settled(fields);
        settled.sort(Comparator.comparingInt(FieldReading::caseNo).thenComparing(FieldReading::field));
        Coverage coverage = Coverage.of(text(), field, unread);
        return new EntryReading(text().raw, settled, coverage.labels(), coverage.residue(), otherCases, List.of());
    }

    private static void fill(boolean[] what, Span span, boolean value) {
        Arrays.fill(what, span.start(), span.end(), value);
    }

    private Span keep(List<FieldReading> fields, Said.Stated stated) {
        FieldReading reading = stated.fact().reading(text(), stated.caseNo());
        Span span = reading.spans().get(0);
        for (int i = 0; stated.joins() && i < fields.size(); i++) {
            FieldReading before = fields.get(i);
            if (before.field() == reading.field() && before.main()) {
                boolean first = span.start() < before.spans().get(0).start();
                fields.set(i, first ? reading.and(before) : before.and(reading));
                return span;
            }
        }
        fields.add(reading);
        return span;
    }
}
