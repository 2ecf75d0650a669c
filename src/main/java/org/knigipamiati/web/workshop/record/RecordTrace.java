package org.knigipamiati.web.workshop.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.words.Language;

/**
 * What stands beside a record for its readers: notes of reviewers, and messages of readers with their answers. Templates ask for it
 * as {@code inject:trace}. Call in a transaction.
 */
@ApplicationScoped
@Named("trace")
public class RecordTrace {

    @Inject
    Desk desk;

    /** A message that was answered. */
    public record Answered(String when, String outcome, String answer) {}

    /** The notes in the reader's language, or in the other where there is none. */
    public List<String> notes(long record) {
        Language language = desk.language();
        return Proposal.notes(record).stream()
                .flatMap(note -> language.choose(note.notes).stream())
                .toList();
    }

    /** The answered messages, oldest first. */
    public List<Answered> answered(long record) {
        return Correction.answered(record).stream()
                .map(c -> new Answered(
                        Desk.minute(c.answeredAt).substring(0, 10), desk.say("correction_" + c.outcome), c.answer))
                .toList();
    }
}
