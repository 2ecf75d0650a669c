package org.knigipamiati.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.knigipamiati.interpret.Agreement;
import org.knigipamiati.record.MemorialRecord;

/** Compares the columns that searches and pages read with the readings, which are sealed. Nothing is written. */
@ApplicationScoped
class ColumnsCheck {

    private static final int PAGE = 250;

    private static final String RECORDS =
            """
            select r from MemorialRecord r join fetch r.entry join fetch r.source
            where r.id > ?1 and r.state = PUBLISHED order by r.id""";

    @Inject
    EntityManager em;

    @Inject
    Agreement agreement;

    /** Where a page of records ended, 0 if there was none, and how many of it differ. */
    private record Done(long last, int differing) {}

    /**
     * Compares all published records, a page at a time.
     *
     * @return how many differ
     */
    long run(Consumer<Finding> findings) {
        long found = 0;
        Done done = new Done(0, 0);
        do {
            long after = done.last();
            done = QuarkusTransaction.requiringNew().call(() -> page(after, findings));
            found += done.differing();
        } while (done.last() > 0);
        return found;
    }

    private Done page(long after, Consumer<Finding> findings) {
        em.unwrap(Session.class).setDefaultReadOnly(true);
        int differing = 0;
        long last = 0;
        for (MemorialRecord record : em.createQuery(RECORDS, MemorialRecord.class)
                .setParameter(1, after)
                .setMaxResults(PAGE)
                .getResultList()) {
            last = record.id;
            List<String> columns = differences(record);
            if (!columns.isEmpty()) {
                differing++;
                findings.accept(
                        Finding.record(record.id, "does not follow from what is read: " + String.join(", ", columns)));
            }
        }
        em.clear();
        return new Done(last, differing);
    }

    private List<String> differences(MemorialRecord record) {
        try {
            record.reading();
        } catch (IllegalStateException ofAnotherText) {
            return List.of("all of them");
        }
        return agreement.differences(record);
    }
}
