package org.knigipamiati.web.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.ProcedureStep;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Kind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The way a case went in an operation, step by step: what was done as a rule, and what this record knows of it.
 *
 * @param note which way it was, in words
 * @param inferred whether the case is counted to the operation by inference only
 * @param steps in the order of time
 */
public record Procedure(String note, boolean inferred, List<Step> steps) {

    /** From this day special troikas decided in place of Moscow (NKVD order 00606). */
    private static final LocalDate SPECIAL_TROIKAS = LocalDate.of(1938, 9, 17);

    private static final String ALBUM = "ALBUM";
    private static final String TROIKA = "TROIKA";
    private static final String SPECIAL = "SPECIAL_TROIKA";

    /** The procedure of a case, empty if it is not counted to an operation whose procedure is known. */
    static Optional<Procedure> of(MemorialRecord record, RecordCase told, Language language) {
        return record.claims.stream()
                .filter(claim -> claim.caseNo == told.caseNo && claim.best && !claim.negative)
                .filter(claim -> isPositive(parentLevel(claim)))
                .findFirst()
                .flatMap(claim -> path(claim, told).map(path -> of(path, claim, told, language)));
    }

    private static Procedure of(String path, OperationClaim claim, RecordCase told, Language language) {
        List<Step> steps = Vocabularies.load().procedure(path).stream()
                .map(step -> step(step, told, language))
                .toList();
        return new Procedure(
                Words.of(language).say("record_procedure_note_" + path),
                parentLevel(claim).startsWith("INFERRED"),
                steps);
    }

    private static Optional<String> path(OperationClaim claim, RecordCase told) {
        if (claim.parent.startsWith("KULAK")) {
            return Optional.of(TROIKA);
        }
        if (!claim.parent.startsWith("NATIONAL")) {
            return Optional.empty();
        }
        return Optional.of(bySpecialTroika(told) ? SPECIAL : ALBUM);
    }

    private static boolean bySpecialTroika(RecordCase told) {
        if (BodyType.SPECIAL_TROIKA.name().equals(told.bodyType)) {
            return true;
        }
        PartialDate tried = StoredDate.dateOf(told.tried);
        boolean late =
                tried != null && tried.earliest() != null && !tried.earliest().isBefore(SPECIAL_TROIKAS);
        return late && told.bodyType != null && told.bodyType.startsWith("TROIKA");
    }

    private static boolean isPositive(String level) {
        return level.equals("STATED") || level.equals("DOCUMENTED") || level.startsWith("INFERRED");
    }

    private static String parentLevel(OperationClaim claim) {
        return claim.parentLevel == null ? claim.level : claim.parentLevel;
    }

    private static Step step(ProcedureStep step, RecordCase told, Language language) {
        String code = step.path() + '.' + step.step();
        boolean survived = told.executed == null
                && told.sentenceKind != null
                && !told.sentenceKind.equals(SentenceKind.DEATH.name());
        if (step.fields().contains(RecordField.EXECUTION_DATE) && survived) {
            // The second category: the place of the execution is taken by the camp.
            return new Step(
                    Words.of(language).say("step_camp"),
                    Words.of(language).say("step_camp_rule"),
                    known(Stream.of(
                            Words.of(language).label(Kind.SENTENCE, told.sentenceKind),
                            Words.of(language).term(told.termMonths))));
        }
        return new Step(
                Words.of(language).label(Kind.STEP, code),
                Words.of(language).label(Kind.STEP_RULE, code),
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
            case SENTENCE -> Words.of(language).label(Kind.SENTENCE, told.sentenceKind);
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
