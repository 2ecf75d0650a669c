package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** All fields of a record: the printed words beside what we understand by them. */
final class FieldTable {

    /** Values of ours that are shown beside the printed words they were made from, not in a row of their own. */
    private static final Set<RecordField> BESIDE_OTHERS = Set.of(
            RecordField.NATIONALITY,
            RecordField.TRIAL_BODY_TYPE,
            RecordField.TRIAL_ARTICLES,
            RecordField.SENTENCE_KIND,
            RecordField.SENTENCE_TERM);

    private final MemorialRecord record;
    private final Language language;
    private final Words words;

    private FieldTable(MemorialRecord record, Language language) {
        this.record = record;
        this.language = language;
        this.words = Words.of(language);
    }

    /** The fields of the person, then those of each case that has any. */
    static List<FieldGroup> of(MemorialRecord record, Language language) {
        FieldTable table = new FieldTable(record, language);
        List<FieldGroup> groups = new ArrayList<>();
        groups.add(new FieldGroup(Words.of(language).say("fields_person"), table.rows(null)));
        for (RecordCase recordCase : record.cases) {
            String key = "fields_case_" + recordCase.role;
            groups.add(new FieldGroup(Words.of(language).say(key), table.rows(recordCase)));
        }
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    /** Rows of one case, or of the person for null. */
    private List<FieldRow> rows(RecordCase recordCase) {
        List<FieldRow> rows = new ArrayList<>();
        for (RecordField field : RecordField.values()) {
            if (field.perCase() != (recordCase != null)) {
                continue;
            }
            List<FieldValue> values = values(field, recordCase);
            if (values.isEmpty() || BESIDE_OTHERS.contains(field) && hasHost(field, recordCase)) {
                continue;
            }
            rows.add(row(field, values, recordCase));
        }
        return rows;
    }

    private FieldRow row(RecordField field, List<FieldValue> values, RecordCase recordCase) {
        List<String> printed = values.stream()
                .map(FieldValue::verbatim)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String reading = reading(field, values, recordCase);
        boolean sameAsPrinted = printed.size() == 1 && printed.get(0).equalsIgnoreCase(reading);
        // It is the rule that the source says so; a person is named.
        String origin = values.stream()
                .map(FieldValue::origin)
                .filter(Person.class::isInstance)
                .map(who -> ((Person) who).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new FieldRow(
                Words.of(language).label(CodeKind.FIELD, field.path()), printed, sameAsPrinted ? "" : reading, origin);
    }

    private String reading(RecordField field, List<FieldValue> values, RecordCase recordCase) {
        if (field.date()) {
            return joined(values.stream()
                    .map(FieldValue::value)
                    .filter(Objects::nonNull)
                    .map(edtf -> Words.of(language).date(edtf)));
        }
        return switch (field) {
            case SEX ->
                values.get(0).effective() == null
                        ? ""
                        : words.label(CodeKind.SEX, values.get(0).effective());
            case NATIONALITY, NATIONALITY_VERBATIM -> words.label(CodeKind.NATIONALITY, record.nationality);
            case BIRTH_PLACE -> words.regionThenAndNow(record.birthRegion);
            case RESIDENCE -> words.regionThenAndNow(record.residenceRegion);
            case PROFESSION -> words.label(CodeKind.OCCUPATION, record.occupation);
            case TRIAL_BODY -> body(recordCase);
            case TRIAL_CHARGE, TRIAL_ARTICLES -> articles(recordCase);
            case SENTENCE, SENTENCE_KIND, SENTENCE_TERM -> sentence(recordCase);
            default ->
                field.verbatim()
                        ? ""
                        : joined(values.stream().map(FieldValue::value).filter(Objects::nonNull));
        };
    }

    private String body(RecordCase recordCase) {
        String named = words.label(CodeKind.BODY, recordCase.bodyCode);
        String body = named.isEmpty() ? words.label(CodeKind.BODY_TYPE, recordCase.bodyType) : named;
        String region = recordCase.regionBasis == RecordCase.RegionBasis.BODY
                ? words.label(CodeKind.REGION, recordCase.region)
                : "";
        return joined(Stream.of(body, region));
    }

    private String articles(RecordCase recordCase) {
        return recordCase.articles.isEmpty()
                ? ""
                : Words.of(language).say("fields_articles", String.join(", ", recordCase.articles));
    }

    private String sentence(RecordCase recordCase) {
        return joined(
                Stream.of(words.label(CodeKind.SENTENCE, recordCase.sentenceKind), words.term(recordCase.termMonths)));
    }

    private boolean hasHost(RecordField field, RecordCase recordCase) {
        RecordField host =
                switch (field) {
                    case NATIONALITY -> RecordField.NATIONALITY_VERBATIM;
                    case TRIAL_BODY_TYPE -> RecordField.TRIAL_BODY;
                    case TRIAL_ARTICLES -> RecordField.TRIAL_CHARGE;
                    case SENTENCE_TERM ->
                        values(RecordField.SENTENCE, recordCase).isEmpty()
                                ? RecordField.SENTENCE_KIND
                                : RecordField.SENTENCE;
                    default -> RecordField.SENTENCE;
                };
        return !values(host, recordCase).isEmpty();
    }

    private List<FieldValue> values(RecordField field, RecordCase recordCase) {
        int caseNo = recordCase == null ? 0 : recordCase.caseNo;
        return record.reading.fields().stream()
                .filter(value -> value.field().equals(field.path()) && (recordCase == null || value.caseNo() == caseNo))
                .toList();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
