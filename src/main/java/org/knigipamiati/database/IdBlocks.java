package org.knigipamiati.database;

import java.io.Serializable;
import org.hibernate.id.enhanced.AccessCallback;
import org.hibernate.id.enhanced.PooledLoOptimizer;

/**
 * Gives ids from a block that a sequence's value begins, and forgets what is left of it when a connection is made anew. PostgreSQL writes a
 * sequence's step to its journal with the next transaction that commits: a server that is killed before forgets it, and gives the block once
 * more to whoever asks, while a service that outlived it went on with its own, and rows would be refused for ids that are taken.
 *
 * <p>Named to Hibernate in the configuration, as its preferred pooled optimizer.
 */
public final class IdBlocks extends PooledLoOptimizer {

    private long connections = NewConnections.made();

    /** As Hibernate makes it. */
    public IdBlocks(Class<?> type, int size) {
        super(type, size);
    }

    @Override
    public synchronized Serializable generate(AccessCallback sequence) {
        long made = NewConnections.made();
        if (made != connections) {
            connections = made;
            reset();
        }
        return super.generate(sequence);
    }
}
