package org.knigipamiati.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

/** What came new, for feeds. The database decides at this moment who may be seen. */
@ApplicationScoped
public class NewRecords {

    @Inject
    EntityManager em;

    /** Those of some records that the public may see, newest first; their sources and entries are loaded. */
    @Transactional
    public List<MemorialRecord> of(List<Long> ids) {
        return em.createQuery(
                        "from MemorialRecord r join fetch r.source join fetch r.entry"
                                + " where r.id in ?1 and r.state = ?2 and r.mayBeLiving = false and r.publishedAt is not null",
                        MemorialRecord.class)
                .setParameter(1, ids)
                .setParameter(2, RecordState.PUBLISHED)
                .getResultStream()
                .sorted(Comparator.<MemorialRecord, Instant>comparing(record -> record.publishedAt)
                        .thenComparing(record -> record.id)
                        .reversed())
                .toList();
    }

    /** When the first record of each book could be seen, by the book's id; books of which nothing can be seen are left out. */
    @Transactional
    public Map<String, Instant> books() {
        Map<String, Instant> books = new TreeMap<>();
        em.createQuery(
                        "select r.source.id, min(r.publishedAt) from MemorialRecord r"
                                + " where r.state = ?1 and r.mayBeLiving = false and r.publishedAt is not null group by r.source.id",
                        Object[].class)
                .setParameter(1, RecordState.PUBLISHED)
                .getResultList()
                .forEach(row -> books.put((String) row[0], (Instant) row[1]));
        return books;
    }
}
