package org.knigipamiati.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What one of all instances does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SharedLockTest {

    @Inject
    SharedLock lock;

    @Inject
    DataSource database;

    @Test
    void oneHoldsItAndOthersAreToldSo() {
        AtomicInteger done = new AtomicInteger();
        try (SharedLock.Held held = lock.take("shared-lock-test").orElseThrow()) {
            assertThat(held.holds()).isTrue();
            assertThat(lock.take("shared-lock-test")).isEmpty();
            lock.alone("shared-lock-test", done::incrementAndGet);
            assertThat(done).hasValue(0);
            lock.alone("another", done::incrementAndGet);
            assertThat(done).hasValue(1);
        }
        lock.alone("shared-lock-test", done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    /** As by a database that was stopped, or another that took its place. */
    @Test
    void whoseConnectionEndedHoldsItNoLonger() throws SQLException {
        try (SharedLock.Held held = lock.take("shared-lock-cut").orElseThrow()) {
            try (Connection other = database.getConnection();
                    Statement end = other.createStatement()) {
                end.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                        + " and objid::bigint = hashtext('shared-lock-cut') & 4294967295");
            }
            assertThat(held.holds()).isFalse();
            try (SharedLock.Held next = lock.take("shared-lock-cut").orElseThrow()) {
                assertThat(next.holds()).isTrue();
            }
        }
    }
}
