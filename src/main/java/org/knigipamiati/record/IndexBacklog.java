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

    /** How many changes wait; 0 when search shows what the database holds. */
    @Transactional
    public long size() {
        // The outbox's entity is Hibernate Search's own; its table is what our migration made.
        return (Long) em.createNativeQuery("select count(*) from hsearch_outbox_event", Long.class)
                .getSingleResult();
    }
}
