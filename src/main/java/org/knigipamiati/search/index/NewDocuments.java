package org.knigipamiati.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jboss.logging.Logger;

/**
 * Writes the documents of records that a load has just stored, without asking the database for what the load still has in memory. What is yet
 * to be written stands in {@code index_due}, a row for many records, from the transaction that stores them until their documents are
 * there: whoever is killed between leaves word, and {@link #mend} hands it to the outbox.
 *
 * <p>A document is only ever {@linkplain AddedDocuments added}; and whichever record was changed since it was stored is told to the
 * outbox, by the transaction that strikes out the row. So no document shows an earlier state than one that the outbox has written.
 */
@ApplicationScoped
public class NewDocuments {

    private static final Logger LOG = Logger.getLogger(NewDocuments.class);

    private static final String NOTE =
            "insert into index_due (first_id, last_id, stored_by) values (?1, ?2, pg_current_xact_id())";

    /** A row that is no longer the one that the load inserted was written by somebody else. */
    private static final String CHANGED =
            """
            select r.id from record r join index_due d on d.first_id = ?1
            where r.id between d.first_id and d.last_id and r.xmin <> cast(d.stored_by as xid)""";

    private static final String DUE =
            """
            select first_id, last_id from index_due
            where since <= now() - cast(?1 as interval) order by first_id limit 1 for update skip locked""";

    @Inject
    EntityManager em;

    @Inject
    AddedDocuments added;

    /**
     * Notes, in the transaction that stores records, that their documents are yet to be written.
     *
     * @param first the lowest of their ids
     * @param last the highest; what else lies between loses nothing
     */
    public void note(long first, long last) {
        em.createNativeQuery(NOTE).setParameter(1, first).setParameter(2, last).executeUpdate();
    }

    /**
     * Writes documents. Searches find them after the engine's next refresh. If the engine does not answer they stay due.
     *
     * @param documents by the ids of their records, of those that {@link #note} has noted; those without a document are not public
     * @param first by which {@link #note} noted them
     */
    public void write(SortedMap<Long, String> documents, long first) {
        List<Long> refused;
        try {
            refused = added.add(documents);
        } catch (UncheckedIOException e) {
            LOG.warnf(
                    "Documents from record %d on could not be written and are left for later: %s",
                    first, e.getMessage());
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Long> again = new ArrayList<>(refused);
            for (Object id : em.createNativeQuery(CHANGED, Long.class)
                    .setParameter(1, first)
                    .getResultList()) {
                again.add((Long) id);
            }
            added.tell(again);
            strikeOut(first);
        });
    }

    /**
     * Hands to the outbox what has been due for long: its load was killed, or the engine did not answer. What is just being written loses
     * nothing by it.
     *
     * @param age how long at least it must have been due
     */
    public void mend(Duration age) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> mendOne(age));
        }
    }

    private boolean mendOne(Duration age) {
        List<?> rows = em.createNativeQuery(DUE).setParameter(1, age.toString()).getResultList();
        for (Object row : rows) {
            Object[] due = (Object[]) row;
            added.tell(em.createQuery("select id from MemorialRecord where id between ?1 and ?2", Long.class)
                    .setParameter(1, due[0])
                    .setParameter(2, due[1])
                    .getResultList());
            strikeOut((Long) due[0]);
        }
        return !rows.isEmpty();
    }

    private void strikeOut(long first) {
        em.createNativeQuery("delete from index_due where first_id = ?1")
                .setParameter(1, first)
                .executeUpdate();
    }
}
