package org.knigipamiati.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.parse.Basis;
import org.knigipamiati.parse.CrossReference;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Inference;
import org.knigipamiati.parse.Member;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.Relation;

/** From a reading of the parser, or of given fields, to the form in which a record keeps it. */
public final class Readings {

    private Readings() {}

    /** What the parser made of an entry. A text that it could not read is residue as a whole. */
    public static StoredReading of(Reading reading) {
        if (!(reading instanceof EntryReading entry)) {
            int length = reading.raw().length();
            List<List<Integer>> all = length == 0 ? List.of() : List.of(List.of(0, length));
            return new StoredReading(List.of(), List.of(), all, List.of());
        }
        return stored(
                entry,
                entry.fields().stream()
                        .map(field -> value(field, origin(field.basis())))
                        .toList(),
                null);
    }

    /** What the parser made of the members of the family of whom an entry tells; empty for all other entries. */
    public static List<StoredReading> members(Reading reading) {
        if (!(reading instanceof EntryReading entry)) {
            return List.of();
        }
        return entry.members().stream()
                .map(member -> {
                    List<FieldValue> fields = new ArrayList<>();
                    member.fields().forEach(field -> fields.add(value(field, origin(field.basis()))));
                    member.inferred().forEach(inferred -> fields.add(value(inferred.reading(), origin(inferred))));
                    return stored(member.entry(entry.raw()), fields, member(member));
                })
                .toList();
    }

    private static StoredReading stored(EntryReading entry, List<FieldValue> fields, StoredReading.Member member) {
        List<StoredReading.OtherCase> others = entry.otherCases().stream()
                .map(c -> new StoredReading.OtherCase(
                        c.caseNo(), RecordCase.Role.valueOf(c.role().name()), pair(c.span())))
                .toList();
        List<StoredReading.Doubt> doubts = entry.doubts().stream()
                .map(doubt -> new StoredReading.Doubt(doubt.field().path(), doubt.why()))
                .toList();
        return new StoredReading(
                Executions.settled(fields, others),
                pairs(entry.labels()),
                pairs(entry.residue()),
                others,
                List.of(),
                doubts,
                member,
                entry.members().stream().map(Readings::member).toList(),
                entry.see().stream().map(Readings::reference).toList());
    }

    private static FieldValue value(FieldReading field, Origin origin) {
        // What is not printed may be another word than those from which it follows: a surname may have another ending.
        boolean saysMore = !field.field().verbatim()
                || origin != Origin.PARSER && !field.value().equals(field.verbatim());
        return new FieldValue(
                field.field().path(),
                field.caseNo(),
                field.verbatim().isEmpty() ? null : field.verbatim(),
                saysMore ? field.value() : null,
                pairs(field.spans()),
                origin);
    }

    private static Origin origin(Inference inferred) {
        return switch (inferred.basis()) {
            case HEAD -> Origin.Machine.HEAD;
            case FAMILY -> Origin.Machine.FAMILY;
            case AGE -> Origin.Machine.AGE;
        };
    }

    private static StoredReading.Member member(Member member) {
        return new StoredReading.Member(text(member.relation()), code(member.kin()), pair(member.span()));
    }

    private static StoredReading.CrossReference reference(CrossReference see) {
        String name = see.name().stream().map(FieldReading::verbatim).collect(Collectors.joining(" "));
        return new StoredReading.CrossReference(
                see.kind().name(), code(see.kin()), see.words(), text(name), text(see.place()), pair(see.span()));
    }

    private static String code(Relation kin) {
        return kin == null ? null : kin.name();
    }

    private static String text(String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private static Origin origin(Basis basis) {
        return switch (basis) {
            case PRINTED -> Origin.PARSER;
            case EXPANDED -> Origin.EXPANDED;
            case SUPPLIED -> Origin.SUPPLIED;
        };
    }

    /** The fields that a structured file states; spans point into the entry or are empty. */
    public static StoredReading of(List<FieldValue> given) {
        return new StoredReading(given, List.of(), List.of(), List.of());
    }

    /**
     * What the parser made of an entry, with what a file states beside it: that holds, and stands where the parser found the same. Where the
     * two say different things of a field, it is doubted.
     *
     * @param given of the person and the main case
     */
    public static StoredReading with(StoredReading read, List<FieldValue> given) {
        Set<String> stated = given.stream().map(FieldValue::field).collect(Collectors.toSet());
        List<FieldValue> fields = new ArrayList<>();
        Map<String, List<FieldValue>> replaced = new HashMap<>();
        for (FieldValue value : read.fields()) {
            if (value.caseNo() == 0 && stated.contains(value.field())) {
                replaced.computeIfAbsent(value.field(), none -> new ArrayList<>())
                        .add(value);
            } else {
                fields.add(value);
            }
        }
        List<StoredReading.Doubt> doubts = new ArrayList<>(read.doubts());
        doubts.removeIf(doubt -> stated.contains(doubt.field()));
        for (FieldValue value : given) {
            List<FieldValue> before = replaced.getOrDefault(value.field(), List.of());
            boolean same = before.stream().anyMatch(other -> sayTheSame(other, value));
            if (!before.isEmpty() && !same) {
                doubts.add(new StoredReading.Doubt(value.field(), "the file states otherwise than its text"));
            }
        }
        // The words in the text that tell of a field go with the first of its stated values: no character is lost.
        for (FieldValue value : given) {
            List<FieldValue> before = replaced.remove(value.field());
            List<List<Integer>> spans = before == null
                    ? List.<List<Integer>>of()
                    : before.stream()
                            .flatMap(other -> other.spans().stream())
                            .sorted(IN_ORDER)
                            .distinct()
                            .toList();
            fields.add(new FieldValue(
                    value.field(), value.caseNo(), value.verbatim(), value.value(), spans, value.origin()));
        }
        return new StoredReading(
                fields,
                read.labels(),
                read.residue(),
                read.otherCases(),
                read.decided(),
                doubts,
                read.member(),
                read.family(),
                read.see());
    }

    private static final Comparator<List<Integer>> IN_ORDER = Comparator.comparing(span -> span.get(0));

    private static boolean sayTheSame(FieldValue one, FieldValue other) {
        return one.effective().equalsIgnoreCase(other.effective())
                || one.verbatim() != null && one.verbatim().equalsIgnoreCase(other.verbatim());
    }

    private static List<List<Integer>> pairs(List<Span> spans) {
        return spans.stream().map(Readings::pair).toList();
    }

    private static List<Integer> pair(Span span) {
        return List.of(span.start(), span.end());
    }
}
