package org.knigipamiati.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who worked on a record. Call in a transaction. */
@ApplicationScoped
class Hands {

    @Inject
    EntityManager em;

    Set<String> of(long record) {
        @SuppressWarnings("unchecked")
        List<String> names = em.createNativeQuery("select name from record_hand where record_id = ?1", String.class)
                .setParameter(1, record)
                .getResultList();
        return new HashSet<>(names);
    }

    /** Notes that somebody worked on a record; more than once is once. */
    void add(long record, String name) {
        em.createNativeQuery("insert into record_hand (record_id, name) values (?1, ?2) on conflict do nothing")
                .setParameter(1, record)
                .setParameter(2, name)
                .executeUpdate();
    }
}
