package org.knigipamiati.review.requests;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.knigipamiati.review.DailyWork;

/** Deletes, once a day, the requests that were answered long ago. */
@ApplicationScoped
class RequestSweep {

    private static final Logger LOG = Logger.getLogger(RequestSweep.class);

    private static final Duration DELAY = Duration.ofMinutes(7);

    @Inject
    ShowingRequests requests;

    private DailyWork work;

    void start(@Observes StartupEvent event) {
        work = DailyWork.begin("forget-requests", DELAY, this::daily);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (work != null) {
            work.end();
        }
    }

    private void daily() {
        try {
            requests.forget(Instant.now());
        } catch (RuntimeException e) {
            LOG.warn("Requests that were answered long ago could not be deleted; tried again tomorrow", e);
        }
    }
}
