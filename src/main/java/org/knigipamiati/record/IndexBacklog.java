package org.knigipamiati.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Changes that are committed in the database and not yet in the search index. */
@ApplicationScoped
public class IndexBacklog {

    /** An instance that was killed is taken for one that lives until its last sign of life is this old, Hibernate Search's default. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long LOOK_AGAIN_MILLIS = 100;

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

    /**
     * Waits until no change waits, or none gets into the index: nobody is left who brings them there, as when a command worked beside a service
     * that was killed, or the engine refuses them, as on a full disk.
     *
     * @param progress is told again and again how many changes still wait
     * @return how many wait for another time; 0 if all are in the index
     */
    public long await(LongConsumer progress) throws InterruptedException {
        return await(progress, PATIENCE);
    }

    /** As {@link #await(LongConsumer)}, with the time without progress after which it asks whether anybody is there. */
    long await(LongConsumer progress, Duration patience) throws InterruptedException {
        long waiting = size();
        long refused = givenUp();
        long fewest = waiting + refused;
        long last = System.nanoTime();
        while (waiting > 0) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            waiting = size();
            refused = givenUp();
            // What was given up waits again later: neither the one nor the other is progress.
            if (waiting + refused < fewest) {
                fewest = waiting + refused;
                last = System.nanoTime();
            } else if (System.nanoTime() - last > patience.toNanos() && (refused > 0 || !isServed())) {
                return waiting + refused;
            }
            progress.accept(waiting);
        }
        return 0;
    }

    /** Whether an instance runs that brings waiting changes into the index. */
    @Transactional
    boolean isServed() {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from hsearch_agent where expiration > now())", Boolean.class)
                .getSingleResult();
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
