package org.knigipamiati.review.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who worked on a record. Call in a transaction. */
@ApplicationScoped
public class Hands {

    @Inject
    EntityManager em;

    /** The names of those who worked on a record. */
    public Set<String> of(long record) {
        return of(List.of(record)).getOrDefault(record, Set.of());
    }

    /** The same for many records; those that nobody worked on are not in it. */
    public Map<Long, Set<String>> of(Collection<Long> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select record_id, name from record_hand where record_id in ?1")
                .setParameter(1, records)
                // Hands are no entities: nothing that waits to be written can change the answer.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        Map<Long, Set<String>> names = new HashMap<>();
        rows.forEach(row -> names.computeIfAbsent(((Number) row[0]).longValue(), record -> new HashSet<>())
                .add((String) row[1]));
        return names;
    }

    /** Notes that somebody worked on a record that is stored; more than once is once. */
    public void add(long record, String name) {
        em.createNativeQuery("insert into record_hand (record_id, name) values (?1, ?2) on conflict do nothing")
                .setParameter(1, record)
                .setParameter(2, name)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }
}
