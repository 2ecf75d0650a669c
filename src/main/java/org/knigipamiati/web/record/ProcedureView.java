package org.knigipamiati.web.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.attribution.Outcome;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.ProcedureStep;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The way a case went in an operation, step by step: what was done as a rule, and what this record knows of it.
 *
 * @param note which way it was, in words
 * @param inferred whether the case is counted to the operation by inference only
 * @param steps in the order of time
 */
public record ProcedureView(String note, boolean inferred, List<Step> steps) {

    /** The procedure of a case, empty if it is not counted to an operation whose procedure is known. */
    static Optional<ProcedureView> of(RecordCase recordCase, Language language) {
        return recordCase.procedure == null
                ? Optional.empty()
                : Optional.of(of(recordCase.procedure, recordCase, language));
    }

    private static ProcedureView of(String path, RecordCase recordCase, Language language) {
        List<Step> steps = Vocabularies.load().procedure(path).stream()
                .map(step -> step(step, recordCase, language))
                .toList();
        return new ProcedureView(
                Words.of(language).say("record_procedure_note_" + path),
                recordCase.operationParentLevel != null && recordCase.operationParentLevel.startsWith("INFERRED"),
                steps);
    }

    private static Step step(ProcedureStep step, RecordCase recordCase, Language language) {
        String code = step.path() + '.' + step.step();
        boolean survived = Outcome.Category.SECOND_CATEGORY.name().equals(recordCase.outcome);
        if (step.fields().contains(RecordField.EXECUTION_DATE) && survived) {
            // The second category: the place of the execution is taken by the camp.
            return new Step(
                    Words.of(language).say("step_camp"),
                    Words.of(language).say("step_camp_rule"),
                    known(Stream.of(
                            Words.of(language).label(CodeKind.SENTENCE, recordCase.sentenceKind),
                            Words.of(language).term(recordCase.termMonths))));
        }
        return new Step(
                Words.of(language).label(CodeKind.STEP, code),
                Words.of(language).label(CodeKind.STEP_RULE, code),
                known(step.fields().stream().map(field -> words(field, recordCase, language))));
    }

    private static List<String> known(Stream<String> words) {
        return words.filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.toList());
    }

    private static String words(RecordField field, RecordCase recordCase, Language language) {
        return switch (field) {
            case ARREST_DATE -> date(recordCase.arrested, language);
            case ARREST_BODY -> recordCase.arrestBody;
            case TRIAL_DATE -> date(recordCase.tried, language);
            case TRIAL_BODY -> recordCase.body;
            case SENTENCE -> Words.of(language).label(CodeKind.SENTENCE, recordCase.sentenceKind);
            case EXECUTION_DATE -> date(recordCase.executed, language);
            case EXECUTION_PLACE -> recordCase.executionPlace;
            case BURIAL_PLACE -> recordCase.burialPlace;
            case DEATH_DATE -> date(recordCase.died, language);
            case DEATH_PLACE -> recordCase.deathPlace;
            case REHABILITATION_DATE -> date(recordCase.rehabilitated, language);
            case REHABILITATION_BODY -> recordCase.rehabilitationBody;
            case REHABILITATION_REASON -> recordCase.rehabilitationReason;
            default -> null;
        };
    }

    private static String date(StoredDate stored, Language language) {
        return stored == null ? null : Words.of(language).date(stored.date());
    }
}
