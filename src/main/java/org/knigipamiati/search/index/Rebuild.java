package org.knigipamiati.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingMonitor;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.search.engine.EngineRequests;

/**
 * Builds the index anew from the database while the old one serves searches.
 *
 * <p>Changes made meanwhile are not lost: as long as records are being indexed the outbox's agents stand still, and what they
 * find afterwards they write to the new index.
 */
@ApplicationScoped
public class Rebuild {

    /** Two readers keep two cores busy; more would take them from searches. */
    private static final int READERS = 2;

    private static final int BATCH = 100;

    /** The ids of all records are read in one transaction, as long as the rebuild itself; the usual minute ended those of a million. */
    private static final Duration LONGEST = Duration.ofDays(2);

    @Inject
    SearchMapping mapping;

    @Inject
    EngineRequests engine;

    @Inject
    RolloverJournal journal;

    @Inject
    RebuildLock lock;

    /**
     * Rebuilds and switches.
     *
     * @param progress told of each batch of records that is done, those that are not public included
     * @return how many records the new index holds
     * @throws InterruptedException if interrupted; the old index then stays
     * @throws RebuildUnderWay if another process does the same
     */
    public long run(LongConsumer progress) throws InterruptedException {
        Instant began = Instant.now();
        try (RebuildLock.Held held = lock.take().orElseThrow(RebuildUnderWay::new);
                Rollover rollover = Rollover.start(engine, journal, mapping, held)) {
            mapping.scope(MemorialRecord.class)
                    .massIndexer()
                    .purgeAllOnStart(false)
                    .mergeSegmentsAfterPurge(false)
                    .threadsToLoadObjects(READERS)
                    .batchSizeToLoadObjects(BATCH)
                    .transactionTimeout(Math.toIntExact(LONGEST.toSeconds()))
                    .monitor(new Monitor(progress))
                    .startAndWait();
            long records = rollover.commit();
            journal.forgetGivenUp(began);
            return records;
        }
    }

    /** Counts what the mass indexer has written. */
    private static final class Monitor implements MassIndexingMonitor {

        private final LongConsumer progress;
        private final AtomicLong done = new AtomicLong();

        Monitor(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void documentsAdded(long increment) {
            progress.accept(done.addAndGet(increment));
        }

        @Override
        public void documentsBuilt(long increment) {
            // What counts is what has reached the index.
        }

        @Override
        public void entitiesLoaded(long increment) {
            // As above.
        }

        @Override
        public void addToTotalCount(long increment) {
            // Told by the number of records itself.
        }

        @Override
        public void indexingCompleted() {
            // The caller knows.
        }
    }
}
