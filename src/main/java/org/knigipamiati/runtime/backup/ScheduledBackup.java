package org.knigipamiati.runtime.backup;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.knigipamiati.database.SharedLock;

/**
 * Makes a backup once a day, reads it back (one that is encrypted: its checksums, since nobody here can open it), and deletes the oldest. Of several instances on one database one does it: whoever holds a lock
 * of the database, if the database knows of none since the moment when one was due. One that was missed, since nothing ran, is made up
 * for; one that failed is tried again after an hour.
 */
@ApplicationScoped
public class ScheduledBackup {

    private static final Logger LOG = Logger.getLogger(ScheduledBackup.class);

    private static final String LOCK = "backup";

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'knigi-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String OURS = "knigi-\\d{8}T\\d{6}Z";

    private final SharedLock lock;
    private final Backup backup;
    private final BackupRuns runs;
    private final BackupSettings settings;
    private ScheduledExecutorService clock;

    @Inject
    ScheduledBackup(SharedLock lock, Backup backup, BackupRuns runs, BackupSettings settings) {
        this.lock = lock;
        this.backup = backup;
        this.runs = runs;
        this.settings = settings;
    }

    /** Begins to look, if a folder is set; a service does, a command does not. */
    public void keep() {
        if (settings.folder().isEmpty()) {
            return;
        }
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "backup");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, LOOK.toSeconds() / 4, LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    private void look() {
        try {
            makeIfDue(Instant.now());
        } catch (SQLException | RuntimeException e) {
            LOG.error("No backup could be made", e);
        }
    }

    /**
     * Makes one if one is due and no other instance is at it.
     *
     * @return the folder of the new backup, empty if none was made
     */
    Optional<Path> makeIfDue(Instant now) throws SQLException {
        if (settings.folder().isEmpty() || !isDue(now)) {
            return Optional.empty();
        }
        try (SharedLock.Held held = lock.take(LOCK).orElse(null)) {
            // Another may have made one while we asked.
            return held != null && isDue(now) ? make(settings.folder().get(), now) : Optional.empty();
        }
    }

    private boolean isDue(Instant now) throws SQLException {
        Instant due = lastMoment(now);
        boolean made = runs.lastSuccess().filter(at -> !at.isBefore(due)).isPresent();
        boolean tried =
                runs.lastBegun().filter(at -> at.isAfter(now.minus(AGAIN))).isPresent();
        boolean failed = runs.lastFailure().equals(runs.lastBegun());
        return !made && !(tried && failed);
    }

    /** The last moment, up to now, at which one was due. */
    private Instant lastMoment(Instant now) {
        ZonedDateTime today = now.atZone(ZoneId.systemDefault()).with(settings.at());
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private Optional<Path> make(Path above, Instant now) throws SQLException {
        Path folder = above.toAbsolutePath().normalize().resolve(NAME.format(now));
        long run = runs.begin(folder, now);
        String error = "it was cut short";
        try {
            Recipients recipients = Recipients.of(settings.recipients().orElse(List.of()));
            long rows = backup.write(folder, recipients, table -> {});
            // What is encrypted nobody here can open: then only the bytes are compared.
            BackupCheck.verify(folder, Optional.empty());
            LOG.infof("Backup of %d rows in %s, %s", rows, folder, recipients);
            error = null;
            forgetOld(folder.getParent());
            return Optional.of(folder);
        } catch (IOException | SQLException | BackupException e) {
            error = String.valueOf(e.getMessage());
            LOG.errorf(e, "The backup in %s failed; tried again in an hour", folder);
            forget(folder);
            return Optional.empty();
        } finally {
            runs.end(run, Instant.now(), error);
        }
    }

    /** Deletes the oldest whole ones beyond those that are kept, and what is left of others that were cut short. */
    private void forgetOld(Path above) {
        try (Stream<Path> inside = Files.list(above)) {
            List<Path> ours = inside.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().matches(OURS))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .toList();
            List<Path> whole = ours.stream().filter(Manifest::isIn).toList();
            for (Path folder : ours) {
                if (!whole.contains(folder) || whole.indexOf(folder) >= Math.max(1, settings.kept())) {
                    Manifest.delete(folder);
                    LOG.infof("The backup in %s is deleted", folder);
                }
            }
        } catch (IOException e) {
            // The new one is whole; that the disk fills up is said.
            LOG.error("Old backups could not be deleted", e);
        }
    }

    private static void forget(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                Manifest.delete(folder);
            }
        } catch (IOException e) {
            LOG.errorf("What was written of it could not be deleted: %s", e.getMessage());
        }
    }
}
