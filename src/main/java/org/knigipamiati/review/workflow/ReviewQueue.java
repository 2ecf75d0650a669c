package org.knigipamiati.review.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

/** What waits for somebody: submitted records for reviewers, returned ones for their authors. */
@ApplicationScoped
@Transactional
public class ReviewQueue {

    /** As many as a list shows at once; the oldest come first, so nothing is forgotten behind them. */
    public static final int MOST = 100;

    /** When a record r came into its state. */
    private static final String SINCE =
            "coalesce((select max(m.madeAt) from RecordMove m where m.record = r), r.createdAt)";

    @Inject
    EntityManager em;

    @Inject
    Hands hands;

    /**
     * What a list of waiting records is narrowed to.
     *
     * @param source id of a source, null for all
     * @param flag name of a check that fired, null for all
     * @param state SUBMITTED or REVIEWED, null for both
     * @param longerThanDays so many days of 24 hours it has waited at least, 0 for all
     */
    public record Filter(String source, String flag, RecordState state, int longerThanDays) {}

    /**
     * A record that waits.
     *
     * @param record the record
     * @param since when it came into its state; when it was made, if it never moved
     * @param own whether the person who asks worked on it
     */
    public record Waiting(MemorialRecord record, Instant since, boolean own) {

        /** Whole days of 24 hours that it has waited. */
        public long days() {
            return Math.max(0, Duration.between(since, Instant.now()).toDays());
        }
    }

    /** Records that wait for a review or for publication, the oldest first. */
    public List<Waiting> waiting(Filter filter, Actor reviewer) {
        List<RecordState> states =
                filter.state() == null ? List.of(RecordState.SUBMITTED, RecordState.REVIEWED) : List.of(filter.state());
        List<Object[]> rows = em.createQuery(
                        "select r, " + SINCE + " as since"
                                + " from MemorialRecord r join fetch r.source where r.state in :states"
                                + " and (:source is null or r.source.id = :source)"
                                + " and (:flag is null or exists (select 1 from RecordFlag f where f.record = r and f.check = :flag))"
                                + " and (:all = true or " + SINCE + " <= :before) order by since, r.id",
                        Object[].class)
                .setParameter("states", states)
                .setParameter("source", filter.source())
                .setParameter("flag", filter.flag())
                .setParameter("all", filter.longerThanDays() == 0)
                .setParameter("before", Instant.now().minus(Duration.ofDays(filter.longerThanDays())))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    MemorialRecord record = (MemorialRecord) row[0];
                    record.flags.size();
                    return new Waiting(
                            record, (Instant) row[1], hands.of(record.id).contains(reviewer.name()));
                })
                .toList();
    }

    /**
     * The record to turn to after one that is open, among those that the reviewer may review and that wait for the same, review or
     * publication: the next of the same page or file, from whose end it goes on with its beginning, else the one that has waited longest; 0
     * if none.
     */
    public long next(long open, Actor reviewer) {
        List<?> ids = em.createNativeQuery(
                        "select r.id from record r left join record o on o.id = :open"
                                // The list of states lets the index of what is unpublished be used.
                                + " where r.state in ('SUBMITTED', 'REVIEWED') and r.id <> :open"
                                + " and r.state = case when o.state = 'REVIEWED' then o.state else 'SUBMITTED' end"
                                + " and not exists (select 1 from record_hand h where h.record_id = r.id and h.name = :name)"
                                + " order by case when r.source_id <> o.source_id or r.file <> o.file then 2"
                                + " when r.position > o.position then 0 else 1 end,"
                                + " case when r.source_id = o.source_id and r.file = o.file then r.position end nulls last, (select max(m.made_at) from record_move m where m.record_id = r.id) nulls first, r.id")
                .setParameter("open", open)
                .setParameter("name", reviewer.name())
                .setMaxResults(1)
                .getResultList();
        return ids.isEmpty() ? 0 : ((Number) ids.get(0)).longValue();
    }

    /** How many others of the same page or file wait that the reviewer may review. */
    public long othersOfPage(MemorialRecord record, Actor reviewer) {
        return MemorialRecord.<MemorialRecord>stream(
                        "source = ?1 and file = ?2 and state = ?3 and id <> ?4",
                        record.source,
                        record.file,
                        RecordState.SUBMITTED,
                        record.id)
                .filter(other -> !hands.of(other.id).contains(reviewer.name()))
                .count();
    }

    /** How many wait in all. */
    public long count() {
        return MemorialRecord.count("state in ?1", List.of(RecordState.SUBMITTED, RecordState.REVIEWED));
    }

    /** The checks that fired on records that wait, by name. */
    public List<String> flags() {
        return em.createQuery(
                        "select distinct f.check from RecordFlag f where f.record.state in ?1 order by f.check",
                        String.class)
                .setParameter(1, List.of(RecordState.SUBMITTED, RecordState.REVIEWED))
                .getResultList();
    }

    /** Records that were returned to somebody, with the comment of the last return. */
    public List<RecordMove> returned(Actor author) {
        return em
                .createQuery(
                        "select m from RecordMove m join fetch m.record r join fetch r.source where m.move = :returned"
                                + " and r.state = :draft and m.id = (select max(n.id) from RecordMove n where n.record = r)"
                                + " order by m.id desc",
                        RecordMove.class)
                .setParameter("returned", Move.RETURN)
                .setParameter("draft", RecordState.DRAFT)
                .getResultList()
                .stream()
                .filter(move -> hands.of(move.record.id).contains(author.name()))
                .toList();
    }
}
