package org.knigipamiati.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The PostgreSQL and the OpenSearch node that the service brings along, and their data directory.
 *
 * <p>Either may be left out, when the operator has one of that kind already. Both start in parallel; closing stops both and
 * then releases the directory.
 */
final class EmbeddedServices implements AutoCloseable {

    private static final String DATASOURCE = "quarkus.datasource.";
    private static final String READERS = DATASOURCE + "readers.";
    private static final String MIGRATIONS = "quarkus.flyway.";
    static final String JDBC_URL = DATASOURCE + "jdbc.url";
    static final String SEARCH_HOSTS = "quarkus.hibernate-search-orm.elasticsearch.hosts";

    private final DataDirectory directory;
    private final PostgresServer postgres;
    private final SearchEngine engine;
    private Supervisor supervisor;

    private EmbeddedServices(DataDirectory directory, PostgresServer postgres, SearchEngine engine) {
        this.directory = directory;
        this.postgres = postgres;
        this.engine = engine;
    }

    /**
     * Which services to start and how.
     *
     * @param dataDirectory where their data are kept
     * @param holder what kind of process starts them
     * @param postgresBinaries where PostgreSQL's programs are unpacked to, or null for a place in the data directory
     * @param database whether to start PostgreSQL
     * @param search options of the search engine, or null to start none
     */
    record Plan(
            Path dataDirectory,
            DataDirectory.Holder holder,
            Path postgresBinaries,
            boolean database,
            EngineOptions search) {

        /** Both services with default options, as tests want them. */
        static Plan both(Path dataDirectory, Path postgresBinaries, String engineHeap) {
            return new Plan(
                    dataDirectory,
                    DataDirectory.Holder.SERVICE,
                    postgresBinaries,
                    true,
                    new EngineOptions(EngineOptions.ownJava(), engineHeap, java.util.List.of()));
        }
    }

    /**
     * Starts what the plan says and waits until it is ready.
     *
     * @throws StartupException with a line for the operator; whatever had started is stopped again
     */
    static EmbeddedServices start(Plan plan) {
        DataDirectory directory = DataDirectory.open(plan.dataDirectory(), plan.holder());
        EmbeddedServices services = null;
        try {
            SearchEngine engine =
                    plan.search() == null ? null : new SearchEngine(directory, EngineHome.find(), plan.search());
            if (engine != null) {
                engine.launch();
            }
            services = new EmbeddedServices(directory, null, engine);
            if (plan.database()) {
                Path binaries = plan.postgresBinaries() != null
                        ? plan.postgresBinaries()
                        : directory.postgres().resolve("programs-" + PostgresBinaries.MAJOR);
                java.nio.file.Files.createDirectories(directory.postgres());
                java.nio.file.Files.createDirectories(binaries.toAbsolutePath().getParent());
                PostgresServer postgres = new PostgresServer(directory, PostgresBinaries.unpack(binaries));
                services = new EmbeddedServices(directory, postgres, engine);
                postgres.start();
            }
            if (engine != null) {
                engine.awaitReady();
            }
            services.supervise();
            return services;
        } catch (java.io.IOException e) {
            closeAfterFailure(directory, services);
            throw new StartupException(
                    "The data directory " + directory.root() + " cannot be used: " + DataDirectory.reason(e), e);
        } catch (RuntimeException e) {
            closeAfterFailure(directory, services);
            throw e;
        }
    }

    private void supervise() {
        List<Supervisor.Watched> watched = new ArrayList<>();
        if (postgres != null) {
            watched.add(postgres);
        }
        if (engine != null) {
            watched.add(engine);
        }
        supervisor = new Supervisor(watched);
    }

    private static void closeAfterFailure(DataDirectory directory, EmbeddedServices services) {
        if (services == null) {
            directory.close();
        } else {
            services.close();
        }
    }

    /** Where Quarkus finds the services, as its configuration properties. Holds a password. */
    Map<String, String> configuration() {
        return configuration(
                postgres == null ? null : postgres.jdbcUrl(),
                directory.services(),
                engine == null ? null : engine.host());
    }

    /** The same for the services that another process runs on a directory, from what it published there. */
    static Map<String, String> configurationOfRunning(Properties published, boolean database, boolean search) {
        String postgresPort = published.getProperty("postgres.port");
        String enginePort = published.getProperty("engine.port");
        return configuration(
                database && postgresPort != null
                        ? PostgresServer.jdbcUrl(Integer.parseInt(postgresPort), PostgresServer.NAME)
                        : null,
                published,
                search && enginePort != null ? "127.0.0.1:" + enginePort : null);
    }

    private static Map<String, String> configuration(String jdbcUrl, Properties known, String searchHost) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (jdbcUrl != null) {
            settings.put(JDBC_URL, jdbcUrl);
            settings.put(DATASOURCE + "username", PostgresServer.NAME);
            settings.put(DATASOURCE + "password", known.getProperty("postgres.password"));
            settings.put(READERS + "username", PostgresServer.READERS);
            settings.put(READERS + "password", known.getProperty("postgres.readers-password"));
            settings.put(MIGRATIONS + "jdbc-url", jdbcUrl);
            settings.put(MIGRATIONS + "username", PostgresServer.OWNER);
            settings.put(MIGRATIONS + "password", known.getProperty("postgres.owner-password"));
        }
        if (searchHost != null) {
            settings.put(SEARCH_HOSTS, searchHost);
            settings.put("quarkus.elasticsearch.hosts", searchHost);
            settings.put("knigi.engine.embedded", "true");
        }
        return settings;
    }

    /** Stops both services, each in order, and releases the directory. */
    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.close();
        }
        CompletableFuture<Void> engineStopped =
                engine == null ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(engine::stop);
        try {
            if (postgres != null) {
                postgres.stop();
            }
        } finally {
            try {
                engineStopped.join();
            } catch (CompletionException e) {
                // Its process has been ended by force; the index is derived and repairs itself or is rebuilt.
            }
            directory.close();
        }
    }
}
