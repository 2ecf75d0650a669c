package org.knigipamiati.database;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** The role of PostgreSQL as which the request under way asks the database. */
@ApplicationScoped
public class DatabaseRole {

    /** What is known of one request. */
    @RequestScoped
    static class OfRequest {
        private boolean readers;

        // Not the field itself: what others hold is a proxy, whose fields are nobody's.
        boolean isReaders() {
            return readers;
        }

        void setReaders(boolean readers) {
            this.readers = readers;
        }
    }

    @Inject
    OfRequest request;

    /** From now on the request under way asks as the readers' role, which changes nothing and sees no secret. */
    public void onlyRead() {
        request.setReaders(true);
    }

    /**
     * Does the one thing for which the service's own role is needed in a request that otherwise only reads, in a transaction of its own.
     * Give it nothing that follows from what the reader sent.
     */
    public <T> T asService(Callable<T> work) {
        if (!isReaders()) {
            return QuarkusTransaction.requiringNew().call(work);
        }
        request.setReaders(false);
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            request.setReaders(true);
        }
    }

    /** Whether what is asked now is asked as the readers' role; what no request asks for, never is. */
    boolean isReaders() {
        return isOfRequest() && request.isReaders();
    }

    /** Whether a request is under way. */
    boolean isOfRequest() {
        return Arc.container().requestContext().isActive();
    }
}
