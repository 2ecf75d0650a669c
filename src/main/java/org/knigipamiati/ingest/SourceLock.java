package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.knigipamiati.database.SharedLock;

/** Lets one import of a source run at a time, whatever process it runs in: two would each take the other's entries for unknown. */
@ApplicationScoped
public class SourceLock {

    private static final String IMPORT_OF = "import of ";

    @Inject
    SharedLock lock;

    @Inject
    EntityManager em;

    /**
     * Takes the lock.
     *
     * @throws SourceBusy if another import of the source is running
     */
    public SharedLock.Held take(String source) {
        return lock.take(IMPORT_OF + source).orElseThrow(() -> new SourceBusy(source));
    }

    /**
     * Takes the lock until the transaction of the caller ends.
     *
     * @throws SourceBusy if another import of the source is running
     */
    void takeForTransaction(String source) {
        if (!lock.takeForTransaction(em, IMPORT_OF + source)) {
            throw new SourceBusy(source);
        }
    }
}
