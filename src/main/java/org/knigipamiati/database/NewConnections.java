package org.knigipamiati.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the connections of the service's role that were made: after a server was lost all are made anew. */
@Singleton
@Unremovable
public class NewConnections implements AgroalPoolInterceptor {

    private static final AtomicLong MADE = new AtomicLong();

    @Override
    public void onConnectionCreate(Connection connection) {
        MADE.incrementAndGet();
    }

    /** How many were made since this process began. */
    static long made() {
        return MADE.get();
    }
}
