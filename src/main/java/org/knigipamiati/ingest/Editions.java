package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;

/** What the database already holds of a file. */
@ApplicationScoped
class Editions {

    @Inject
    EntityManager em;

    /** The entries of a file as they stand now, with the records that read them. */
    static final class Known {
        final Edition edition = new Edition();
        private long[] records = new long[1024];
        private int[] positions = new int[1024];

        long record(int index) {
            return records[index];
        }

        int position(int index) {
            return positions[index];
        }

        private void add(long record, int position, byte[] sha256, String key) {
            int index = edition.size();
            if (index == records.length) {
                records = java.util.Arrays.copyOf(records, index * 2);
                positions = java.util.Arrays.copyOf(positions, index * 2);
            }
            records[index] = record;
            positions[index] = position;
            edition.add(sha256, key);
        }
    }

    /** Call in a transaction. */
    Known of(String source, String file) {
        Known known = new Known();
        try (Stream<Object[]> rows = em.createQuery(
                        "select r.id, r.position, e.sha256, e.key from MemorialRecord r join r.entry e"
                                + " where r.source.id = ?1 and r.file = ?2 order by r.position, r.id",
                        Object[].class)
                .setParameter(1, source)
                .setParameter(2, file)
                .setHint("org.hibernate.fetchSize", 1000)
                .getResultStream()) {
            rows.forEach(r -> known.add((Long) r[0], (Integer) r[1], (byte[]) r[2], (String) r[3]));
        }
        return known;
    }

    /** The verbatim text that a record reads. Call in a transaction. */
    String raw(long record) {
        return em.createQuery("select e.raw from MemorialRecord r join r.entry e where r.id = ?1", String.class)
                .setParameter(1, record)
                .getSingleResult();
    }
}
