package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.GIVEN_NAME;
import static org.knigipamiati.vocabulary.RecordField.PATRONYMIC;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SEX;
import static org.knigipamiati.vocabulary.RecordField.SURNAME;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Inference;
import org.knigipamiati.parse.Member;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Reads what is told of one member of a family, and adds what follows from what is told of the head: the measure that was taken against
 * all, where they had lived, the surname. A measure is not passed on to who was born after it, died before it, or has one printed.
 */
final class MemberReader {

    private static final Set<String> OF_FAMILIES = Set.of(
            SentenceKind.EXILE.name(), SentenceKind.SPECIAL_SETTLEMENT.name(), SentenceKind.DEKULAKISATION.name());
    private static final Set<RecordField> OF_MEASURE = Set.of(
            RecordField.TRIAL_DATE,
            RecordField.TRIAL_BODY,
            RecordField.TRIAL_BODY_TYPE,
            RecordField.SENTENCE,
            RecordField.SENTENCE_KIND,
            RecordField.SENTENCE_TERM);
    private static final Set<RecordField> OF_REHABILITATION =
            Set.of(RecordField.REHABILITATION_DATE, RecordField.REHABILITATION_BODY, RecordField.REHABILITATION_REASON);

    private static final String ANOTHER = "may bear another surname than the head";
    private static final String FORM = "the surname is that of the head, and its form is not certain";
    private static final String AGE = "only an age is told, and not at what time";

    private final Source source;
    private final EntryText text;
    private final EntryReading head;
    private final Fact headSurname;
    private final FamilySurname surname;
    private final int measure;

    MemberReader(Source source, EntryReading head, Fact headSurname, FamilySurname surname) {
        this.source = source;
        this.text = source.text();
        this.head = head;
        this.headSurname = headSurname;
        this.surname = surname;
        this.measure = head.fields().stream()
                .filter(field -> field.field() == SENTENCE_KIND && OF_FAMILIES.contains(field.value()))
                .mapToInt(FieldReading::caseNo)
                .findFirst()
                .orElse(-1);
    }

    /** What is told of a member, read and completed. */
    Member read(Listed one) {
        Span span = text.span(one.from(), Math.max(one.from() + 1, span(one)));
        int first = one.name().facts().stream().mapToInt(Fact::from).min().orElse(one.from());
        Slice slice = new Slice(first, stop(span(one)), holes(one));
        EntryText words = text.without(slice.outside(text.length()));
        Source part = Source.of(words, source.words());
        List<Fact> facts = new ArrayList<>();
        one.name().facts().forEach(fact -> facts.add(slice.of(fact)));
        boolean own = one.kin() != null && one.kin().start() >= one.from();
        int behind = slice.at(Math.min(one.behind(), slice.to()));
        born(one, facts, slice);
        Reading reading = BookReader.member(part, new Heading(List.copyOf(facts), behind));
        EntryReading entry = reading instanceof EntryReading read
                ? read
                : new EntryReading(text.raw, List.of(), List.of(), List.of(span), List.of(), List.of());
        return complete(one, own ? shown(one, entry) : entry, span, own);
    }

    /** Where what is told of a member ends. A date may end with a sign that elsewhere only divides: "192-." */
    private int span(Listed one) {
        int end = text.trimEnd(one.from(), one.to());
        return one.born() == null ? end : Math.max(end, Math.min(one.born().end(), one.to()));
    }

    /** Behind the full stop of an abbreviation at the end: "1885 р. н." */
    private int stop(int end) {
        return end < text.length() && text.at(end) == '.' ? end + 1 : end;
    }

    /** The sex is printed where the word of kinship shows it. */
    private EntryReading shown(Listed one, EntryReading entry) {
        String sex = one.kin().meaning().sex();
        if (sex.isEmpty()) {
            return entry;
        }
        Span word = text.span(one.kin().start(), one.kin().end());
        List<Doubt> doubts = new ArrayList<>(entry.doubts());
        List<FieldReading> fields = new ArrayList<>(entry.fields());
        FieldReading told = entry.first(SEX).orElse(null);
        if (told == null) {
            fields.add(new FieldReading(
                    SEX, 0, text.slice(one.kin().start(), one.kin().end()), sex, List.of(word)));
            fields.sort(Comparator.comparingInt(FieldReading::caseNo).thenComparing(FieldReading::field));
        } else if (!told.value().equals(sex)) {
            doubts.add(new Doubt(SEX, "the word of kinship is of the other sex"));
        }
        List<Span> labels = new ArrayList<>();
        for (Span label : entry.labels()) {
            boolean cut = told == null && label.start() <= word.start() && word.end() <= label.end();
            if (!cut) {
                labels.add(label);
                continue;
            }
            if (label.start() < word.start()) {
                labels.add(new Span(label.start(), word.start()));
            }
            if (word.end() < label.end()) {
                labels.add(new Span(word.end(), label.end()));
            }
        }
        return new EntryReading(entry.raw(), fields, labels, entry.residue(), entry.otherCases(), doubts);
    }

    /** What is left out of a member's words, in their order: a bracket right behind the name, the word of kinship behind it. */
    private List<int[]> holes(Listed one) {
        List<int[]> holes = new ArrayList<>();
        int next = text.skipBlanks(one.name().end(), one.to());
        boolean bracket = next < one.to() && text.at(next) == '(';
        if (bracket && (!one.kinBehind() || one.kinWords()[0] > next)) {
            holes.add(new int[] {next, next + 1});
        }
        if (one.kinBehind()) {
            holes.add(one.kinWords());
        }
        return holes;
    }

    private void born(Listed one, List<Fact> facts, Slice slice) {
        if (one.born() == null) {
            return;
        }
        String edtf = one.born().date().edtf();
        int from = slice.at(one.born().start());
        int to = slice.at(one.born().end());
        boolean both = edtf.length() == 9 && edtf.charAt(4) == '/';
        facts.add(new Fact(
                BIRTH_DATE,
                from,
                to,
                both ? edtf.substring(0, 4) : edtf,
                one.born().why()));
        if (both) {
            facts.add(new Fact(DEATH_DATE, from, to, edtf.substring(5), "told only by the years behind the name"));
        }
    }

    private Member complete(Listed one, EntryReading entry, Span span, boolean own) {
        List<Inference> inferred = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(entry.doubts());
        Relation kin = one.kin() == null ? null : one.kin().meaning().relation();
        String shown = one.kin() == null ? "" : one.kin().meaning().sex();
        if (!own && !shown.isEmpty() && entry.first(SEX).isEmpty()) {
            inferred.add(inference(SEX, one.kin().start(), one.kin().end(), shown, Inference.Basis.FAMILY));
        }
        if (entry.first(GIVEN_NAME).isEmpty()) {
            doubts.add(new Doubt(GIVEN_NAME, "no given name is told"));
        }
        surname(entry, kin, shown, inferred, doubts);
        age(one, entry, inferred, doubts);
        PartialDate born = date(entry.value(BIRTH_DATE)
                .or(() -> inferred.stream()
                        .map(Inference::reading)
                        .filter(f -> f.field() == BIRTH_DATE)
                        .map(FieldReading::value)
                        .findFirst())
                .orElse(null));
        inherit(entry, born, inferred);
        // a date takes the full stop of its "г.", which may be that of the list
        int end = entry.fields().stream()
                .flatMap(field -> field.spans().stream())
                .mapToInt(Span::end)
                .max()
                .orElse(span.end());
        Span whole = new Span(span.start(), Math.max(span.end(), end));
        return new Member(
                one.kin() == null ? "" : text.slice(one.kin().start(), one.kin().end()),
                kin,
                whole,
                entry.fields(),
                inferred,
                within(entry.labels(), whole),
                within(entry.residue(), whole),
                entry.otherCases(),
                doubts.stream().distinct().toList());
    }

    private void surname(EntryReading entry, Relation kin, String shown, List<Inference> inferred, List<Doubt> doubts) {
        boolean bearer = kin == null || kin != Relation.RELATIVE;
        if (entry.first(SURNAME).isPresent() || headSurname == null || !bearer) {
            return;
        }
        String sex = entry.value(SEX)
                .orElse(
                        shown.isEmpty()
                                ? FamilySurname.sex(
                                        entry.value(GIVEN_NAME).orElse(null),
                                        entry.value(PATRONYMIC).orElse(null))
                                : shown);
        String form = surname.of(sex);
        if (form == null) {
            // the form is not known: as printed of the head
            form = text.slice(headSurname.from(), headSurname.to());
            doubts.add(new Doubt(SURNAME, FORM));
        } else if (!surname.certain()
                && text.folded.indexOf(EntryText.fold(form)) < 0
                && !form.equals(text.slice(headSurname.from(), headSurname.to()))) {
            doubts.add(new Doubt(SURNAME, FORM));
        }
        if (kin != Relation.CHILD) {
            doubts.add(new Doubt(SURNAME, ANOTHER));
        }
        inferred.add(inference(SURNAME, headSurname.from(), headSurname.to(), form, Inference.Basis.HEAD));
    }

    private void age(Listed one, EntryReading entry, List<Inference> inferred, List<Doubt> doubts) {
        if (one.age() < 0 || entry.first(BIRTH_DATE).isPresent()) {
            return;
        }
        PartialDate then = then();
        if (then == null || then.earliest() == null) {
            doubts.add(new Doubt(BIRTH_DATE, AGE));
            return;
        }
        String year = (then.earliest().getYear() - one.age()) + "~";
        inferred.add(inference(BIRTH_DATE, one.ageFrom(), one.ageTo(), year, Inference.Basis.AGE));
    }

    /** When the measure was taken that the family underwent. */
    private PartialDate then() {
        return head.fields().stream()
                .filter(field -> field.field() == TRIAL_DATE && field.caseNo() == Math.max(0, measure))
                .map(field -> date(field.value()))
                .findFirst()
                .orElse(null);
    }

    private void inherit(EntryReading entry, PartialDate born, List<Inference> inferred) {
        PartialDate then = then();
        PartialDate died = date(entry.value(DEATH_DATE).orElse(null));
        boolean outside = then != null
                && (born != null && born.certainlyAfter(then) || died != null && then.certainlyAfter(died));
        boolean own = entry.fields().stream().anyMatch(field -> field.main() && OF_MEASURE.contains(field.field()));
        for (FieldReading field : head.fields()) {
            boolean residence = field.field() == RESIDENCE
                    && field.main()
                    && entry.first(RESIDENCE).isEmpty();
            boolean sent = field.caseNo() == measure && OF_MEASURE.contains(field.field()) && !own;
            boolean rehabilitated = field.main()
                    && OF_REHABILITATION.contains(field.field())
                    && entry.first(field.field()).isEmpty()
                    && allRehabilitated();
            if (!outside && (residence || sent) || rehabilitated) {
                FieldReading given = new FieldReading(field.field(), 0, field.verbatim(), field.value(), field.spans());
                inferred.add(new Inference(given, rehabilitated ? Inference.Basis.FAMILY : Inference.Basis.HEAD));
            }
        }
    }

    /** Whether the entry says in the plural that they were rehabilitated. */
    private boolean allRehabilitated() {
        for (int i = source.nextMark(0); i < text.length(); i = source.nextMark(i + 1)) {
            Phrases.Hit<Mark> hit = source.markAt(i, text.length());
            if (hit != null
                    && hit.meaning().topic() == Topic.REHABILITATION
                    && source.words().ofAll.at(text, i, text.length()) != null) {
                return true;
            }
        }
        return false;
    }

    private Inference inference(RecordField field, int from, int to, String value, Inference.Basis basis) {
        return new Inference(
                new FieldReading(field, 0, text.slice(from, to), value, List.of(text.span(from, to))), basis);
    }

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.tryParse(edtf).orElse(null);
    }

    private static List<Span> within(List<Span> spans, Span bound) {
        List<Span> inside = new ArrayList<>();
        for (Span span : spans) {
            int from = Math.max(span.start(), bound.start());
            int to = Math.min(span.end(), bound.end());
            if (from < to) {
                inside.add(new Span(from, to));
            }
        }
        return inside;
    }

    /** A stretch of the text without some parts of it: positions there and here. */
    private record Slice(int from, int to, List<int[]> holes) {

        int at(int position) {
            int left = holes.stream()
                    .mapToInt(hole -> Math.max(0, Math.min(position, hole[1]) - hole[0]))
                    .sum();
            return position - from - left;
        }

        Fact of(Fact fact) {
            return new Fact(fact.field(), at(fact.from()), at(fact.to()), fact.value(), fact.why());
        }

        List<int[]> outside(int length) {
            List<int[]> outside = new ArrayList<>();
            outside.add(new int[] {0, from});
            outside.addAll(holes);
            outside.add(new int[] {to, length});
            return outside;
        }
    }
}
