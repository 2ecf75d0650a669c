package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.IndexBacklog;

/** What may keep readers from an instance, and what may not. */
class IndexContentHealthCheckTest {

    @Test
    void anEngineThatDoesNotAnswerTakesNoReadersAway() {
        HealthCheckResponse answer = failing(new UncheckedIOException(new ConnectException("Connection refused")));
        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow()).containsKey("reason");
    }

    @Test
    void anIndexThatCannotBeReadDoes() {
        assertThat(failing(new IllegalStateException("There is no such index")).getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static HealthCheckResponse failing(RuntimeException failure) {
        IndexContentHealthCheck check = new IndexContentHealthCheck();
        check.backlog = new IndexBacklog() {
            @Override
            public long size() {
                throw failure;
            }
        };
        return check.call();
    }
}
