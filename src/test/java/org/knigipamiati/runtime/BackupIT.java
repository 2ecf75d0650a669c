package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup beside a running service, restore elsewhere: the same rows, and an index over them. */
class BackupIT {

    @TempDir
    Path folder;

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Path backup = folder.resolve("backup");
        Path again = folder.resolve("again");
        SampleData.copyTo(first);
        try (ServiceProcess service =
                ServiceProcess.launch(first, Ports.rememberedOrFree(null)).awaitReady()) {
            assertThat(run(first, "backup", backup)).isZero();
        }
        assertThat(manifest(backup).path("tables").findValuesAsText("name"))
                .contains("source", "entry", "record", "snapshot");

        assertThat(readableByOthers(backup)).isEmpty();

        ServiceProcess verified =
                ServiceProcess.launch(second, Ports.rememberedOrFree(null), "backup", "verify", backup.toString());
        assertThat(verified.awaitExit()).isZero();
        assertThat(verified.output()).contains("whole: ");
        assertThat(second.resolve("data")).as("it needs no database").doesNotExist();

        assertThat(run(second, "restore", backup)).isZero();
        assertThat(run(second, "backup", again)).isZero();

        assertThat(manifest(again).path("tables")).isEqualTo(manifest(backup).path("tables"));
        assertThat(manifest(again).path("sequences")).isEqualTo(manifest(backup).path("sequences"));
        // The database is not empty any more.
        assertThat(run(second, "restore", backup)).isEqualTo(3);
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsLoaded() throws Exception {
        Path backup = Files.createDirectories(folder.resolve("backup/tables")).getParent();
        Files.writeString(backup.resolve("tables/source.copy.gz"), "not what was written");
        Files.writeString(
                backup.resolve("manifest.json"),
                """
                {"format": 1, "createdAt": "2026-01-01T00:00:00Z", "software": "x", "schema": "1", "sequences": {}, "scans": [],
                 "tables": [{"name": "source", "columns": ["id"], "rows": 1,
                             "file": {"path": "tables/source.copy.gz", "bytes": 20, "sha256": "00"}}]}""",
                StandardCharsets.UTF_8);

        ServiceProcess restore =
                ServiceProcess.launch(folder, Ports.rememberedOrFree(null), "restore", backup.toString());

        assertThat(restore.awaitExit()).isEqualTo(3);
        assertThat(restore.output()).contains("is damaged: tables/source.copy.gz");
    }

    /** What of a backup somebody beside its owner might read: names of those who work here are in it, and of those who are hidden. */
    private static List<Path> readableByOthers(Path backup) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            return all.filter(path -> !permissions(path).equals(Files.isDirectory(path) ? "rwx------" : "rw-------"))
                    .toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(Path home, String command, Path target) throws IOException, InterruptedException {
        return ServiceProcess.launch(home, Ports.rememberedOrFree(null), command, target.toString())
                .awaitExit();
    }

    private static JsonNode manifest(Path backup) throws IOException {
        return new ObjectMapper().readTree(backup.resolve("manifest.json").toFile());
    }
}
