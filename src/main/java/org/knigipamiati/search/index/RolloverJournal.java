package org.knigipamiati.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.knigipamiati.record.MemorialRecord;

/**
 * What the database knows of a rebuild that is under way: the name of the new index, and, by a trigger, each record whose change
 * was written to it alone. It is written before the first change can go there and struck out after the new index is read, so that
 * whatever happens between leaves word of what the old index lacks.
 */
@ApplicationScoped
class RolloverJournal {

    /** Records loaded for one transaction. */
    private static final int BATCH = 500;

    @Inject
    EntityManager em;

    /**
     * The two indexes of a rebuild, one of which has to go.
     *
     * @param old read when it began
     * @param fresh the new one
     */
    record Open(String old, String fresh) {}

    /** Says that changes will go to the new index from now on. */
    void open(Open rollover) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("insert into index_rollover (old, fresh) values (?1, ?2)")
                        .setParameter(1, rollover.old())
                        .setParameter(2, rollover.fresh())
                        .executeUpdate());
    }

    /** The rebuild that has begun and was not struck out. */
    Optional<Open> found() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = em.createNativeQuery("select old, fresh from index_rollover", Tuple.class)
                    .getResultList();
            return rows.stream()
                    .map(Tuple.class::cast)
                    .map(row -> new Open(row.get(0, String.class), row.get(1, String.class)))
                    .findFirst();
        });
    }

    /** Writes down that the index lacks changes that nobody can name, until one is made anew. */
    void doubt() {
        if (!isDoubted()) {
            QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("insert into index_doubt default values")
                    .executeUpdate());
        }
    }

    /** Whether the index that is read must be made anew. */
    boolean isDoubted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Boolean) em.createNativeQuery("select exists (select 1 from index_doubt)", Boolean.class)
                        .getSingleResult());
    }

    /** Ends a rebuild whose new index took the place of the old one, which ends every doubt too. */
    void done() {
        QuarkusTransaction.requiringNew().run(() -> {
            em.createNativeQuery("delete from index_doubt").executeUpdate();
            clear();
        });
    }

    /** Forgets it: one of the two indexes is read and written and lacks nothing, the other is gone. */
    void strikeOut() {
        QuarkusTransaction.requiringNew().run(this::clear);
    }

    /** Forgets changes that were refused again and again before a moment: an index that was begun after it holds their records. */
    void forgetGivenUp(Instant before) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "delete from hsearch_outbox_event where status = 'ABORTED' and processafter < ?1")
                .setParameter(1, before)
                .executeUpdate());
    }

    private void clear() {
        em.createNativeQuery("delete from index_rollover").executeUpdate();
        em.createNativeQuery("delete from index_followed").executeUpdate();
    }

    /** Puts every change that went to the new index alone into the outbox once more. Writing must have been turned back before. */
    void tellAgain() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::tellSome);
        }
    }

    private boolean tellSome() {
        List<?> ids = em.createNativeQuery(
                        "delete from index_followed where record_id in (select record_id from index_followed limit "
                                + BATCH + ") returning record_id",
                        Long.class)
                .getResultList();
        SearchIndexingPlan plan = Search.session(em).indexingPlan();
        for (Object id : ids) {
            MemorialRecord record = em.find(MemorialRecord.class, id);
            if (record == null) {
                plan.purge(MemorialRecord.class, id, null);
            } else {
                plan.addOrUpdate(record);
            }
        }
        return !ids.isEmpty();
    }
}
