package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Move;

/** What somebody has done here, told to nobody but them: there is no table of who did most. */
@ApplicationScoped
@Transactional
public class OwnWork {

    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    EntityManager em;

    /**
     * What somebody has done.
     *
     * @param entries entries handed in
     * @param lately those of the last thirty days
     * @param pages pages said to be done
     * @param published records made of their entries that readers see
     * @param returned how often a record of theirs came back
     * @param compared fields of theirs that were compared with another's typing
     * @param stood those of them in which what they typed was kept
     * @param reviewed records that they accepted or returned
     */
    public record Done(
            long entries,
            long lately,
            long pages,
            long published,
            long returned,
            long compared,
            long stood,
            long reviewed) {

        /** Whether there is anything to tell. */
        public boolean any() {
            return entries + pages + reviewed > 0;
        }
    }

    /** What a person has done. */
    public Done of(Actor person) {
        String name = person.name();
        Object[] fields = em.createQuery(
                        "select count(*), coalesce(sum(case when f.decided = case when s.first.author = ?1"
                                + " then f.first else f.second end then 1 else 0 end), 0)"
                                + " from Settlement s join s.fields f where s.first.author = ?1 or s.second.author = ?1",
                        Object[].class)
                .setParameter(1, name)
                .getSingleResult();
        return new Done(
                handedIn(name, Instant.EPOCH),
                handedIn(name, Instant.now().minus(LATELY)),
                PageClaim.count("name = ?1 and finishedAt is not null", name),
                Draft.count("author = ?1 and record.state = ?2", name, RecordState.PUBLISHED),
                count(
                        "select count(distinct m) from RecordMove m join m.record r, Draft d"
                                + " where (d.record.id = r.id or d.record.id = r.headId) and d.author = ?1 and m.move = ?2",
                        name,
                        Move.RETURN),
                ((Number) fields[0]).longValue(),
                ((Number) fields[1]).longValue(),
                count("select count(m) from RecordMove m where m.actor = ?1 and m.move = ?2", name, Move.ACCEPT)
                        + count(
                                "select count(m) from RecordMove m where m.actor = ?1 and m.move = ?2",
                                name,
                                Move.RETURN));
    }

    private static long handedIn(String name, Instant since) {
        return Draft.count(
                "author = ?1 and state in (?2, ?3) and savedAt >= ?4",
                name,
                Draft.State.HANDED_IN,
                Draft.State.ENTERED,
                since);
    }

    private long count(String query, String name, Move move) {
        return em.createQuery(query, Long.class)
                .setParameter(1, name)
                .setParameter(2, move)
                .getSingleResult();
    }
}
