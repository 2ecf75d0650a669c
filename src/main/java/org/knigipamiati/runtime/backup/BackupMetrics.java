package org.knigipamiati.runtime.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the last backup was made, and when one failed: what an operator should be warned of. */
@ApplicationScoped
public class BackupMetrics implements MeterBinder {

    @Inject
    BackupRuns runs;

    @Inject
    BackupSettings settings;

    private interface Question {
        Optional<Instant> ask() throws SQLException;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (settings.folder().isEmpty()) {
            return;
        }
        Gauge.builder(
                        "knigi.backup.recipients",
                        () -> settings.recipients().map(List::size).orElse(0))
                .description("How many keys backups are encrypted for; 0: they are not")
                .register(registry);
        gauge(registry, "knigi.backup.last.success", "When the last whole backup was begun", runs::lastSuccess);
        gauge(registry, "knigi.backup.last.failure", "When the last backup was begun that failed", runs::lastFailure);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Question question) {
        Gauge.builder(name, question, BackupMetrics::seconds)
                .description(description + ", in seconds since 1970; 0 for never")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(Question question) {
        try {
            return question.ask().map(at -> at.toEpochMilli() / 1000.0).orElse(0.0);
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
