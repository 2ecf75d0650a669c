package org.knigipamiati.review.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.knigipamiati.accounts.Secrets;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.vocabulary.RecordField;

/** Corrections from the public: sent without an account, answered by a reviewer, and then visible on the record. */
@ApplicationScoped
@Transactional
public class Corrections {

    /** Two pages of typing; who has more to tell sends a document or a contact. */
    public static final int LONGEST = 4000;

    private static final int LONGEST_CONTACT = 200;
    /** Open ones of a record that are looked at before others; more would mostly repeat them, and are set aside. */
    private static final int OPEN_FOR_ONE_RECORD = 20;

    /** Open ones that a record may have in all. */
    private static final int MOST_FOR_ONE_RECORD = 200;

    @Inject
    EntityManager em;

    @Inject
    CorrectionLimits limits;

    private static final String WAITING =
            "select c from Correction c join fetch c.record r join fetch r.source where c.outcome is null and c.setAside = ?1 order by c.sentAt";

    /**
     * What a reader sends.
     *
     * @param record id of the record
     * @param field path of a field, null or empty if none in particular
     * @param message what is wrong or missing
     * @param contact how to reach the sender, null or empty if not wished
     * @param network shortened address it came from
     */
    public record Sent(long record, String field, String message, String contact, String network) {

        public Sent {
            message = Objects.requireNonNullElse(Tidy.remark(message), "");
            contact = Objects.requireNonNullElse(Tidy.remark(contact), "");
        }
    }

    /** Why a correction was not taken. */
    public enum Problem {
        NO_MESSAGE,
        MESSAGE_TOO_LONG,
        CONTACT_TOO_LONG,
        TOO_MANY
    }

    /** A correction was not taken. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Problem problem;

        Refused(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        /** Why. */
        public Problem problem() {
            return problem;
        }
    }

    /**
     * Whether a correction may be sent, counted as one that its network tries. Asked before its document is looked at: what is refused
     * costs nothing and leaves nothing.
     *
     * @param document whether an image comes with it
     */
    public void admit(Sent sent, boolean document) throws Refused {
        check(sent);
        if (!limits.allowsToTry(sent.network(), document)) {
            throw new Refused(Problem.TOO_MANY);
        }
    }

    private MemorialRecord check(Sent sent) throws Refused {
        MemorialRecord record = em.find(MemorialRecord.class, sent.record());
        if (record == null || !record.isPublished()) {
            throw new NotThere();
        }
        if (sent.message().isEmpty()) {
            throw new Refused(Problem.NO_MESSAGE);
        }
        if (sent.message().length() > LONGEST) {
            throw new Refused(Problem.MESSAGE_TOO_LONG);
        }
        if (sent.contact().length() > LONGEST_CONTACT) {
            throw new Refused(Problem.CONTACT_TOO_LONG);
        }
        if (open(record) >= MOST_FOR_ONE_RECORD) {
            throw new Refused(Problem.TOO_MANY);
        }
        return record;
    }

    private static long open(MemorialRecord record) {
        return Correction.count("record = ?1 and outcome is null", record);
    }

    /**
     * Takes a correction of a published record that was {@linkplain #admit admitted}.
     *
     * @param document name of a kept image, null if none
     * @return the word for the address under which the sender can read the answer; it is stored nowhere
     */
    public String send(Sent sent, String document) throws Refused {
        MemorialRecord record = check(sent);
        CorrectionLimits.Place place = limits.place(sent.network());
        if (place == CorrectionLimits.Place.NONE) {
            throw new Refused(Problem.TOO_MANY);
        }
        Correction correction = new Correction();
        correction.setAside = place == CorrectionLimits.Place.ASIDE || open(record) >= OPEN_FOR_ONE_RECORD;
        correction.record = record;
        correction.field = RecordField.byPath(sent.field() == null ? "" : sent.field())
                .map(RecordField::path)
                .orElse(null);
        correction.message = sent.message();
        correction.document = document;
        String token = Secrets.text(Secrets.bytes(16));
        correction.tokenHash = Secrets.sha256(token);
        correction.persist();
        if (!sent.contact().isEmpty()) {
            em.flush();
            em.createNativeQuery("insert into correction_contact (correction_id, contact) values (?1, ?2)")
                    .setParameter(1, correction.id)
                    .setParameter(2, sent.contact())
                    .executeUpdate();
        }
        return token;
    }

    /** What became of a correction, for whoever knows the word of its address. */
    public Optional<Correction> byToken(String token) {
        return Correction.find(
                        "select c from Correction c join fetch c.record where c.tokenHash = ?1", Secrets.sha256(token))
                .firstResultOptional();
    }

    /** The corrections that wait, oldest first, without those that were set aside. */
    public List<Correction> waiting() {
        return Correction.list(WAITING, false);
    }

    /** The first of those that were set aside, as more came than anybody can answer. */
    public List<Correction> setAside(int most) {
        return Correction.<Correction>find(WAITING, true).page(0, most).list();
    }

    /** How many were set aside and wait. */
    public long countSetAside() {
        return Correction.count("outcome is null and setAside");
    }

    /** A correction. */
    public Correction get(long id) {
        Correction correction = Correction.findById(id);
        if (correction == null) {
            throw new NotThere();
        }
        return correction;
    }

    /** How to reach the sender, if the sender wished it and was not answered yet. */
    public Optional<String> contact(long id) {
        @SuppressWarnings("unchecked")
        List<String> found = em.createNativeQuery(
                        "select contact from correction_contact where correction_id = ?1", String.class)
                .setParameter(1, id)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Answers a correction. The answer is public from then on, and the contact is deleted. */
    public void answer(long id, Correction.Outcome outcome, String answer, Actor reviewer) {
        Correction correction = em.find(Correction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (correction == null) {
            throw new NotThere();
        }
        if (correction.outcome != null) {
            throw new CannotAct(CannotAct.Why.ALREADY_ANSWERED, correction.answeredBy);
        }
        if (Tidy.remark(answer) == null) {
            throw new CannotAct(CannotAct.Why.NO_ANSWER);
        }
        correction.outcome = outcome;
        correction.answer = Tidy.remark(answer);
        correction.answeredBy = reviewer.name();
        correction.answeredAt = Instant.now();
        em.createNativeQuery("delete from correction_contact where correction_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
