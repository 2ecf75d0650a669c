package org.knigipamiati.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Changes that are committed in the database and not yet in the search index. */
@ApplicationScoped
public class IndexBacklog {

    @Inject
    EntityManager em;

    /**
     * How many changes wait, records whose first document is due included; 0 when search shows what the database holds, but for changes
     * {@linkplain #givenUp() given up}.
     */
    @Transactional
    public long size() {
        Number due = (Number) em.createNativeQuery("select coalesce(sum(last_id - first_id + 1), 0) from index_due")
                .getSingleResult();
        return count("<>") + due.longValue();
    }

    /** How many changes the engine has refused again and again; they wait until they are {@linkplain #tryAgain() tried again}, or a new index takes them in. */
    @Transactional
    public long givenUp() {
        return count("=");
    }

    /**
     * Lets what was given up wait for the index like any other change. A change says only whose record it is of; what is indexed is the record
     * as it then stands, so that none comes too late.
     *
     * @return how many changes these are
     */
    @Transactional
    public int tryAgain() {
        return em.createNativeQuery(
                        "update hsearch_outbox_event set status = 'PENDING', retries = 0, processafter = now()"
                                + " where status = 'ABORTED'")
                .executeUpdate();
    }

    // The outbox's entity is Hibernate Search's own; its table is what our migration made.
    private long count(String comparison) {
        return (Long) em.createNativeQuery(
                        "select count(*) from hsearch_outbox_event where status " + comparison + " 'ABORTED'",
                        Long.class)
                .getSingleResult();
    }
}
