package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each release left behind is taken over by this build: a backup of invented people, kept as that release wrote it
 * ({@code deploy/checks/keep_release.py}), is restored, migrated, compared with its seal, and searched.
 */
class ReleasesIT {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LARGEST = 300_000;

    @TempDir
    Path folder;

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(RELEASES)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isTakenOver(Path release) throws Exception {
        Path kept = release.resolve("backup").toAbsolutePath();
        assertThat(said("restore", kept.toString()))
                .as(
                        "%1$s is not taken over. If %1$s is released, the migrations are wrong. If it is not yet, and V1__schema.sql has changed,"
                                + " keep it anew: python3 deploy/checks/keep_release.py target/quarkus-app %1$s",
                        release.getFileName())
                .contains("restored ");

        // Commands beside a service that runs need none of their own.
        try (ServiceProcess service =
                ServiceProcess.launch(folder, Ports.rememberedOrFree(null)).awaitReady()) {
            compare(rows(kept));
            assertThat(said("reconcile", "--repair")).contains("they agree");
            assertThat(said(
                            "verify",
                            "--head",
                            release.resolve("head.json").toAbsolutePath().toString()))
                    .contains("the log extends the head", "all is as it was sealed");
            search(service, JSON.readTree(release.resolve("expected.json").toFile()));
        }
    }

    private void compare(Map<String, Long> before) throws IOException, InterruptedException {
        Path again = folder.resolve("again");
        said("backup", again.toString());
        Map<String, Long> now = rows(again);
        before.forEach((table, rows) -> {
            if (now.containsKey(table)) {
                assertThat(now).as("rows, by table").containsEntry(table, rows);
            }
        });
        assertThat(before).containsKeys("record", "revision", "account", "page");
        assertThat(before.values())
                .as("tables with something in them")
                .filteredOn(rows -> rows > 0)
                .hasSizeGreaterThan(12);
        assertThat(now).containsKeys("record", "revision", "account");
        try (Stream<Path> scans = Files.walk(folder.resolve("data/scans"))) {
            assertThat(scans.filter(Files::isRegularFile)).isNotEmpty();
        }
    }

    private static void search(ServiceProcess service, JsonNode expected) throws IOException, InterruptedException {
        assertThat(expected.path("found")).isNotEmpty();
        assertThat(expected.path("hidden")).isNotEmpty();
        for (JsonNode name : expected.path("found")) {
            assertThat(answer(service, name.asText())).containsIgnoringCase(name.asText());
        }
        for (JsonNode name : expected.path("hidden")) {
            assertThat(answer(service, name.asText())).doesNotContainIgnoringCase(name.asText());
        }
    }

    /** People who are found by a name, without the question itself. */
    private static String answer(ServiceProcess service, String name) throws IOException, InterruptedException {
        JsonNode answer =
                JSON.readTree(service.text("/api/v1/records?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        assertThat(answer.has("hits")).as(answer.toString()).isTrue();
        return answer.path("hits").toString();
    }

    @Test
    void everyKeptOneIsSmall() throws IOException {
        for (Path release : releases().toList()) {
            try (Stream<Path> files = Files.walk(release)) {
                assertThat(files.filter(Files::isRegularFile)
                                .mapToLong(file -> file.toFile().length())
                                .sum())
                        .as(release.toString())
                        .isBetween(1L, (long) LARGEST);
            }
        }
    }

    private static Map<String, Long> rows(Path backup) throws IOException {
        Map<String, Long> rows = new TreeMap<>();
        JSON.readTree(backup.resolve("manifest.json").toFile())
                .path("tables")
                .forEach(table ->
                        rows.put(table.path("name").asText(), table.path("rows").asLong()));
        return rows;
    }

    /** What a command says, which must succeed. */
    private String said(String... arguments) throws IOException, InterruptedException {
        ServiceProcess command = ServiceProcess.launch(folder, Ports.rememberedOrFree(null), arguments);
        int status = command.awaitExit();
        return status == 0 ? command.output() : "status " + status + ": " + command.output();
    }
}
