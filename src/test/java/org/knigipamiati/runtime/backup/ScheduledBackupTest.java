package org.knigipamiati.runtime.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.runtime.OwnerOfTables;

/** A backup a day: once for all instances, read back, the oldest deleted; and how one knows that a backup is whole. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ScheduledBackupTest {

    private static final Instant NOON =
            Instant.now().atZone(ZoneId.systemDefault()).with(LocalTime.NOON).toInstant();

    private static final Optional<Path> NO_KEY = Optional.empty();

    @TempDir
    Path folder;

    @Inject
    SharedLock lock;

    @Inject
    Backup backup;

    @Inject
    BackupRuns runs;

    @BeforeEach
    @AfterEach
    void forgetAll() {
        OwnerOfTables.run("delete from backup_run");
    }

    private ScheduledBackup instance(Path where) {
        return instance(where, List.of());
    }

    private ScheduledBackup instance(Path where, List<String> recipients) {
        return new ScheduledBackup(lock, backup, runs, new BackupSettings() {
            @Override
            public Optional<Path> folder() {
                return Optional.ofNullable(where);
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(3, 30);
            }

            @Override
            public Optional<List<String>> recipients() {
                return Optional.of(recipients);
            }

            @Override
            public int kept() {
                return 2;
            }
        });
    }

    @Test
    void ofTwoInstancesOneMakesIt() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Optional<Path>> day = () -> instance(folder).makeIfDue(NOON);
        List<Future<Optional<Path>>> both = two.invokeAll(List.of(day, day));
        two.shutdown();
        assertThat(Stream.of(both.get(0).get(), both.get(1).get()).flatMap(Optional::stream))
                .hasSize(1);
        assertThat(names()).hasSize(1);
        assertThat(instance(folder).makeIfDue(NOON.plus(Duration.ofHours(2)))).isEmpty();
        assertThat(runs.lastSuccess()).contains(NOON);
        assertThat(runs.lastFailure()).isEmpty();
    }

    @Test
    void theNewestAreKeptAndWhatIsNotOursStays() throws Exception {
        Files.createDirectory(folder.resolve("photographs"));
        Files.writeString(
                Files.createDirectories(folder.resolve("knigi-20200101T000000Z/tables"))
                        .resolve("record.copy.gz"),
                "cut short");
        for (int day = 0; day < 3; day++) {
            assertThat(instance(folder).makeIfDue(NOON.plus(Duration.ofDays(day))))
                    .isPresent();
        }
        assertThat(names()).hasSize(3).contains("photographs").doesNotContain("knigi-20200101T000000Z");
        for (String name : names()) {
            if (!name.equals("photographs")) {
                assertThat(BackupCheck.verify(folder.resolve(name), NO_KEY)
                                .opened()
                                .tables())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void oneThatFailsIsNotedAndTriedAgainAfterAnHour() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThat(instance(file).makeIfDue(NOON)).isEmpty();
        assertThat(runs.lastFailure()).contains(NOON);
        assertThat(runs.lastSuccess()).isEmpty();
        assertThat(instance(folder).makeIfDue(NOON.plus(Duration.ofMinutes(59))))
                .isEmpty();
        assertThat(instance(folder).makeIfDue(NOON.plus(Duration.ofMinutes(61))))
                .isPresent();
    }

    /** A service that was killed at it has noted no end: the next one need not wait. */
    @Test
    void oneThatWasCutShortIsMadeAnew() throws SQLException {
        runs.begin(folder, NOON);
        assertThat(instance(folder).makeIfDue(NOON.plus(Duration.ofMinutes(2)))).isPresent();
        assertThat(runs.lastFailure()).contains(NOON);
    }

    @Test
    void withoutAFolderNoneIsMade() throws SQLException {
        assertThat(instance(null).makeIfDue(NOON)).isEmpty();
        assertThat(runs.lastBegun()).isEmpty();
    }

    /** The service that makes it cannot read it; whoever has the key can. */
    @Test
    void oneForRecipientsIsEncrypted() throws Exception {
        Path key = folder.resolve("key.txt");
        Path made =
                instance(folder, List.of(Identities.make(key))).makeIfDue(NOON).orElseThrow();
        assertThat(runs.lastSuccess()).contains(NOON);
        try (Stream<Path> inside = Files.walk(made)) {
            assertThat(inside.filter(Files::isRegularFile).map(made::relativize).map(Path::toString))
                    .contains("tables/account.copy.gz.age")
                    .allMatch(name -> name.equals("manifest.json") || name.endsWith(".age"));
        }
        assertThat(BackupCheck.verify(made, NO_KEY).manifest()).isEmpty();
        assertThat(BackupCheck.verify(made, Optional.of(key)).opened().tables()).isNotEmpty();
    }

    @Test
    void whatIsNotWholeIsNamed() throws Exception {
        Path whole = instance(folder).makeIfDue(NOON).orElseThrow();
        Path table = whole.resolve("tables/account.copy.gz");
        byte[] was = Files.readAllBytes(table);
        byte[] other = was.clone();
        other[other.length / 2] ^= 1;
        Files.write(table, other);
        assertThatThrownBy(() -> BackupCheck.verify(whole, NO_KEY)).hasMessageContaining("tables/account.copy.gz");
        Files.delete(table);
        assertThatThrownBy(() -> BackupCheck.verify(whole, NO_KEY))
                .hasMessageContaining("tables/account.copy.gz is missing");
        Files.write(table, was);
        Path manifest = whole.resolve("manifest.json");
        String said = Files.readString(manifest);
        Files.writeString(manifest, said.replaceFirst("\"rows\" : \\d+", "\"rows\" : 987654"));
        assertThatThrownBy(() -> BackupCheck.verify(whole, NO_KEY)).hasMessageContaining("rows, not 987654");
        Files.writeString(manifest, said);
        BackupCheck.verify(whole, NO_KEY);
        Files.delete(manifest);
        assertThatThrownBy(() -> BackupCheck.verify(whole, NO_KEY)).hasMessageContaining("no finished backup");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }
}
