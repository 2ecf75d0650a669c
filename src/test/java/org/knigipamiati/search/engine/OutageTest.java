package org.knigipamiati.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.knigipamiati.database.Pools;
import org.knigipamiati.search.Outage;

/** What passes by itself is told from a fault of ours, wherever it stands in a failure. */
class OutageTest {

    @Test
    void aCommitThatFailedForItsDatabaseWasKilledIsAnOutage() {
        Exception commit = new IllegalStateException("Could not commit transaction");
        commit.addSuppressed(new IllegalStateException(
                "rolled back", new SQLException("terminating connection due to unexpected postmaster exit", "57P01")));
        assertThat(Outage.caused(new RuntimeException(commit))).isTrue();
    }

    @Test
    void aCommitThatFailedForWhatItWroteIsNone() {
        Exception commit = new IllegalStateException("Could not commit transaction");
        commit.addSuppressed(new SQLException("duplicate key value", "23505"));
        assertThat(Outage.caused(new RuntimeException(commit))).isFalse();
    }

    @Test
    void aDiskThatFailedIsAnOutageAndATableThatMayNotBeSeenIsNone() {
        assertThat(Outage.caused(
                        new SQLException("ERROR: could not open file \"base/1/2\": Read-only file system", "42501")))
                .isTrue();
        assertThat(Outage.caused(new SQLException("ERROR: could not read blocks 1..1: Input/output error", "58030")))
                .isTrue();
        assertThat(Outage.caused(new SQLException("ERROR: permission denied for table account", "42501")))
                .isFalse();
    }

    @Test
    void oneOfManyQuestionsToAnEngineThatIsJustStartingIsAnOutage() {
        assertThat(Outage.caused(refused(503, "Search rejected due to missing shards")))
                .isTrue();
        assertThat(Outage.caused(refused(400, "failed to parse"))).isFalse();
    }

    @Test
    void aConnectionThatCouldNotBeMadeIsAnOutageWhateverTheDriverCallsIt() {
        SQLException driver = new SQLException("Something unusual has occurred to cause the driver to fail.", "99999");
        assertThat(Outage.caused(new GenericJDBCException("Unable to acquire JDBC Connection", driver)))
                .isTrue();
        assertThat(Outage.caused(new GenericJDBCException("could not execute statement", driver)))
                .isFalse();
    }

    /** As the pool words it: an earlier version had it otherwise, and each who waited in vain was given a 500. */
    @Test
    void aPoolThatHasNoConnectionLeftIsAnOutage() throws SQLException {
        AgroalDataSourceConfigurationSupplier one = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(100))
                        .connectionFactoryConfiguration(
                                factory -> factory.connectionProviderClass(NoConnection.class)));
        try (AgroalDataSource pool = AgroalDataSource.from(one)) {
            assertThatThrownBy(pool::getConnection)
                    .satisfies(none -> assertThat(Outage.caused(new IllegalStateException(none)))
                            .isTrue());
        }
    }

    /** A driver that takes its time. */
    public static final class NoConnection implements DataSource {

        @Override
        public Connection getConnection() {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            throw new IllegalStateException("nobody waits any longer");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public java.util.logging.Logger getParentLogger() {
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return null;
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    @Test
    void aConnectingThatThePoolBrokeOffIsAnOutageAndNotEveryOtherSurpriseOfTheDriver() {
        SQLException surprise = new SQLException(
                "Something unusual", "99999", new RuntimeException("Interrupted while attempting to connect."));
        assertThat(Pools.gaveNone(surprise)).isTrue();
        assertThat(Outage.caused(surprise)).isTrue();
        assertThat(Pools.gaveNone(new SQLException("Something unusual", "99999", new NullPointerException())))
                .isFalse();
        assertThat(Pools.gaveNone(new SQLException("Connection refused", "08001")))
                .isFalse();
    }

    @Test
    void aDiskThatIsFullIsToldFromADatabaseThatIsAway() {
        assertThat(Outage.noRoom(new RuntimeException(new SQLException("could not extend file", "53100"))))
                .isTrue();
        assertThat(Outage.noRoom(new UncheckedIOException(
                        new FileSystemException("scans/x.jpg", null, "No space left on device"))))
                .isTrue();
        assertThat(Outage.noRoom(new SQLException("too many connections", "53300")))
                .isFalse();
        assertThat(Outage.noRoom(new FileSystemException("scans/x.jpg"))).isFalse();
    }

    private static Exception refused(int status, String why) {
        JsonObject answer = JsonParser.parseString(
                        "{\"status\": %d, \"error\": {\"reason\": \"%s\"}}".formatted(status, why))
                .getAsJsonObject();
        return new UncheckedIOException(Engine.refusal(answer));
    }
}
