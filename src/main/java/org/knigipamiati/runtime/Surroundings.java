package org.knigipamiati.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What Quarkus runs inside of: the embedded services, told to it by system properties, and stopped after it.
 *
 * <p>On SIGTERM the virtual machine runs all its shutdown hooks at once: Quarkus's, which stops the application, and ours,
 * which waits for that before it stops the services. In dev mode {@link Main} runs again at every reload; by then the
 * addresses are set, nothing is started, and the services of the first run go on.
 */
final class Surroundings {

    private static final Logger LOG = Logger.getLogger(Surroundings.class);
    private static final int QUARKUS_STOP_SECONDS = 30;

    private final EmbeddedServices services;
    private final CountDownLatch quarkusStopped = new CountDownLatch(1);
    private boolean closed;

    private Surroundings(EmbeddedServices services) {
        this.services = services;
    }

    /**
     * Starts the services that the settings name no replacement for.
     *
     * @throws StartupException with a line for the operator
     */
    static Surroundings prepare(LaunchSettings settings) {
        boolean database = settings.needsDatabase();
        boolean search = settings.needsSearchEngine();
        if (!database && !search) {
            return new Surroundings(null);
        }
        EmbeddedServices services = EmbeddedServices.start(
                new EmbeddedServices.Plan(settings.dataDirectory(), null, database, search ? settings.engine() : null));
        services.configuration().forEach(System::setProperty);
        Surroundings surroundings = new Surroundings(services);
        Runtime.getRuntime().addShutdownHook(new Thread(surroundings::stopAfterQuarkus, "stop-embedded-services"));
        return surroundings;
    }

    /** Called by Quarkus when the application has stopped, or could not start. */
    void leave(Integer status, Throwable failure) {
        if (failure != null) {
            LOG.fatal("The service could not start", failure);
        }
        quarkusStopped.countDown();
        System.exit(status);
    }

    private void stopAfterQuarkus() {
        try {
            if (!quarkusStopped.await(QUARKUS_STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "knigi-pamiati: the service did not stop in time; stopping its database and search engine");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        if (!closed) {
            closed = true;
            services.close();
        }
    }
}
