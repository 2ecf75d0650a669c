package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * All fields of a record: the printed words beside what we understand by them. What a person says of a field is never shown as
 * printed: it stands on our side, with the name, beside the words that are read there otherwise, also where it is that the field
 * holds nothing.
 */
final class FieldTable {

    /** Values of ours that are shown beside the printed words they were made from, not in a row of their own. */
    private static final Set<RecordField> BESIDE_OTHERS = Set.of(
            RecordField.NATIONALITY,
            RecordField.TRIAL_BODY_TYPE,
            RecordField.TRIAL_ARTICLES,
            RecordField.SENTENCE_KIND,
            RecordField.SENTENCE_TERM,
            RecordField.COMMUTATION_KIND,
            RecordField.COMMUTATION_TERM);

    /** Origins by which a value is more than the entry prints, or read by more than tables for all sources. */
    private static final Set<Origin> DESCRIBED = Set.of(Origin.EXPANDED, Origin.SUPPLIED);

    /** For a field that a person emptied. */
    private static final String NOTHING = "—";

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
            if (isPresent(field, recordCase) && !(BESIDE_OTHERS.contains(field) && hasHost(field, recordCase))) {
                rows.add(row(field, recordCase));
            }
        }
        return rows;
    }

    private FieldRow row(RecordField field, RecordCase recordCase) {
        List<FieldValue> values = values(field, recordCase);
        Optional<StoredReading.Decided> decided = decided(field, recordCase);
        List<String> printed = decided.map(StoredReading.Decided::read).orElse(values).stream()
                .map(FieldValue::verbatim)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<RecordField> together = Stream.concat(
                        Stream.of(field), BESIDE_OTHERS.stream().filter(beside -> host(beside, recordCase) == field))
                .toList();
        boolean nothing =
                together.stream().allMatch(one -> values(one, recordCase).isEmpty());
        String reading = nothing ? "" : reading(field, values, recordCase);
        String said = decided.isEmpty() ? byDescriptor(field, values) : said(field, values);
        boolean saidAlready =
                printed.size() == 1 && printed.get(0).equalsIgnoreCase(reading) || said.equalsIgnoreCase(reading);
        // It is the rule that the source says so; that a person does is told, and not who.
        boolean decidedByPeople =
                together.stream().anyMatch(one -> !decided(one, recordCase).isEmpty());
        String origin = decidedByPeople ? words.say("revision_editor") : "";
        return new FieldRow(
                words.label(CodeKind.FIELD, field.path()),
                printed,
                joined(Stream.of(said, saidAlready ? "" : reading)),
                origin,
                decidedByPeople ? "" : follows(values));
    }

    /** From what a value follows that the entry does not print of this person, or not by words that every source has. */
    private String follows(List<FieldValue> values) {
        return joined(values.stream()
                .map(FieldValue::origin)
                .filter(origin ->
                        origin instanceof Origin.Machine machine && machine.isInferred() || DESCRIBED.contains(origin))
                .distinct()
                .map(origin -> words.say("fields_follows." + origin)));
    }

    /** Words that the descriptor of the source gives in full, where the entry prints them short or not at all. */
    private static String byDescriptor(RecordField field, List<FieldValue> values) {
        return values.stream()
                .filter(value -> field.verbatim() && DESCRIBED.contains(value.origin()) && value.value() != null)
                .map(FieldValue::value)
                .collect(Collectors.joining("; "));
    }

    /** The words of a person who decided about a field; what is understood of others than words is our reading. */
    private static String said(RecordField field, List<FieldValue> values) {
        return values.isEmpty()
                ? NOTHING
                : values.stream()
                        .filter(value -> field.verbatim() || value.value() == null)
                        .map(FieldValue::effective)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
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
            case NATIONALITY, NATIONALITY_VERBATIM -> words.nationality(record.nationality, record.sex);
            case BIRTH_PLACE -> words.regionThenAndNow(record.birthRegion);
            case RESIDENCE -> words.regionThenAndNow(record.residenceRegion);
            case PROFESSION -> words.label(CodeKind.OCCUPATION, record.occupation);
            case EDUCATION, PARTY -> joined(values.stream().map(value -> words.wordClass(field, value.verbatim())));
            case TRIAL_BODY -> body(recordCase);
            case TRIAL_CHARGE, TRIAL_ARTICLES -> articles(recordCase);
            case SENTENCE, SENTENCE_KIND, SENTENCE_TERM -> sentence(recordCase);
            case COMMUTATION, COMMUTATION_KIND, COMMUTATION_TERM -> commutation(recordCase);
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
                : words.say(
                        "fields_articles",
                        recordCase.articles.stream().map(words::article).collect(Collectors.joining(", ")));
    }

    private String sentence(RecordCase recordCase) {
        return joined(
                Stream.of(words.label(CodeKind.SENTENCE, recordCase.sentenceKind), words.term(recordCase.termMonths)));
    }

    private String commutation(RecordCase recordCase) {
        return joined(Stream.of(RecordField.COMMUTATION_KIND, RecordField.COMMUTATION_TERM)
                .flatMap(field -> values(field, recordCase).stream()
                        .map(FieldValue::effective)
                        .filter(Objects::nonNull)
                        .map(value -> FieldWords.of(field, value, language))));
    }

    private boolean hasHost(RecordField field, RecordCase recordCase) {
        return isPresent(host(field, recordCase), recordCase);
    }

    /** The field beside whose words a value of ours is shown. */
    private RecordField host(RecordField field, RecordCase recordCase) {
        return switch (field) {
            case NATIONALITY -> RecordField.NATIONALITY_VERBATIM;
            case TRIAL_BODY_TYPE -> RecordField.TRIAL_BODY;
            case TRIAL_ARTICLES -> RecordField.TRIAL_CHARGE;
            case SENTENCE_TERM ->
                isPresent(RecordField.SENTENCE, recordCase) ? RecordField.SENTENCE : RecordField.SENTENCE_KIND;
            case COMMUTATION_TERM ->
                isPresent(RecordField.COMMUTATION, recordCase) ? RecordField.COMMUTATION : RecordField.COMMUTATION_KIND;
            case COMMUTATION_KIND -> RecordField.COMMUTATION;
            default -> RecordField.SENTENCE;
        };
    }

    /** Whether something is said of a field, or was read there before a person emptied it. */
    private boolean isPresent(RecordField field, RecordCase recordCase) {
        return !values(field, recordCase).isEmpty()
                || decided(field, recordCase)
                        .filter(one -> !one.read().isEmpty())
                        .isPresent();
    }

    private Optional<StoredReading.Decided> decided(RecordField field, RecordCase recordCase) {
        return Decisions.about(record.reading(), new FieldKey(field, recordCase == null ? 0 : recordCase.caseNo));
    }

    private List<FieldValue> values(RecordField field, RecordCase recordCase) {
        int caseNo = recordCase == null ? 0 : recordCase.caseNo;
        return record.reading().fields().stream()
                .filter(value -> value.field().equals(field.path()) && (recordCase == null || value.caseNo() == caseNo))
                .toList();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
