package org.knigipamiati.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.knigipamiati.search.Outage;

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
        if (services != null) {
            services.configuration().forEach(System::setProperty);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAfterQuarkus, "stop-embedded-services"));
        }
    }

    /**
     * Starts the services that the settings name no replacement for, to serve with them.
     *
     * @throws StartupException with a line for the operator
     */
    static Surroundings forService(LaunchSettings settings) {
        System.setProperty("quarkus.management.port", Integer.toString(settings.managementPort()));
        return new Surroundings(start(settings, DataDirectory.Holder.SERVICE, List.of()));
    }

    /**
     * Starts the same for one command, or joins the service that runs on the data directory.
     *
     * <p>A command opens no port, and speaks on standard error except for its results. Beside a running service it leaves
     * the outbox to that one: two processes would have to agree on who works off what.
     *
     * @param shortLoad whether it soon ends, see {@link CodeCompiler}
     * @throws StartupException with a line for the operator
     */
    static Surroundings forCommand(LaunchSettings settings, boolean shortLoad) {
        setUnlessGiven("quarkus.http.host-enabled", "false");
        setUnlessGiven("quarkus.management.host-enabled", "false");
        setUnlessGiven("quarkus.log.console.stderr", "true");
        setUnlessGiven("quarkus.log.console.level", "WARN");
        try {
            List<String> engine = shortLoad ? CodeCompiler.FIRST_ONLY : List.of();
            return new Surroundings(start(settings, DataDirectory.Holder.COMMAND, engine));
        } catch (DataDirectory.InUseException inUse) {
            if (inUse.holder() != DataDirectory.Holder.SERVICE) {
                throw inUse;
            }
            join(settings, inUse);
            return new Surroundings(null);
        }
    }

    private static EmbeddedServices start(LaunchSettings settings, DataDirectory.Holder holder, List<String> engine) {
        boolean database = settings.needsDatabase();
        boolean search = settings.needsSearchEngine();
        if (!database && !search) {
            return null;
        }
        return EmbeddedServices.start(new EmbeddedServices.Plan(
                settings.dataDirectory(),
                holder,
                null,
                database,
                search ? settings.engine().after(engine) : null));
    }

    private static void join(LaunchSettings settings, DataDirectory.InUseException inUse) {
        Properties published = DataDirectory.published(settings.dataDirectory()).orElseThrow(() -> inUse);
        Map<String, String> running = EmbeddedServices.configurationOfRunning(
                published, settings.needsDatabase(), settings.needsSearchEngine());
        for (String port : new String[] {"postgres.port", "engine.port"}) {
            if (published.getProperty(port) != null && !Ports.answers(Integer.parseInt(published.getProperty(port)))) {
                throw new StartupException(
                        "The service on this data directory is still starting, or stopping; try again in a moment.",
                        inUse);
            }
        }
        running.forEach(System::setProperty);
        setUnlessGiven(
                "quarkus.hibernate-orm.unsupported-properties.\"hibernate.search.coordination.event_processor.enabled\"",
                "false");
    }

    private static void setUnlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** Called by Quarkus when the application has stopped, or could not start. */
    void leave(Integer status, Throwable failure) {
        Optional<String> line = reason(failure);
        if (line.isPresent()) {
            System.err.println("knigi-pamiati: " + line.get());
        } else if (failure != null) {
            LOG.fatal("The service could not start", failure);
        }
        quarkusStopped.countDown();
        System.exit(line.isPresent() ? KnigiCommand.CANNOT_START : status);
    }

    /** What an operator can do something about, in a line; empty for what only a developer understands. */
    static Optional<String> reason(Throwable failure) {
        return Outage.noRoom(failure)
                ? Optional.of(
                        "The disk is full (No space left on device), and nothing could be started: make room, and try again.")
                : Optional.empty();
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
