package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was killed leaves processes behind that are busy; PostgreSQL does not start beside them. */
class KilledServerTest {

    /** Some seconds of work in which a process does not look whether its server is still there. */
    private static final String BUSY =
            "select count(*) from generate_series(1, 40000000) n where n % 7 = 3 and md5(n::text) like 'ab%'";

    @TempDir
    Path folder;

    @Test
    void isStartedAgainAsSoonAsTheyAreGone() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder.resolve("data"), DataDirectory.Holder.SERVICE)) {
            Files.createDirectories(directory.postgres());
            PostgresServer server = new PostgresServer(
                    directory, PostgresBinaries.unpack(directory.postgres().resolve("programs")));
            server.start();
            try (Connection busy = connect(directory, server);
                    Connection other = connect(directory, server)) {
                CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> ends(busy));
                awaitBusy(other);
                ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(directory.postgres().resolve("cluster/postmaster.pid"))
                                        .get(0)
                                        .trim()))
                        .orElseThrow();
                postmaster.destroyForcibly();
                postmaster.onExit().join();

                PostgresServer next = new PostgresServer(
                        directory, PostgresBinaries.unpack(directory.postgres().resolve("programs")));
                next.start();

                assertThat(work).as("the process was busy until then").isDone();
                try (Connection again = connect(directory, next);
                        Statement statement = again.createStatement()) {
                    assertThat(statement.execute("select 1")).isTrue();
                }
                next.stop();
            }
        }
    }

    private static boolean ends(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(BUSY);
        } catch (SQLException ended) {
            return false;
        }
    }

    private static void awaitBusy(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 600; i++) {
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()");
                rows.next();
                if (rows.getLong(1) > 0) {
                    return;
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError("it never began");
    }

    private static Connection connect(DataDirectory directory, PostgresServer server) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", directory.services().getProperty("postgres.superuser-password"));
        return DriverManager.getConnection(server.jdbcUrl().replaceFirst("/[^/]*$", "/postgres"), login);
    }
}
