package org.knigipamiati.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.search.engine.EngineRequests;

/**
 * Builds the index anew from the database while the old one serves searches.
 *
 * <p>Changes made meanwhile are not lost: the outbox writes them to the new index, and {@link AllDocuments} writes nothing over them.
 */
@ApplicationScoped
public class Rebuild {

    /** Whoever makes an index anew, or mends the names of one, holds this lock. */
    static final String LOCK = "index";

    @Inject
    SearchMapping mapping;

    @Inject
    EngineRequests engine;

    @Inject
    RolloverJournal journal;

    @Inject
    SharedLock lock;

    @Inject
    AllDocuments documents;

    @Inject
    Copies copies;

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
        try (SharedLock.Held held = lock.take(LOCK).orElseThrow(RebuildUnderWay::new);
                Rollover rollover = Rollover.start(engine, journal, mapping, held, copies)) {
            documents.write(progress);
            long records = rollover.commit();
            journal.forgetGivenUp(began);
            return records;
        }
    }
}
