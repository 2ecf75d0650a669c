package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.parse.text.CleanText;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.SourceDescriptor;

/**
 * A form that is told the descriptor of a source. It reads the entry twice, as printed and with the abbreviations of the source in full;
 * what the second reading says otherwise is marked as resting on them. Words and places of all fields are those of the print.
 */
record DescribedForm(EntryForm form, SourceDescriptor descriptor) implements EntryForm {

    @Override
    public String id() {
        return form.id();
    }

    @Override
    public Reading read(String raw) {
        Reading printed = form.read(raw);
        FullText full = FullText.of(raw, descriptor);
        Reading read = full.differs() && form.read(full.text()) instanceof EntryReading entry
                ? ofPrint(raw, full, entry, printed)
                : printed;
        return read instanceof EntryReading entry ? DefaultOrgan.supply(entry, descriptor.organInFull()) : read;
    }

    private static EntryReading ofPrint(String raw, FullText full, EntryReading read, Reading asPrinted) {
        EntryReading before = asPrinted instanceof EntryReading entry
                ? entry
                : new EntryReading(raw, List.of(), List.of(), List.of(), List.of(), List.of());
        List<FieldReading> fields = ofPrint(raw, full, read.fields(), before.fields());
        Cover cover = Cover.of(new Span(0, raw.length()), full.printed(read.residue()), fields);
        return new EntryReading(
                raw,
                fields,
                cover.labels(),
                cover.residue(),
                others(full, read.otherCases()),
                read.doubts(),
                read.members().stream()
                        .map(member -> ofPrint(raw, full, member, before.members()))
                        .toList(),
                read.see().stream()
                        .map(see -> ofPrint(raw, full, see, before.see()))
                        .toList());
    }

    private static Member ofPrint(String raw, FullText full, Member member, List<Member> before) {
        Span span = full.printed(member.span());
        Member same = before.stream()
                .filter(one -> one.span().equals(span))
                .findFirst()
                .orElse(null);
        List<FieldReading> fields = ofPrint(raw, full, member.fields(), same == null ? List.of() : same.fields());
        List<FieldReading> followed = same == null
                ? List.of()
                : same.inferred().stream().map(Inference::reading).toList();
        List<Inference> inferred = member.inferred().stream()
                .map(one -> new Inference(ofPrint(raw, full, one.reading(), followed), one.basis()))
                .toList();
        Cover cover = Cover.of(span, full.printed(member.residue()), fields);
        return new Member(
                same == null ? member.relation() : same.relation(),
                member.kin(),
                span,
                fields,
                inferred,
                cover.labels(),
                cover.residue(),
                others(full, member.otherCases()),
                member.doubts());
    }

    private static CrossReference ofPrint(String raw, FullText full, CrossReference see, List<CrossReference> before) {
        Span span = full.printed(see.span());
        CrossReference same = before.stream()
                .filter(one -> one.span().equals(span))
                .findFirst()
                .orElse(null);
        return new CrossReference(
                see.kind(),
                see.kin(),
                span,
                same == null ? see.words() : same.words(),
                ofPrint(raw, full, see.name(), same == null ? List.of() : same.name()),
                same == null ? see.place() : same.place());
    }

    private static List<OtherCase> others(FullText full, List<OtherCase> cases) {
        return cases.stream()
                .map(one -> new OtherCase(one.caseNo(), one.role(), full.printed(one.span())))
                .toList();
    }

    private static List<FieldReading> ofPrint(
            String raw, FullText full, List<FieldReading> fields, List<FieldReading> before) {
        return fields.stream().map(field -> ofPrint(raw, full, field, before)).toList();
    }

    private static FieldReading ofPrint(String raw, FullText full, FieldReading field, List<FieldReading> before) {
        List<Span> spans = full.printed(field.spans());
        FieldReading same = before.stream()
                .filter(one -> one.field() == field.field()
                        && one.caseNo() == field.caseNo()
                        && one.spans().equals(spans))
                .findFirst()
                .orElse(null);
        boolean touched = full.touches(field.spans());
        String verbatim = same != null ? same.verbatim() : touched ? words(raw, spans) : field.verbatim();
        String value = field.field().verbatim() ? field.verbatim() : field.value();
        boolean alike = same != null && value.equals(field.field().verbatim() ? same.verbatim() : same.value());
        return new FieldReading(
                field.field(),
                field.caseNo(),
                verbatim,
                alike ? field.value() : value,
                spans,
                alike ? Basis.PRINTED : Basis.EXPANDED);
    }

    private static String words(String raw, List<Span> spans) {
        return spans.stream()
                .map(span -> CleanText.of(EntryText.html(span.in(raw))).text.strip())
                .collect(Collectors.joining(". "));
    }

    /** What no field holds, when fields hold the whole of each abbreviation of which they hold a part. */
    private record Cover(List<Span> labels, List<Span> residue) {

        static Cover of(Span within, List<Span> unread, List<FieldReading> fields) {
            int length = within.end();
            boolean[] held = marked(
                    length,
                    fields.stream().flatMap(field -> field.spans().stream()).toList());
            boolean[] left = marked(length, unread);
            List<Span> labels = new ArrayList<>();
            List<Span> residue = new ArrayList<>();
            int at = within.start();
            while (at < length) {
                int end = at + 1;
                while (end < length && held[end] == held[at] && left[end] == left[at]) {
                    end++;
                }
                if (!held[at]) {
                    (left[at] ? residue : labels).add(new Span(at, end));
                }
                at = end;
            }
            return new Cover(labels, residue);
        }

        private static boolean[] marked(int length, List<Span> spans) {
            boolean[] marked = new boolean[length];
            for (Span span : spans) {
                Arrays.fill(marked, Math.min(length, span.start()), Math.min(length, span.end()), true);
            }
            return marked;
        }
    }
}
