package org.knigipamiati.review.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.knigipamiati.accounts.Secrets;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.corrections.CorrectionLimits;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;

/**
 * Requests to show or to hide somebody: sent without an account, answered by a reviewer, read by who knows the word of the address, and
 * deleted some time later. They share the limits of corrections, as they come from the same readers.
 */
@ApplicationScoped
@Transactional
public class ShowingRequests {

    /** As of corrections. */
    public static final int LONGEST = Corrections.LONGEST;

    /** A name with titles and former names, or an address. */
    public static final int LONGEST_LINE = 200;

    /** As many records as a reviewer can look through. */
    private static final int MOST_CANDIDATES = 30;

    private static final Logger LOG = Logger.getLogger(ShowingRequests.class);

    @Inject
    EntityManager em;

    @Inject
    CorrectionLimits limits;

    @Inject
    Proposals proposals;

    @Inject
    RequestSettings settings;

    /**
     * What a reader sends.
     *
     * @param record id of the record from whose page it comes, 0 if from none
     * @param name whom it is about; of a record that the public sees it may be null
     * @param years what else tells the person; may be null
     * @param message why; may be null
     * @param contact how to reach the sender; null if not wished
     * @param network shortened address it came from
     */
    public record Sent(
            long record,
            ShowingRequest.Wish wish,
            ShowingRequest.Standing standing,
            String name,
            String years,
            String message,
            String contact,
            String network) {

        public Sent {
            name = Tidy.remark(name);
            years = Tidy.remark(years);
            message = Tidy.remark(message);
            contact = Tidy.remark(contact);
        }
    }

    /** Why a request was not taken. Nothing of it depends on what is hidden. */
    public enum Problem {
        NO_NAME,
        TOO_LONG,
        TOO_MANY
    }

    /** A request was not taken. */
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
     * Takes a request.
     *
     * @return the word for the address under which the sender can read the answer; it is stored nowhere
     */
    public String send(Sent sent) throws Refused {
        MemorialRecord record = shown(sent.record()).orElse(null);
        String name = sent.name() == null && record != null ? name(record) : sent.name();
        if (name == null) {
            throw new Refused(Problem.NO_NAME);
        }
        boolean fits = Stream.of(sent.name(), sent.years(), sent.contact())
                        .allMatch(line -> line == null || line.length() <= LONGEST_LINE)
                && (sent.message() == null || sent.message().length() <= LONGEST);
        if (!fits) {
            throw new Refused(Problem.TOO_LONG);
        }
        CorrectionLimits.Place place = limits.place(sent.network());
        if (place == CorrectionLimits.Place.NONE) {
            throw new Refused(Problem.TOO_MANY);
        }
        ShowingRequest request = new ShowingRequest();
        request.setAside = place == CorrectionLimits.Place.ASIDE;
        request.record = record;
        request.wish = sent.wish();
        request.standing = sent.standing();
        request.name = name;
        request.years = sent.years();
        request.message = sent.message();
        request.contact = sent.contact();
        String token = Secrets.text(Secrets.bytes(16));
        request.tokenHash = Secrets.sha256(token);
        request.persist();
        return token;
    }

    private static String name(MemorialRecord record) {
        return record.printedName().isEmpty() ? "№ " + record.id : record.printedName();
    }

    /** A record that the public sees; a hidden one is as none. */
    public Optional<MemorialRecord> shown(long id) {
        return Optional.ofNullable(em.find(MemorialRecord.class, id)).filter(MemorialRecord::isPublished);
    }

    /** What became of a request, for whoever knows the word of its address. */
    public Optional<ShowingRequest> byToken(String token) {
        return ShowingRequest.find("tokenHash", Secrets.sha256(token)).firstResultOptional();
    }

    /** The requests that wait, oldest first, without those that were set aside. */
    public List<ShowingRequest> waiting() {
        return ShowingRequest.list("outcome is null and not setAside order by sentAt, id");
    }

    /** The first of those that were set aside, as more came than anybody can answer. */
    public List<ShowingRequest> setAside(int most) {
        return ShowingRequest.<ShowingRequest>find("outcome is null and setAside order by sentAt, id")
                .page(0, most)
                .list();
    }

    /** How many were set aside and wait. */
    public long countSetAside() {
        return ShowingRequest.count("outcome is null and setAside");
    }

    /** A request. */
    public ShowingRequest get(long id) {
        ShowingRequest request = ShowingRequest.findById(id);
        if (request == null) {
            throw new NotThere();
        }
        return request;
    }

    /** Records, hidden ones too, whose surname is a word of the name: for a reviewer to find who is meant. */
    public List<MemorialRecord> candidates(ShowingRequest request) {
        List<String> words = Arrays.stream(request.name.split("[^\\p{L}\\p{M}'’-]+"))
                .map(ShowingRequests::key)
                .filter(word -> word.length() > 1)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "from MemorialRecord r join fetch r.source where replace(lower(r.surname), 'ё', 'е') in :words"
                                + " and r.state in :states order by r.surname, r.givenName, r.patronymic, r.id",
                        MemorialRecord.class)
                .setParameter("words", words)
                .setParameter("states", List.of(RecordState.PUBLISHED, RecordState.HIDDEN))
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /**
     * Says which record is meant and proposes what is asked; nothing happens to it before somebody else consents. Of a record that is as
     * the sender wishes, or of which somebody proposed the same, nothing is proposed.
     */
    public void propose(long id, long recordId, String reason, Actor reviewer) {
        ShowingRequest request = open(id);
        MemorialRecord record = em.find(MemorialRecord.class, recordId);
        if (record == null) {
            throw new NotThere();
        }
        request.record = record;
        Proposal.Kind kind = request.meansFor(record);
        if (!request.isDone() && !Proposal.waits(recordId, kind)) {
            proposals.propose(recordId, kind, reason, Map.of(), reviewer);
        }
    }

    /** Answers a request. That it is granted can be said once the record is as the sender wishes. */
    public void answer(long id, ShowingRequest.Outcome outcome, String answer, Actor reviewer) {
        ShowingRequest request = open(id);
        if (Tidy.remark(answer) == null) {
            throw new CannotAct(CannotAct.Why.NO_ANSWER);
        }
        if (outcome == ShowingRequest.Outcome.GRANTED && !request.isDone()) {
            throw new CannotAct(CannotAct.Why.NOT_DONE_YET);
        }
        request.outcome = outcome;
        request.answer = Tidy.remark(answer);
        request.answeredBy = reviewer.name();
        request.answeredAt = Instant.now();
    }

    private ShowingRequest open(long id) {
        ShowingRequest request = em.find(ShowingRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotThere();
        }
        if (request.outcome != null) {
            throw new CannotAct(CannotAct.Why.ALREADY_ANSWERED, request.answeredBy);
        }
        return request;
    }

    /**
     * Deletes the requests that were answered so long ago that the setting wants them gone.
     *
     * @return how many
     */
    public long forget(Instant now) {
        long gone = ShowingRequest.delete("answeredAt < ?1", now.minus(settings.keptDays(), ChronoUnit.DAYS));
        if (gone > 0) {
            LOG.infof("%d answered requests to show or to hide are deleted", gone);
        }
        return gone;
    }
}
