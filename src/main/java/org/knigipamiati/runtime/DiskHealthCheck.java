package org.knigipamiati.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How much room there is on the disk of the data directory, and a warning before there is none. Never unready: readers need no room, and a
 * balancer that sent them away would make of a full disk a dark site.
 */
@Readiness
@ApplicationScoped
public class DiskHealthCheck implements HealthCheck {

    /** Megabytes below which the embedded search engine takes no more changes; see its settings in {@code deploy/engine}. */
    private static final long TIGHT = 300;

    @ConfigProperty(name = "knigi.data-dir", defaultValue = "data")
    Path data;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Room on the disk").up();
        try {
            long free = Files.getFileStore(data.toAbsolutePath()).getUsableSpace() >> 20;
            answer.withData("free MB", free);
            if (free < TIGHT) {
                answer.withData(
                        "warning", "the disk is full, or nearly: make room, or changes will not be found or saved");
            }
        } catch (IOException unknown) {
            answer.withData("unknown", DataDirectory.reason(unknown));
        }
        return answer.build();
    }
}
