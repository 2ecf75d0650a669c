package org.knigipamiati.runtime;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.knigipamiati.database.DatabaseWatch;
import org.knigipamiati.ingest.invented.SampleBook;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.runtime.backup.ScheduledBackup;
import org.knigipamiati.search.index.IndexKeeper;

/** The running service: says where it is, and serves until it is told to stop. */
public class Service implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Service.class);

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    /** Whether an empty collection starts with an invented book, so that there is something to look at. */
    @ConfigProperty(name = "knigi.sample-book", defaultValue = "true")
    boolean sampleBook;

    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> role;

    @ConfigProperty(name = "quarkus.datasource.readers.username")
    Optional<String> readersRole;

    @Inject
    DatabaseWatch database;

    @Inject
    ScheduledBackup backups;

    @Inject
    SampleBook sample;

    @Inject
    IndexKeeper index;

    @Inject
    PrereadQueue scans;

    @Override
    public int run(String... arguments) {
        if (readersRole.equals(role)) {
            LOG.warn(
                    "Public pages read the database as the role that may change it: give readers one of their own, see deploy/README.md");
        }
        Memory.endWhenItRunsOut();
        database.keep();
        index.keep();
        backups.keep();
        scans.keep();
        if (sampleBook) {
            loadSample();
        }
        LOG.infof("Open http://localhost:%d in a browser. Control-C stops the service.", port);
        Quarkus.waitForExit();
        return 0;
    }

    private void loadSample() {
        try {
            if (sample.loadIfEmpty()) {
                LOG.infof("The collection was empty; it now holds a book of %d invented people.", SampleBook.PEOPLE);
            }
        } catch (IOException | RuntimeException e) {
            // A collection without its sample is worth serving.
            LOG.error("The sample book could not be loaded", e);
        }
    }
}
