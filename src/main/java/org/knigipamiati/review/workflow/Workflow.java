package org.knigipamiati.review.workflow;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.LivingRule;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Repeats;
import org.knigipamiati.record.change.Tidy;

/**
 * Moves records along {@link Move}. Each move is one transaction with its line in the log; the index follows through the outbox, and
 * searches leave out at once what was hidden ({@code record.Withdrawn}).
 */
@ApplicationScoped
@Transactional
public class Workflow {

    /** Records moved in one step when a whole import is. */
    private static final int BATCH = 500;

    /** A whole import is one transaction, a book of a region has tens of thousands of records, and the machine may be small. */
    static final int LONG_SECONDS = 900;

    @Inject
    EntityManager em;

    @Inject
    Repeats repeats;

    @Inject
    Hands hands;

    @Inject
    LivingRule living;

    /** What somebody may do with a record now. */
    public List<Move> open(long record, Actor actor) {
        return Move.open(existing(record).state, actor, hands.of(record));
    }

    /** The people who worked on a record. */
    public Set<String> workedOn(long record) {
        return hands.of(record);
    }

    /**
     * Makes a move that needs nobody's consent.
     *
     * @param version the version of the record that the mover saw
     * @param reason why; may be null where the table asks for none
     * @throws MoveRefused if the table does not allow it
     * @throws RecordChanged if the record is not what the mover saw
     */
    public void move(long id, int version, Move move, Actor actor, String reason) {
        MemorialRecord record = locked(id);
        if (record.version != version) {
            throw new RecordChanged(record.version);
        }
        if (move.consented()) {
            throw new MoveRefused(move, Move.Refusal.NO_CONSENT);
        }
        check(record, move, actor, reason);
        make(record, move, actor, reason);
    }

    /**
     * What became of a move of a whole import.
     *
     * @param moved how many records were moved
     * @param wrongState how many stayed because their state does not allow it, by state
     * @param ownWork how many stayed because the mover worked on them
     */
    public record Moved(int moved, Map<RecordState, Long> wrongState, long ownWork) {

        /** Whether any record stayed where it was. */
        public boolean anyStayed() {
            return ownWork > 0 || !wrongState.isEmpty();
        }
    }

    /**
     * Publishes what is left of an import that was trusted: every record of the run that the table lets through. The others, on
     * which the administrator worked, stay where they are.
     *
     * @return how many were published, and why others were not
     */
    @TransactionConfiguration(timeout = LONG_SECONDS)
    public Moved publishImport(long run, Actor actor, String reason) {
        return moveRun(run, Move.PUBLISH_IMPORT, actor, reason);
    }

    /**
     * Takes a whole import back: its records are hidden. Entries stay, as they always do. People do it by {@link RunProposals}.
     *
     * @return how many were hidden, and why others were not
     */
    @TransactionConfiguration(timeout = LONG_SECONDS)
    public Moved takeBackImport(long run, Actor actor, String reason) {
        return moveRun(run, Move.TAKE_BACK_IMPORT, actor, reason);
    }

    /** Whether a record of an import is hidden because the import was. */
    boolean anyHiddenWith(long run) {
        return !hiddenWith(run).setMaxResults(1).getResultList().isEmpty();
    }

    /** Records that were hidden with their import, not each for a reason of its own. */
    private TypedQuery<Long> hiddenWith(long run) {
        return em.createQuery(
                        "select r.id from MemorialRecord r, RecordMove m where r.entry.run.id = ?1 and r.state = ?2"
                                + " and m.record = r and m.move = ?3 and m.id = (select max(last.id) from RecordMove last"
                                + " where last.record = r and last.to = ?2 and last.from <> ?2) order by r.id",
                        Long.class)
                .setParameter(1, run)
                .setParameter(2, RecordState.HIDDEN)
                .setParameter(3, Move.TAKE_BACK_IMPORT);
    }

    /** Records from whose state a move can begin. */
    private TypedQuery<Long> inStatesOf(long run, Move move) {
        return em.createQuery(
                        "select r.id from MemorialRecord r where r.entry.run.id = ?1 and r.state in ?2 order by r.id",
                        Long.class)
                .setParameter(1, run)
                .setParameter(2, move.from());
    }

    /** Moves a whole import, within a transaction that was given its time already, which may be said only where it begins. */
    Moved moveRun(long run, Move move, Actor actor, String reason) {
        if (em.find(ImportRun.class, run) == null) {
            throw new NotThere();
        }
        boolean back = move == Move.SHOW_IMPORT_AGAIN;
        List<Long> ids = (back ? hiddenWith(run) : inStatesOf(run, move)).getResultList();
        Map<RecordState, Long> stayed = back ? hiddenForThemselves(run, ids.size()) : stayed(run, move);
        int moved = 0;
        for (int from = 0; from < ids.size(); from += BATCH) {
            moved += moveSome(ids.subList(from, Math.min(ids.size(), from + BATCH)), move, actor, reason);
            // What was moved is written and let go, so that the thirty-thousandth record costs what the first did.
            em.flush();
            em.clear();
        }
        return new Moved(moved, stayed, ids.size() - moved);
    }

    /** How many stay hidden, each for a reason of its own; whatever is not hidden needs no showing. */
    private static Map<RecordState, Long> hiddenForThemselves(long run, int withTheImport) {
        long hidden = MemorialRecord.count("entry.run.id = ?1 and state = ?2", run, RecordState.HIDDEN);
        return hidden > withTheImport ? Map.of(RecordState.HIDDEN, hidden - withTheImport) : Map.of();
    }

    /** How many records of an import are in a state in which the move cannot begin, and not where it leads. */
    private Map<RecordState, Long> stayed(long run, Move move) {
        Map<RecordState, Long> wrongState = new EnumMap<>(RecordState.class);
        em.createQuery(
                        "select r.state, count(*) from MemorialRecord r where r.entry.run.id = ?1 and r.state not in ?2"
                                + " group by r.state",
                        Object[].class)
                .setParameter(1, run)
                .setParameter(2, move.from())
                .getResultList()
                .forEach(row -> wrongState.put((RecordState) row[0], (Long) row[1]));
        if (move.to() != null) {
            // Those that are where the move leads did not stay behind.
            wrongState.remove(move.to());
        }
        return wrongState;
    }

    private int moveSome(List<Long> ids, Move move, Actor actor, String reason) {
        Map<Long, Set<String>> workedOn = hands.of(ids);
        List<Long> moved = new ArrayList<>();
        for (MemorialRecord record : em.createQuery(
                        "from MemorialRecord r where r.id in ?1 order by r.id", MemorialRecord.class)
                .setParameter(1, ids)
                .getResultList()) {
            Move.Refusal refusal = refusal(record, move, actor, workedOn.getOrDefault(record.id, Set.of()), reason);
            if (refusal == null) {
                writeDown(record, move, actor, reason);
                moved.add(record.id);
            } else if (refusal != Move.Refusal.YOUR_OWN_WORK) {
                throw new MoveRefused(move, refusal);
            }
        }
        if (move.to() != null) {
            // Together: whatever is asked of the database first writes all that is loaded and looks at each for
            // changes.
            repeats.decide(moved);
        }
        return moved.size();
    }

    /** The record, locked against everybody else until the transaction ends. */
    public MemorialRecord locked(long id) {
        MemorialRecord record = em.find(MemorialRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (record == null) {
            throw new NotThere();
        }
        return record;
    }

    /** Throws if the table does not allow the move. */
    public void check(MemorialRecord record, Move move, Actor actor, String reason) {
        Move.Refusal refusal = refusal(record, move, actor, hands.of(record.id), reason);
        if (refusal != null) {
            throw new MoveRefused(move, refusal);
        }
    }

    /** Changes the state, if the move does, and writes it down. */
    public void make(MemorialRecord record, Move move, Actor actor, String reason) {
        RecordState before = record.state;
        writeDown(record, move, actor, reason);
        if (record.state != before) {
            repeats.decide(List.of(record.id));
        }
    }

    private void writeDown(MemorialRecord record, Move move, Actor actor, String reason) {
        RecordMove made = new RecordMove();
        made.record = record;
        made.actor = actor.name();
        made.move = move;
        made.reason = Tidy.words(reason);
        made.from = record.state;
        RecordState to = move.to();
        if (to != null) {
            record.state = to;
            record.updatedAt = Instant.now();
        }
        made.to = record.state;
        if (move == Move.SHOW_LIVING || move == Move.LEAVE_TO_RULE) {
            record.shownByDecision = move == Move.SHOW_LIVING;
            record.mayBeLiving = living.mayBeLiving(record, LocalDate.now());
            record.updatedAt = Instant.now();
        }
        made.persist();
    }

    private static Move.Refusal refusal(
            MemorialRecord record, Move move, Actor actor, Set<String> workedOn, String reason) {
        Move.Refusal refusal = move.refusal(record.state, actor, workedOn);
        if (refusal == null && move.reasoned() && (reason == null || reason.isBlank())) {
            return Move.Refusal.NO_REASON;
        }
        return refusal;
    }

    private MemorialRecord existing(long id) {
        MemorialRecord record = em.find(MemorialRecord.class, id);
        if (record == null) {
            throw new NotThere();
        }
        return record;
    }
}
