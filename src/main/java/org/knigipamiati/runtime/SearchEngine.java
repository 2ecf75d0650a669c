package org.knigipamiati.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded search engine: an OpenSearch node in a Java process of its own, on the loopback interface.
 *
 * <p>It ends when its standard input does, so it never outlives the service for more than the second or two that an
 * orderly close takes; a start waits for such a predecessor. Its data are derived and may be deleted at any time.
 */
final class SearchEngine implements Supervisor.Watched {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final DataDirectory directory;
    private final Path home;
    private final EngineOptions options;
    private volatile Process process;
    private int port;

    /**
     * Prepares a node.
     *
     * @param home where the build staged it: {@code lib}, {@code classes} and {@code log4j2.properties}
     */
    SearchEngine(DataDirectory directory, Path home, EngineOptions options) {
        this.directory = directory;
        this.home = home;
        this.options = options;
    }

    /** Starts the process and returns at once; {@link #awaitReady()} tells when it answers. */
    void launch() {
        waitForPredecessor();
        port = Ports.rememberedOrFree(directory.services().getProperty("engine.port"));
        begin();
    }

    private void begin() {
        try {
            Files.createDirectories(directory.index());
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
        } catch (IOException e) {
            throw new StartupException("The search engine cannot be started: " + e.getMessage(), e);
        }
        directory.remember("engine.process", Long.toString(process.pid()));
    }

    /**
     * Waits until the node answers with all its shards started.
     *
     * @throws StartupException with its last words if it ends, or if it takes longer than four minutes
     */
    void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://" + host() + "/_cluster/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new StartupException("The search engine ended at once (status " + process.exitValue() + "): "
                        + PostgresPrograms.lastLine(output()) + moreMemory() + " (see " + output() + " and "
                        + directory.logs().resolve("search-engine.log") + ")");
            }
            if (answers(client, health)) {
                directory.remember("engine.port", Integer.toString(port));
                return;
            }
            pause();
        }
        stop();
        throw new StartupException(
                "The search engine did not answer within " + START_LIMIT.toSeconds() + " s; see " + output());
    }

    /** Java's own words for want of memory do not say whose setting it is. */
    private String moreMemory() {
        boolean wanted = process.exitValue() == Memory.RAN_OUT
                || PostgresPrograms.lastLine(output()).contains("heap");
        return wanted ? "; give it more memory with knigi.engine.heap, which is " + options.heap() : "";
    }

    @Override
    public String name() {
        return "The search engine";
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void startAgain() {
        begin();
        awaitReady();
    }

    /** Closes its input, waits for it to close in order, and ends it by force only if it does not. */
    void stop() {
        if (process == null) {
            return;
        }
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // Then it has ended, which is all we want.
        }
        awaitEnd(process.toHandle());
    }

    /** Host and port, as the client wants them. */
    String host() {
        return "127.0.0.1:" + port;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(options.java().toString());
        command.add("-Xmx" + options.heap());
        // A small heap on few cores: the serial collector starts faster and needs less memory than the others.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        command.add("-Dlog4j2.formatMsgNoLookups=true");
        command.add("-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties"));
        command.add("-Dknigi.engine.logs=" + directory.logs());
        command.addAll(options.jvmOptions());
        command.add("-cp");
        command.add(home.resolve("classes") + java.io.File.pathSeparator + home.resolve("lib") + java.io.File.separator
                + "*");
        command.add("org.knigipamiati.engine.Engine");
        command.add(directory.index().toString());
        command.add(Integer.toString(port));
        return command;
    }

    private Path output() {
        return directory.logs().resolve("search-engine.out");
    }

    private static boolean answers(HttpClient client, HttpRequest health) {
        try {
            HttpResponse<String> response = client.send(health, HttpResponse.BodyHandlers.ofString());
            // Red while the shards of the last run are being opened; yellow is as good as it gets with replicas asked
            // for.
            return response.statusCode() == 200 && !response.body().contains("\"status\":\"red\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("Interrupted while the search engine was starting", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("Interrupted while the search engine was starting", e);
        }
    }

    /** The node of a service killed a moment ago may still be closing its files. */
    private void waitForPredecessor() {
        String pid = directory.services().getProperty("engine.process");
        if (pid == null) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurEngine)
                .ifPresent(SearchEngine::awaitEnd);
    }

    private boolean isOurEngine(ProcessHandle other) {
        return other.info()
                .commandLine()
                .map(line -> line.contains("org.knigipamiati.engine.Engine")
                        && line.contains(directory.index().toString()))
                .orElse(false);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
