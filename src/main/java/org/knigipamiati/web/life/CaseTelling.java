package org.knigipamiati.web.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Tells one case: arrest, decision, accusation (quoted), sentence, death, burial, rehabilitation. */
final class CaseTelling {

    /** Measures that no court or commission pronounced on one person, so that "sentence" would be the wrong word. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            SentenceKind.SPECIAL_SETTLEMENT.name(),
            SentenceKind.DEKULAKISATION.name(),
            SentenceKind.DISENFRANCHISED.name(),
            SentenceKind.CONFISCATION.name(),
            SentenceKind.EXILE.name());

    private final LifePhrases say;
    private final RecordWords printed;

    CaseTelling(LifePhrases say, RecordWords printed) {
        this.say = say;
        this.printed = printed;
    }

    List<Sentence> tell(RecordCase told) {
        List<Sentence> sentences = new ArrayList<>();
        arrest(told, sentences);
        decision(told, sentences);
        if (has(told.charge)) {
            sentences.add(say.sentence("charge", "words", say.quoted(told.charge)));
        }
        sentence(told, sentences);
        death(told, sentences);
        if (has(told.burialPlace)) {
            sentences.add(say.sentence("burial", "place", say.printed(told.burialPlace)));
        }
        rehabilitation(told, sentences);
        if (!sentences.isEmpty() && told.role != RecordCase.Role.MAIN) {
            sentences.add(0, say.sentence(told.role == RecordCase.Role.EARLIER ? "earlier_case" : "later_case"));
        }
        return sentences;
    }

    private void arrest(RecordCase told, List<Sentence> sentences) {
        if (told.arrested != null && has(told.arrestBody)) {
            sentences.add(say.dated("arrested_by", told.arrested, "body", say.printed(told.arrestBody)));
        } else if (told.arrested != null) {
            sentences.add(say.dated("arrested", told.arrested));
        } else if (has(told.arrestBody)) {
            sentences.add(say.sentence("arrest_body", "body", say.printed(told.arrestBody)));
        }
    }

    private void decision(RecordCase told, List<Sentence> sentences) {
        if (!has(told.body)) {
            if (told.tried != null) {
                sentences.add(say.dated("decided", told.tried));
            }
            return;
        }
        String form = RecordWords.isInstrumental(told.body) ? "_by" : "_body";
        sentences.add(
                told.tried == null
                        ? say.sentence("decision" + form, "body", say.printed(told.body))
                        : say.dated("decided" + form, told.tried, "body", say.printed(told.body)));
    }

    private void sentence(RecordCase told, List<Sentence> sentences) {
        if (told.sentenceKind == null || told.sentenceKind.equals(SentenceKind.UNKNOWN.name())) {
            if (has(told.sentence)) {
                sentences.add(say.sentence("sentence_printed", "words", say.quoted(told.sentence)));
            }
            return;
        }
        String measure = say.measure(told.sentenceKind);
        if (told.termMonths != null && told.termMonths > 0) {
            measure = measure + ", " + say.term(told.termMonths);
        }
        String key = told.sentenceKind.equals(SentenceKind.RELEASED.name())
                ? "outcome"
                : ADMINISTRATIVE.contains(told.sentenceKind) ? "measure" : "sentence";
        boolean tellsMore = has(told.sentence) && !told.sentence.equalsIgnoreCase(measure);
        sentences.add(
                tellsMore
                        ? say.sentence(key + "_quoted", "measure", measure, "words", say.quoted(told.sentence))
                        : say.sentence(key, "measure", measure));
    }

    private void death(RecordCase told, List<Sentence> sentences) {
        if (told.executed != null) {
            sentences.add(say.dated("executed", told.executed));
        } else if (SentenceKind.DEATH.name().equals(told.sentenceKind) && told.died == null) {
            sentences.add(say.sentence("execution_unknown"));
        }
        if (has(told.executionPlace)) {
            sentences.add(say.sentence("execution_place", "place", say.printed(told.executionPlace)));
        }
        dead(told.died, told.executed != null, sentences);
        if (has(told.deathPlace)) {
            Optional<String> placed = printed.withPreposition(RecordField.DEATH_PLACE, told.caseNo);
            sentences.add(say.sentence(
                    "death_place",
                    "placed",
                    say.printed(placed.orElse(told.deathPlace)),
                    "place",
                    say.printed(told.deathPlace)));
        }
    }

    private void dead(StoredDate died, boolean alsoExecuted, List<Sentence> sentences) {
        if (died != null) {
            sentences.add(say.dated(alsoExecuted ? "died_too" : "died", died));
        }
    }

    private void rehabilitation(RecordCase told, List<Sentence> sentences) {
        if (told.rehabilitated != null) {
            sentences.add(say.dated("rehabilitated", told.rehabilitated));
        }
        if (has(told.rehabilitationBody)) {
            sentences.add(say.sentence("rehabilitation_body", "body", say.printed(told.rehabilitationBody)));
        }
        if (has(told.rehabilitationReason)) {
            sentences.add(say.sentence("rehabilitation_reason", "words", say.quoted(told.rehabilitationReason)));
        }
    }

    private static boolean has(String words) {
        return words != null && !words.isBlank();
    }
}
