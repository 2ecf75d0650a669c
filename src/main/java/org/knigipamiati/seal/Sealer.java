package org.knigipamiati.seal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals from time to time, on a thread of its own. Of several instances on one database one does it, whichever comes first. */
@ApplicationScoped
public class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private static final long PATIENCE_SECONDS = 10;

    @Inject
    DataSource database;

    @Inject
    SealSettings settings;

    private ScheduledExecutorService clock;
    private volatile boolean ending;

    void start(@Observes StartupEvent event) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "seal");
            thread.setDaemon(true);
            return thread;
        });
        long every = settings.every().toMillis();
        clock.scheduleWithFixedDelay(this::often, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        if (clock != null) {
            clock.shutdown();
            clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            clock.shutdownNow();
        }
    }

    private void often() {
        try {
            sealAll();
        } catch (SQLException e) {
            // What is due stays so; the database says what is the matter, and not our code.
            LOG.warnf("What was published could not be sealed; tried again soon: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("What was published could not be sealed; tried again soon", e);
        }
    }

    /** Seals all that is due now; if another process is at it, nothing. */
    public void sealAll() throws SQLException {
        try (Connection connection = database.getConnection()) {
            while (!ending && Sealing.some(connection) > 0) {
                continue;
            }
        }
    }
}
