package org.knigipamiati.attribution;

import static org.knigipamiati.vocabulary.SentenceKind.CAMP;
import static org.knigipamiati.vocabulary.SentenceKind.DEATH;
import static org.knigipamiati.vocabulary.SentenceKind.PRISON;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.knigipamiati.vocabulary.CaseSign;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * What a case ended in, with the reason. It is not the printed sentence: most Moscow entries print an execution and no sentence, and
 * a death sentence may have been commuted. Shares of a category are shares of outcomes.
 *
 * @param category what it ended in
 * @param ground by what that is known
 */
public record Outcome(Category category, Ground ground) {

    /** The categories of the orders, and what lies outside them. */
    public enum Category {
        /** Sentenced to death or shot. */
        FIRST_CATEGORY,
        /** Camp or prison. */
        SECOND_CATEGORY,
        /** Exile, settlement, release, or another measure. */
        OTHER,
        /** The entry does not say. */
        UNKNOWN
    }

    /** By what an outcome is known; also its name in {@code record_case.outcome_ground}. */
    public enum Ground {
        /** The entry tells of the execution. */
        EXECUTED,
        /** The words "without the right of correspondence", which mostly hid a death sentence. */
        NO_CORRESPONDENCE,
        /** A death sentence, and words that it was changed. */
        COMMUTED,
        /** A death sentence that was pronounced conditionally. */
        SUSPENDED,
        /** A death sentence; no execution is told of. */
        SENTENCED_TO_DEATH,
        /** A sentence to camp or prison, or a bare term of years. */
        SENTENCED_TO_A_TERM,
        /** A sentence to something else, or the case was dropped. */
        OTHER_MEASURE,
        /** Nothing is said, or nothing that we understand. */
        NOT_SAID
    }

    private record Row(Predicate<Facts> condition, Category category, Ground ground) {}

    /** First fitting row wins. An execution outweighs every printed sentence: it is what happened. */
    private static final List<Row> TABLE = List.of(
            new Row(Outcome::executed, Category.FIRST_CATEGORY, Ground.EXECUTED),
            new Row(sentence(CaseSign.NO_CORRESPONDENCE), Category.UNKNOWN, Ground.NO_CORRESPONDENCE),
            new Row(kind(DEATH).and(commutedTo(CAMP, PRISON)), Category.SECOND_CATEGORY, Ground.COMMUTED),
            new Row(kind(DEATH).and(Outcome::commutedToAnother), Category.OTHER, Ground.COMMUTED),
            new Row(
                    kind(DEATH).and(facts -> facts.has(RecordField.COMMUTATION_TERM)),
                    Category.SECOND_CATEGORY,
                    Ground.COMMUTED),
            new Row(kind(DEATH).and(facts -> facts.has(RecordField.COMMUTATION)), Category.UNKNOWN, Ground.COMMUTED),
            new Row(
                    kind(DEATH).and(sentence(CaseSign.COMMUTED)).and(Outcome::hasTerm),
                    Category.SECOND_CATEGORY,
                    Ground.COMMUTED),
            new Row(kind(DEATH).and(sentence(CaseSign.COMMUTED)), Category.UNKNOWN, Ground.COMMUTED),
            new Row(kind(DEATH).and(sentence(CaseSign.SUSPENDED)), Category.OTHER, Ground.SUSPENDED),
            new Row(kind(DEATH), Category.FIRST_CATEGORY, Ground.SENTENCED_TO_DEATH),
            new Row(kind(CAMP, PRISON), Category.SECOND_CATEGORY, Ground.SENTENCED_TO_A_TERM),
            new Row(Outcome::namesAnotherMeasure, Category.OTHER, Ground.OTHER_MEASURE),
            new Row(Outcome::hasTerm, Category.SECOND_CATEGORY, Ground.SENTENCED_TO_A_TERM),
            new Row(facts -> true, Category.UNKNOWN, Ground.NOT_SAID));

    /** The outcome of a case. */
    public static Outcome of(Facts facts) {
        Row row = TABLE.stream()
                .filter(one -> one.condition.test(facts))
                .findFirst()
                .orElseThrow();
        return new Outcome(row.category, row.ground);
    }

    private static boolean executed(Facts facts) {
        return facts.has(RecordField.EXECUTION_DATE) || facts.has(RecordField.EXECUTION_PLACE);
    }

    private static boolean hasTerm(Facts facts) {
        OptionalInt months = facts.number(RecordField.SENTENCE_TERM);
        return months.isPresent()
                || Vocabularies.load().caseSigns().in(CaseSign.TERM, facts.text(RecordField.SENTENCE));
    }

    private static boolean namesAnotherMeasure(Facts facts) {
        return facts.has(RecordField.SENTENCE_KIND)
                && !kind(SentenceKind.UNKNOWN).test(facts);
    }

    private static Predicate<Facts> commutedTo(SentenceKind... kinds) {
        return facts -> {
            String kind = facts.text(RecordField.COMMUTATION_KIND);
            return List.of(kinds).stream().anyMatch(one -> one.name().equals(kind));
        };
    }

    private static boolean commutedToAnother(Facts facts) {
        return facts.has(RecordField.COMMUTATION_KIND)
                && !commutedTo(SentenceKind.UNKNOWN, DEATH).test(facts);
    }

    private static Predicate<Facts> sentence(CaseSign sign) {
        return facts -> Vocabularies.load().caseSigns().in(sign, facts.text(RecordField.SENTENCE));
    }

    private static Predicate<Facts> kind(SentenceKind... kinds) {
        return facts -> {
            String kind = facts.text(RecordField.SENTENCE_KIND);
            return List.of(kinds).stream().anyMatch(one -> one.name().equals(kind));
        };
    }
}
