package org.knigipamiati.review.scan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.knigipamiati.review.DailyWork;

/**
 * Deletes, once a day, images to which no page and no correction refers: those of an upload during which the service was killed.
 *
 * <p>Such are few. Where there are many the folder belongs to another database than this one, and nothing is deleted.
 */
@ApplicationScoped
class ScanSweep {

    private static final Logger LOG = Logger.getLogger(ScanSweep.class);

    /** Far longer than any upload takes until its row is committed. */
    private static final Duration AGE = Duration.ofDays(2);

    /** Two books' worth of pages in the hands of a service that died. */
    static final int MOST = 120;

    private static final Duration DELAY = Duration.ofMinutes(5);

    @Inject
    EntityManager em;

    @Inject
    ScanFolder folder;

    private DailyWork work;

    void start(@Observes StartupEvent event) {
        work = DailyWork.begin("sweep-scans", DELAY, this::daily);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (work != null) {
            work.end();
        }
    }

    private void daily() {
        try {
            sweep(Instant.now().minus(AGE));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Images that belong to nothing could not be deleted; tried again tomorrow", e);
        }
    }

    /**
     * Deletes what is older than that.
     *
     * @return how many images
     */
    int sweep(Instant before) throws IOException {
        folder.scans().forgetIncoming(before);
        List<String> orphans = folder.scans().orphans(used(), before);
        if (orphans.size() > MOST) {
            LOG.warnf(
                    "%d images in scans/ belong to no page and no correction of this database; none is deleted",
                    orphans.size());
            return 0;
        }
        for (String orphan : orphans) {
            folder.forget(orphan);
        }
        if (!orphans.isEmpty()) {
            LOG.infof("%d images of uploads that were cut short are deleted", orphans.size());
        }
        return orphans.size();
    }

    private Set<String> used() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> names = em.createNativeQuery(
                            "select image from page where image is not null"
                                    + " union select document from correction where document is not null",
                            String.class)
                    .getResultList();
            Set<String> used = new HashSet<>();
            names.forEach(name -> used.add((String) name));
            return used;
        });
    }
}
