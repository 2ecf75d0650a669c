package org.knigipamiati.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The embedded PostgreSQL: a real server of its own, on the loopback interface, that keeps what it has acknowledged.
 *
 * <p>Differences from a throw-away test database: {@code fsync} and {@code synchronous_commit} are on, every connection
 * needs a password, the service's role is not a superuser, and text sorts by PostgreSQL's own built-in locale, so that an
 * update of the operating system cannot silently spoil an index.
 *
 * <p>The server runs in a session of its own: neither Control-C nor a killed service takes it down. A server found running
 * at the start, under the lock of the data directory, is a leftover of a killed service; it is stopped in order and
 * started anew.
 */
final class PostgresServer implements Supervisor.Watched {

    /** Name of the database and of the role of the service, which changes rows but no table, and no history. */
    static final String NAME = "knigi";

    /** Name of the role that owns the tables, for migrations alone. */
    static final String OWNER = "knigi_owner";

    /** Name of the role that reads what is public, and nothing else. */
    static final String READERS = "knigi_readers";

    private static final String SUPERUSER = "postgres";

    /** How long processes of a server that was killed are waited for. */
    private static final Duration ORPHANS_LIMIT = Duration.ofMinutes(2);

    private static final Duration ORPHANS_LOOK = Duration.ofMillis(300);

    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final PostgresPrograms programs;
    private final Path cluster;
    private final Reserve reserve;
    private int port;

    PostgresServer(DataDirectory directory, PostgresBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
        this.programs = new PostgresPrograms(directory.logs());
        this.cluster = directory.postgres().resolve("cluster");
        this.reserve = new Reserve(directory);
    }

    /**
     * Starts the server, making the database first if there is none.
     *
     * @throws StartupException naming the log if it does not come up
     */
    void start() {
        makeClusterIfMissing();
        stopLeftover();
        port = Ports.rememberedOrFree(directory.services().getProperty("postgres.port"));
        writeSettings();
        begin();
        directory.remember("postgres.port", Integer.toString(port));
        if (directory.services().getProperty("postgres.database") == null) {
            makeDatabase();
            directory.remember("postgres.database", NAME);
        }
        reserve.keep();
    }

    /**
     * Starts it; after a server that was killed as soon as the last of its processes is gone. They end by themselves, but one that is busy
     * sees only when it is done that it is alone, and until then PostgreSQL refuses to start.
     */
    private void begin() {
        long limit = System.nanoTime() + ORPHANS_LIMIT.toNanos();
        while (true) {
            long before = sizeOf(programs.serverLog());
            try {
                programs.run(
                        "start",
                        pgCtl("start", "--wait", "--timeout=180", "--silent", "--log=" + programs.serverLog()));
                return;
            } catch (StartupException refused) {
                if (reserve.giveIfFull()) {
                    continue;
                }
                if (!orphansAreLeft(before) || System.nanoTime() > limit) {
                    throw refused;
                }
                pause(refused);
            }
        }
    }

    private boolean orphansAreLeft(long before) {
        try (InputStream log = Files.newInputStream(programs.serverLog())) {
            log.skipNBytes(before);
            return new String(log.readAllBytes(), StandardCharsets.ISO_8859_1).contains("is still in use");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static void pause(StartupException refused) {
        try {
            Thread.sleep(ORPHANS_LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean isRunning() {
        return runningProcess() != null;
    }

    @Override
    public void startAgain() {
        stopLeftover();
        begin();
    }

    @Override
    public void tend() {
        reserve.keep();
    }

    /** Stops the server in order; open transactions are rolled back. */
    void stop() {
        if (runningProcess() == null) {
            return;
        }
        programs.run("stop", pgCtl("stop", "--wait", "--timeout=180", "--silent", "--mode=fast"));
    }

    String jdbcUrl() {
        return jdbcUrl(port, NAME);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void makeClusterIfMissing() {
        Path version = cluster.resolve("PG_VERSION");
        try {
            if (Files.exists(version)) {
                String major = Files.readString(version).trim();
                if (!major.equals(PostgresBinaries.MAJOR)) {
                    throw new StartupException(
                            "The database in " + cluster + " was made by PostgreSQL " + major
                                    + ", this is " + PostgresBinaries.MAJOR
                                    + ". Back it up with the release that made it and restore it into an empty data directory.");
                }
                if (directory.services().getProperty("postgres.password") == null) {
                    throw new StartupException("The password of the database in " + cluster
                            + " is gone: services.properties was lost. Restore that file from a backup.");
                }
                return;
            }
            directory.remember("postgres.password", newPassword());
            directory.remember("postgres.owner-password", newPassword());
            directory.remember("postgres.readers-password", newPassword());
            directory.remember("postgres.superuser-password", newPassword());
            initialise();
        } catch (IOException e) {
            throw new StartupException("The database cannot be made in " + cluster + ": " + DataDirectory.reason(e), e);
        }
    }

    private void initialise() throws IOException {
        Path fresh = cluster.resolveSibling("cluster.new");
        PostgresBinaries.deleteTree(fresh);
        Path passwordFile = cluster.resolveSibling("password.new");
        Files.deleteIfExists(passwordFile);
        DataDirectory.createOwnerOnly(passwordFile);
        try {
            Files.writeString(passwordFile, directory.services().getProperty("postgres.superuser-password"));
            programs.run(
                    "initialise",
                    List.of(
                            binaries.bin("initdb").toString(),
                            "--pgdata=" + fresh,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                "\ninclude 'knigi.conf'\n# Settings below this line win over those of the service.\n",
                StandardOpenOption.APPEND);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeSettings() {
        String settings = String.join(
                "\n",
                "# Written by the service at every start; put your own settings at the end of postgresql.conf.",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "password_encryption = scram-sha-256",
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "max_connections = 200",
                "shared_buffers = 128MB",
                // An import writes a few hundred megabytes; fewer checkpoints, fewer full pages.
                "max_wal_size = 2GB",
                // Nothing is replicated, and with origins a checkpoint on a full disk ends the server.
                "max_active_replication_origins = 0",
                "log_min_messages = warning",
                "log_line_prefix = '%m [%p] '",
                // A statement that fails may hold a person's name; the log keeps the error without it.
                "log_min_error_statement = panic",
                "log_error_verbosity = terse",
                "");
        try {
            Files.writeString(cluster.resolve("knigi.conf"), settings);
        } catch (IOException e) {
            throw new StartupException("The database's settings cannot be written: " + DataDirectory.reason(e), e);
        }
    }

    private void makeDatabase() {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", directory.services().getProperty("postgres.superuser-password"));
        // Letters and digits only, see newPassword: needs no quoting.
        String password = directory.services().getProperty("postgres.password");
        String readersPassword = directory.services().getProperty("postgres.readers-password");
        String ownerPassword = directory.services().getProperty("postgres.owner-password");
        try (Connection connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), login);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + NAME);
            statement.execute("DROP ROLE IF EXISTS " + NAME + ", " + READERS + ", " + OWNER);
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE ROLE " + READERS + " LOGIN PASSWORD '" + readersPassword + "'");
            statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + ownerPassword + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
        } catch (SQLException e) {
            throw new StartupException("The database could not be made: " + e.getMessage(), e);
        }
    }

    /**
     * Stops the server of a service that was killed, or removes the trace of one that was killed too.
     *
     * <p>The process id in {@code postmaster.pid} may meanwhile belong to something else (after a reboot, or in a container);
     * PostgreSQL itself would then refuse to start. As the directory is locked, only a process that really is a PostgreSQL
     * can be ours.
     */
    private void stopLeftover() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (runningProcess() != null) {
            stop();
            return;
        }
        try {
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new StartupException(pidFile + " cannot be removed: " + DataDirectory.reason(e), e);
        }
    }

    /** The server of this cluster if one runs, whoever started it; else null. */
    private ProcessHandle runningProcess() {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return null;
            }
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.contains("postgres"))
                            .orElse(true))
                    .filter(this::worksInCluster)
                    .orElse(null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            return null;
        }
    }

    /**
     * A server works in the directory of its cluster. The number in the file may long be that of another server of the same user,
     * and {@code pg_ctl stop} asks for no more than the number. Where a system does not tell, the number is believed.
     */
    private boolean worksInCluster(ProcessHandle process) {
        Path directoryOfProcess = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return true;
        }
        try {
            return Files.isSameFile(directoryOfProcess, cluster);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private List<String> pgCtl(String action, String... options) {
        List<String> command = new ArrayList<>();
        command.add(binaries.bin("pg_ctl").toString());
        command.add(action);
        command.add("--pgdata=" + cluster);
        command.addAll(List.of(options));
        return command;
    }

    private static String newPassword() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            password.append(letters.charAt(random.nextInt(letters.length())));
        }
        return password.toString();
    }
}
