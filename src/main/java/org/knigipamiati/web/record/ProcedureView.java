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
    static Optional<ProcedureView> of(RecordCase told, Language language) {
        return told.procedure == null ? Optional.empty() : Optional.of(of(told.procedure, told, language));
    }

    private static ProcedureView of(String path, RecordCase told, Language language) {
        List<Step> steps = Vocabularies.load().procedure(path).stream()
                .map(step -> step(step, told, language))
                .toList();
        return new ProcedureView(
                Words.of(language).say("record_procedure_note_" + path),
                told.operationParentLevel != null && told.operationParentLevel.startsWith("INFERRED"),
                steps);
    }

    private static Step step(ProcedureStep step, RecordCase told, Language language) {
        String code = step.path() + '.' + step.step();
        boolean survived = Outcome.Category.SECOND_CATEGORY.name().equals(told.outcome);
        if (step.fields().contains(RecordField.EXECUTION_DATE) && survived) {
            // The second category: the place of the execution is taken by the camp.
            return new Step(
                    Words.of(language).say("step_camp"),
                    Words.of(language).say("step_camp_rule"),
                    known(Stream.of(
                            Words.of(language).label(CodeKind.SENTENCE, told.sentenceKind),
                            Words.of(language).term(told.termMonths))));
        }
        return new Step(
                Words.of(language).label(CodeKind.STEP, code),
                Words.of(language).label(CodeKind.STEP_RULE, code),
                known(step.fields().stream().map(field -> words(field, told, language))));
    }

    private static List<String> known(Stream<String> words) {
        return words.filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.toList());
    }

    private static String words(RecordField field, RecordCase told, Language language) {
        return switch (field) {
            case ARREST_DATE -> date(told.arrested, language);
            case ARREST_BODY -> told.arrestBody;
            case TRIAL_DATE -> date(told.tried, language);
            case TRIAL_BODY -> told.body;
            case SENTENCE -> Words.of(language).label(CodeKind.SENTENCE, told.sentenceKind);
            case EXECUTION_DATE -> date(told.executed, language);
            case EXECUTION_PLACE -> told.executionPlace;
            case BURIAL_PLACE -> told.burialPlace;
            case DEATH_DATE -> date(told.died, language);
            case DEATH_PLACE -> told.deathPlace;
            case REHABILITATION_DATE -> date(told.rehabilitated, language);
            case REHABILITATION_BODY -> told.rehabilitationBody;
            case REHABILITATION_REASON -> told.rehabilitationReason;
            default -> null;
        };
    }

    private static String date(StoredDate stored, Language language) {
        return stored == null ? null : Words.of(language).date(stored.date());
    }
}
