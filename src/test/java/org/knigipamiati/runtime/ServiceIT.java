package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.invented.SampleBook;

/** The built service as its operator meets it: starts, stops, crashes, and mistakes on the command line. */
class ServiceIT {

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesAKillAndAStopLeavesNothingBehind() throws Exception {
        int port = Ports.rememberedOrFree(null);
        try (ServiceProcess service = withSample(port)) {
            execute("CREATE TABLE kept (id integer)");
            try (Connection writer = connect();
                    Statement statement = writer.createStatement()) {
                statement.execute("INSERT INTO kept SELECT generate_series(1, 1000)");
                writer.setAutoCommit(false);
                statement.execute("INSERT INTO kept SELECT generate_series(1001, 2000)");
                service.kill();
            }
        }

        try (ServiceProcess again = ServiceProcess.launch(folder, port).awaitReady()) {
            assertThat(count("SELECT count(*) FROM kept")).isEqualTo(1000);
            assertThat(
                            count(
                                    "SELECT count(*) FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'on'"))
                    .isEqualTo(2);

            ServiceProcess second = ServiceProcess.launch(folder, Ports.rememberedOrFree(null));
            assertThat(second.awaitExit()).isEqualTo(4);
            assertThat(second.output()).contains("is in use by another service").hasLineCount(1);

            again.terminate();
            assertThat(again.awaitExit()).isEqualTo(143);
        }
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
        String engine = services().getProperty("engine.process");
        assertThat(ProcessHandle.of(Long.parseLong(engine))).isEmpty();
    }

    @Test
    void anIndexOfAnotherReleaseIsServedWhileANewOneIsMade() throws Exception {
        int port = Ports.rememberedOrFree(null);
        try (ServiceProcess service = withSample(port)) {
            makeTheIndexThatOfAnotherRelease();
            service.terminate();
            service.awaitExit();
        }
        ServiceProcess refused = ServiceProcess.launch(folder, port, "reread");
        assertThat(refused.awaitExit()).isEqualTo(4);
        assertThat(refused.output()).contains("made by another release");

        try (ServiceProcess service = ServiceProcess.launch(folder, port).awaitReady()) {
            assertThat(service.output()).contains("the index is that of another release; a new one is made beside it");
            assertThat(service.get("/records")).isEqualTo(200);
            service.awaitOutput("The new index holds " + SampleBook.PEOPLE + " records");
            assertThat(service.get("/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void aRebuildThatIsKilledKeepsNeitherServiceNorRebuildFromStarting() throws Exception {
        int port = Ports.rememberedOrFree(null);
        try (ServiceProcess service = withSample(port)) {
            ServiceProcess beside = ServiceProcess.launch(folder, port, "reindex");
            awaitSplitNames();
            ServiceProcess second = ServiceProcess.launch(folder, port, "reindex");
            beside.kill();
            second.awaitExit();
            service.awaitOutput("A rebuild of the index was cut short");
            assertThat(service.get("/q/health/ready")).isEqualTo(200);
            service.kill();
        }
        ServiceProcess alone = ServiceProcess.launch(folder, port, "reindex");
        awaitSplitNames();
        alone.killWithChildren();

        try (ServiceProcess service = ServiceProcess.launch(folder, port).awaitReady()) {
            assertThat(service.output()).contains("A rebuild of the index was cut short");
            assertThat(indexes()).hasSize(1);
            service.terminate();
            service.awaitExit();
        }
        ServiceProcess last = ServiceProcess.launch(folder, port, "reindex");
        assertThat(last.awaitExit()).isZero();
        assertThat(last.output()).contains("records indexed: " + SampleBook.PEOPLE);
    }

    @Test
    void anEngineOrADatabaseThatIsKilledIsStartedAgain() throws Exception {
        int port = Ports.rememberedOrFree(null);
        try (ServiceProcess service = withSample(port)) {
            long record = count("SELECT min(id) FROM record WHERE state = 'PUBLISHED' AND NOT may_be_living");
            ProcessHandle engine = ProcessHandle.of(Long.parseLong(services().getProperty("engine.process")))
                    .orElseThrow();
            engine.destroyForcibly();
            engine.onExit().join();
            assertThat(service.get("/records?q=x")).isIn(503, 200);
            assertThat(service.get("/records/" + record)).isEqualTo(200);
            service.awaitOutput("The search engine runs again");
            service.awaitReady();
            assertThat(service.get("/records?q=x")).isEqualTo(200);

            Path pid = folder.resolve("data/postgres/cluster/postmaster.pid");
            ProcessHandle postgres = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).trim()))
                    .orElseThrow();
            postgres.destroyForcibly();
            postgres.onExit().join();
            service.awaitOutput("PostgreSQL runs again");
            service.awaitReady();
            assertThat(service.get("/records/" + record)).isEqualTo(200);
            assertThat(service.get("/q/health/live")).isEqualTo(200);
        }
    }

    private ServiceProcess withSample(int port) throws IOException, InterruptedException, SQLException {
        SampleData.copyTo(folder);
        ServiceProcess service = ServiceProcess.launch(folder, port).awaitReady();
        assertThat(count("SELECT count(*) FROM record"))
                .as("an empty collection is ready only with its sample, all of it found")
                .isEqualTo(SampleBook.PEOPLE);
        assertThat(count("SELECT count(*) FROM hsearch_outbox_event")).isZero();
        return service;
    }

    /** Waits until a rebuild has turned writing away from the index that is read. */
    private void awaitSplitNames() throws InterruptedException {
        for (int i = 0; i < 12_000; i++) {
            try {
                if (indexes().size() > 1
                        && engine("GET", "/_cat/aliases/records-write?h=index", "")
                                .trim()
                                .equals(indexes().last())) {
                    return;
                }
            } catch (IOException | AssertionError notYet) {
                // The engine is starting.
            }
            Thread.sleep(5);
        }
        throw new AssertionError("no rebuild was seen");
    }

    private TreeSet<String> indexes() throws IOException, InterruptedException {
        return new TreeSet<>(JsonParser.parseString(engine("GET", "/records-*/_alias", ""))
                .getAsJsonObject()
                .keySet());
    }

    private void makeTheIndexThatOfAnotherRelease() throws IOException, InterruptedException {
        JsonObject index = JsonParser.parseString(engine("GET", "/records-read", ""))
                .getAsJsonObject()
                .getAsJsonObject("records-000001");
        index.getAsJsonObject("mappings").getAsJsonObject("properties").remove("year_born");
        JsonObject settings = index.getAsJsonObject("settings").getAsJsonObject("index");
        Set.of("uuid", "version", "creation_date", "provided_name").forEach(settings::remove);
        engine("DELETE", "/records-000001", "");
        engine("PUT", "/records-000001", index.toString());
    }

    private String engine(String method, String path, String body) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + services().getProperty("engine.port") + path);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aPortInUseIsSaidInOneLineBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ServiceProcess service = ServiceProcess.launch(folder, other.getLocalPort());

            assertThat(service.awaitExit()).isEqualTo(4);
            assertThat(service.output())
                    .contains("Port " + other.getLocalPort())
                    .hasLineCount(1);
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsSaidInOneLine() throws Exception {
        Files.writeString(folder.resolve("data"), "not a directory");
        ServiceProcess service = ServiceProcess.launch(folder, Ports.rememberedOrFree(null));

        assertThat(service.awaitExit()).isEqualTo(4);
        assertThat(service.output()).contains("is a file, not a directory").hasLineCount(1);
    }

    @Test
    void aWrongJavaForTheEngineIsSaidInOneLine() throws Exception {
        ServiceProcess service = ServiceProcess.launch(
                folder, Ports.rememberedOrFree(null), "-Dknigi.engine.java=" + folder.resolve("no-such-java"));

        assertThat(service.awaitExit()).isEqualTo(4);
        assertThat(service.output())
                .contains("There is no Java to run the search engine with")
                .hasLineCount(1);
    }

    @Test
    void aJavaThatRefusesItsOptionsIsQuotedAndNothingIsLeftRunning() throws Exception {
        ServiceProcess service = ServiceProcess.launch(
                folder, Ports.rememberedOrFree(null), "-Dknigi.engine.jvm-options=-XX:+NoSuchOption");

        assertThat(service.awaitExit()).isEqualTo(4);
        assertThat(service.output()).contains("The search engine ended at once").hasLineCount(1);
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void anUnknownCommandStartsNothing() throws Exception {
        ServiceProcess service = ServiceProcess.launch(folder, Ports.rememberedOrFree(null), "frobnicate");

        assertThat(service.awaitExit()).isEqualTo(2);
        assertThat(service.output()).contains("Unmatched argument").contains("frobnicate");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Properties services() {
        return DataDirectory.published(folder.resolve("data")).orElseThrow();
    }

    private Connection connect() throws SQLException {
        Properties services = services();
        return DriverManager.getConnection(
                PostgresServer.jdbcUrl(Integer.parseInt(services.getProperty("postgres.port")), PostgresServer.NAME),
                PostgresServer.OWNER,
                services.getProperty("postgres.owner-password"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
