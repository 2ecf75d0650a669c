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
        assertThat(verified.output()).contains("whole, not encrypted: ");
        assertThat(second.resolve("data")).as("it needs no database").doesNotExist();

        assertThat(run(second, "restore", backup)).isZero();
        assertThat(run(second, "backup", again)).isZero();

        assertThat(manifest(again).path("tables")).isEqualTo(manifest(backup).path("tables"));
        assertThat(manifest(again).path("sequences")).isEqualTo(manifest(backup).path("sequences"));
        // The database is not empty any more.
        assertThat(run(second, "restore", backup)).isEqualTo(3);
    }

    /** The service has the public key alone; who restores has the secret one. */
    @Test
    void whatIsEncryptedIsRestoredByWhoHasTheKey() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Path backup = folder.resolve("backup");
        Path key = folder.resolve("key.txt");
        String recipient = said(first, "backup", "key", key.toString());
        String other = said(first, "backup", "key", folder.resolve("other.txt").toString());
        SampleData.copyTo(first);
        byte[] scan = "an image that is none".getBytes(StandardCharsets.UTF_8);
        Files.write(Files.createDirectories(first.resolve("data/scans")).resolve("invented.jpg"), scan);
        String written;
        try (ServiceProcess service =
                ServiceProcess.launch(first, Ports.rememberedOrFree(null)).awaitReady()) {
            written = said(
                    first, "-Dknigi.backup.recipients=" + other, "backup", backup.toString(), "--recipient", recipient);
        }
        assertThat(written).contains("encrypted (recipients: 1)");
        assertThat(readableByOthers(backup)).isEmpty();
        assertThat(Files.readString(backup.resolve("scans/invented.jpg.age"), StandardCharsets.ISO_8859_1))
                .doesNotContain("an image");

        assertThat(said(second, "backup", "verify", backup.toString())).contains("nobody looked inside");
        assertThat(said(second, "backup", "verify", backup.toString(), "--identity", key.toString()))
                .contains("whole, and it opens", " and 1 scans");
        for (String refused : List.of("there is none", "does not open")) {
            Path wrong = folder.resolve(refused.equals("there is none") ? "nowhere.txt" : "other.txt");
            ServiceProcess restore = ServiceProcess.launch(
                    second, Ports.rememberedOrFree(null), "restore", backup.toString(), "--identity", wrong.toString());
            assertThat(restore.awaitExit()).isEqualTo(3);
            assertThat(restore.output()).contains(refused).doesNotContain("Exception");
        }
        assertThat(said(second, "restore", backup.toString(), "--identity", key.toString()))
                .contains("restored ");
        assertThat(Files.readAllBytes(second.resolve("data/scans/invented.jpg")))
                .isEqualTo(scan);
        String again = said(second, "backup", folder.resolve("again").toString());
        assertThat(rowsOfTables(again)).isNotEmpty().isEqualTo(rowsOfTables(written));
    }

    /** The lines of a backup's output that tell how many rows a table has. */
    private static List<String> rowsOfTables(String output) {
        return output.lines().filter(line -> line.matches("\\w+: [\\d,]+ rows")).toList();
    }

    /** What a command says, which must succeed. */
    private static String said(Path home, String... arguments) throws IOException, InterruptedException {
        ServiceProcess command = ServiceProcess.launch(home, Ports.rememberedOrFree(null), arguments);
        assertThat(command.awaitExit()).as(command.output()).isZero();
        return command.output().strip();
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
