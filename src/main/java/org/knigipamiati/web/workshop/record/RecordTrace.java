package org.knigipamiati.web.workshop.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
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
                .flatMap(note -> language.choose(note).stream())
                .toList();
    }

    /** The fields that all who typed the entry found doubtful or illegible and nobody corrected since, with what they found them. */
    @Transactional
    public List<String> marks(long record) {
        List<Map<String, Draft.Mark>> typings = Draft.marksOf(record);
        if (typings.isEmpty()) {
            return List.of();
        }
        Map<String, Draft.Mark> marks = new TreeMap<>(typings.get(0));
        typings.forEach(typing -> marks.keySet().retainAll(typing.keySet()));
        Revision.<Revision>list("record.id = ?1", record)
                .forEach(revision -> Differences.between(revision.before, revision.after)
                        .forEach(difference -> marks.remove(difference.key().name())));
        return marks.entrySet().stream()
                .map(mark -> desk.say(
                        "typing_marked",
                        FieldForm.label(FieldKey.of(mark.getKey()).field(), desk.language()),
                        desk.say("mark_" + mark.getValue())))
                .toList();
    }

    /** The answered messages, oldest first. */
    public List<Answered> answered(long record) {
        return Correction.answered(record).stream()
                .map(c -> new Answered(desk.day(c.at()), desk.say("correction_" + c.outcome()), c.answer()))
                .toList();
    }
}
