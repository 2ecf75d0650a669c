package org.knigipamiati.web.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.checks.Check;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.words.CodeKind;

/** Tells one case: arrest, decision, accusation (quoted), sentence, death, burial, rehabilitation. */
final class CaseTelling {

    /** Measures that no court or commission pronounced on one person, so that "sentence" would be the wrong word. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            SentenceKind.SPECIAL_SETTLEMENT.name(),
            SentenceKind.DEKULAKISATION.name(),
            SentenceKind.DISENFRANCHISED.name(),
            SentenceKind.CONFISCATION.name(),
            SentenceKind.EXILE.name());

    /** Types that say of a body only that it is of no other. */
    private static final Set<String> NO_BODY = Set.of(BodyType.OTHER.name(), BodyType.UNKNOWN.name());

    private final LifePhrases say;
    private final RecordWords printed;
    private final List<RecordFlag> flags;

    /** @param flags what checks noticed about the record */
    CaseTelling(LifePhrases say, RecordWords printed, List<RecordFlag> flags) {
        this.say = say;
        this.printed = printed;
        this.flags = flags;
    }

    List<Sentence> tell(RecordCase recordCase) {
        List<Sentence> sentences = new ArrayList<>();
        arrest(recordCase, sentences);
        decision(recordCase, sentences);
        if (has(recordCase.charge)) {
            sentences.add(say.sentence(
                    "charge",
                    "says",
                    says(RecordField.TRIAL_CHARGE, recordCase),
                    "words",
                    say.quoted(recordCase.charge)));
        }
        sentence(recordCase, sentences);
        commutation(recordCase, sentences);
        death(recordCase, sentences);
        if (has(recordCase.burialPlace)) {
            sentences.add(say.sentence("burial", "place", say.place(recordCase.burialPlace)));
        }
        rehabilitation(recordCase, sentences);
        secondRehabilitation(recordCase, sentences);
        if (!sentences.isEmpty() && recordCase.role != RecordCase.Role.MAIN) {
            sentences.add(0, say.sentence(recordCase.role == RecordCase.Role.EARLIER ? "earlier_case" : "later_case"));
        }
        return sentences;
    }

    private void arrest(RecordCase recordCase, List<Sentence> sentences) {
        if (recordCase.arrested != null && has(recordCase.arrestBody)) {
            sentences.add(say.dated("arrested_by", recordCase.arrested, "body", say.printed(recordCase.arrestBody)));
        } else if (recordCase.arrested != null) {
            sentences.add(say.dated("arrested", recordCase.arrested));
        } else if (has(recordCase.arrestBody)) {
            sentences.add(say.sentence("arrest_body", "body", say.printed(recordCase.arrestBody)));
        }
    }

    private void decision(RecordCase recordCase, List<Sentence> sentences) {
        if (!has(recordCase.body)) {
            if (recordCase.tried != null) {
                sentences.add(say.dated("decided", recordCase.tried));
            }
            return;
        }
        String body = say.named(bodyType(recordCase), recordCase.body);
        sentences.add(
                recordCase.tried == null
                        ? say.sentence("decision_body", "body", body)
                        : say.dated("decided_body", recordCase.tried, "body", body));
    }

    private String bodyType(RecordCase recordCase) {
        return recordCase.bodyType == null || NO_BODY.contains(recordCase.bodyType)
                ? ""
                : say.nameOf(CodeKind.BODY_TYPE, recordCase.bodyType);
    }

    private void sentence(RecordCase recordCase, List<Sentence> sentences) {
        if (recordCase.sentenceKind == null || recordCase.sentenceKind.equals(SentenceKind.UNKNOWN.name())) {
            if (has(recordCase.sentence)) {
                sentences.add(say.sentence(
                        "sentence_printed",
                        "says",
                        says(RecordField.SENTENCE, recordCase),
                        "words",
                        say.quoted(recordCase.sentence)));
            }
            return;
        }
        String measure = say.measure(recordCase.sentenceKind);
        if (recordCase.termMonths != null && recordCase.termMonths > 0) {
            measure = measure + ", " + say.term(recordCase.termMonths);
        }
        String key = recordCase.sentenceKind.equals(SentenceKind.RELEASED.name())
                ? "outcome"
                : ADMINISTRATIVE.contains(recordCase.sentenceKind) ? "measure" : "sentence";
        boolean tellsMore = has(recordCase.sentence) && !recordCase.sentence.equalsIgnoreCase(measure);
        sentences.add(
                tellsMore
                        ? say.sentence(
                                key + "_quoted",
                                "measure",
                                measure,
                                "says",
                                says(RecordField.SENTENCE, recordCase),
                                "words",
                                say.quoted(recordCase.sentence))
                        : say.sentence(key, "measure", measure));
    }

    /** To what the sentence was changed; what was pronounced is told before it. */
    private void commutation(RecordCase recordCase, List<Sentence> sentences) {
        Optional<String> words = printed.of(RecordField.COMMUTATION, recordCase.caseNo);
        String kind = printed.valueOf(RecordField.COMMUTATION_KIND, recordCase.caseNo)
                .filter(one -> !one.equals(SentenceKind.UNKNOWN.name()))
                .map(say::measure)
                .orElse("");
        String term = printed.valueOf(RecordField.COMMUTATION_TERM, recordCase.caseNo)
                .filter(months -> months.matches("[1-9][0-9]{0,3}"))
                .map(months -> say.term(Integer.parseInt(months)))
                .orElse("");
        String measure = kind.isEmpty() || term.isEmpty() ? kind + term : kind + ", " + term;
        if (words.isPresent()) {
            sentences.add(say.sentence(
                    measure.isEmpty() ? "commuted_printed" : "commuted_quoted",
                    "measure",
                    measure,
                    "says",
                    says(RecordField.COMMUTATION, recordCase),
                    "words",
                    say.quoted(words.get())));
        } else if (!measure.isEmpty()) {
            sentences.add(say.sentence("commuted", "measure", measure));
        }
    }

    private boolean commuted(RecordCase recordCase) {
        return printed.valueOf(RecordField.COMMUTATION, recordCase.caseNo).isPresent()
                || printed.valueOf(RecordField.COMMUTATION_KIND, recordCase.caseNo)
                        .isPresent();
    }

    private void death(RecordCase recordCase, List<Sentence> sentences) {
        if (recordCase.executed != null) {
            sentences.add(say.dated("executed", recordCase.executed));
        } else if (SentenceKind.DEATH.name().equals(recordCase.sentenceKind)
                && recordCase.died == null
                && !commuted(recordCase)) {
            sentences.add(say.sentence("execution_unknown"));
        }
        if (has(recordCase.executionPlace)) {
            sentences.add(say.sentence("execution_place", "place", say.place(recordCase.executionPlace)));
        }
        dead(recordCase, sentences);
        if (has(recordCase.deathPlace)) {
            Optional<String> placed = printed.withPreposition(RecordField.DEATH_PLACE, recordCase.caseNo);
            sentences.add(say.sentence(
                    recordCase.died == null && !doubt(recordCase).isEmpty() ? "death_place_doubted" : "death_place",
                    "placed",
                    say.printed(placed.orElse(recordCase.deathPlace)),
                    "place",
                    say.place(recordCase.deathPlace)));
        }
    }

    /** A death in which the checks do not believe is never told without the doubt: it is what families were deceived with. */
    private void dead(RecordCase recordCase, List<Sentence> sentences) {
        if (recordCase.died == null || recordCase.died.equals(recordCase.executed)) {
            return;
        }
        String doubt = doubt(recordCase);
        String key = recordCase.executed == null
                ? doubt.isEmpty() ? "died" : "died_doubted"
                : recordCase.tellsOfTwoDeaths() ? "died_too_doubted" : "died_too";
        sentences.add(say.dated(key, recordCase.died, "check", doubt));
    }

    /** Id of the check that doubts the death of a case, empty if none does. */
    private String doubt(RecordCase recordCase) {
        return flags.stream()
                .filter(flag -> flag.caseNo == recordCase.caseNo
                        && Check.byId(flag.check).filter(Check::doubtsADeath).isPresent())
                .map(flag -> flag.check)
                .findFirst()
                .orElse("");
    }

    private void rehabilitation(RecordCase recordCase, List<Sentence> sentences) {
        if (recordCase.rehabilitated != null) {
            sentences.add(say.dated("rehabilitated", recordCase.rehabilitated));
        }
        if (has(recordCase.rehabilitationBody)) {
            sentences.add(say.sentence("rehabilitation_body", "body", say.printed(recordCase.rehabilitationBody)));
        }
        if (has(recordCase.rehabilitationReason)) {
            sentences.add(say.sentence("rehabilitation_reason", "words", say.quoted(recordCase.rehabilitationReason)));
        }
    }

    private void secondRehabilitation(RecordCase recordCase, List<Sentence> sentences) {
        printed.valueOf(RecordField.SECOND_REHABILITATION_DATE, recordCase.caseNo)
                .flatMap(PartialDate::tryParse)
                .ifPresent(date -> sentences.add(say.dated("rehabilitated_again", StoredDate.of(date))));
        printed.valueOf(RecordField.SECOND_REHABILITATION_BODY, recordCase.caseNo)
                .ifPresent(body -> sentences.add(say.sentence("rehabilitation_again_body", "body", say.printed(body))));
        printed.valueOf(RecordField.SECOND_REHABILITATION_REASON, recordCase.caseNo)
                .ifPresent(reason ->
                        sentences.add(say.sentence("rehabilitation_again_reason", "words", say.quoted(reason))));
    }

    private String says(RecordField field, RecordCase recordCase) {
        return say.says(printed.saidBy(field, recordCase.caseNo));
    }

    private static boolean has(String words) {
        return words != null && !words.isBlank();
    }
}
