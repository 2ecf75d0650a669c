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

/** The built service, {@code java -jar target/quarkus-app/quarkus-run.jar}, as a process of its own. */
final class ServiceProcess implements AutoCloseable {

    /** Generous: the machine may be busy with other things. */
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private final Process process;
    private final Path output;
    private final int port;
    private final int management;

    private ServiceProcess(Process process, Path output, int port, int management) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.management = management;
    }

    /**
     * Starts it.
     *
     * @param folder an existing directory; the data directory is {@code data} in it
     * @param arguments options of the virtual machine if they start with {@code -D}, the command line otherwise
     */
    static ServiceProcess launch(Path folder, int port, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(EngineOptions.ownJava().toString(), "-Xmx512m"));
        // None of them lives long enough to earn back what better code costs.
        command.addAll(CodeCompiler.FIRST_ONLY);
        command.add("-Dknigi.engine.jvm-options=" + String.join(" ", CodeCompiler.FIRST_ONLY));
        command.add("-Dknigi.data-dir=" + folder.resolve("data"));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        int management = Ports.rememberedOrFree(null);
        command.add("-Dknigi.management-port=" + management);
        for (String argument : arguments) {
            if (argument.startsWith("-D")) {
                command.add(argument);
            }
        }
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .toString());
        for (String argument : arguments) {
            if (!argument.startsWith("-D")) {
                command.add(argument);
            }
        }
        Path output = Files.createTempFile(folder, "service", ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        return new ServiceProcess(process, output, port, management);
    }

    /** Waits until it says that it is ready. */
    ServiceProcess awaitReady() throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new AssertionError("the service ended with " + process.exitValue() + ":\n" + output());
            }
            if (get("/q/health/ready") == 200) {
                return this;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the service was not ready in time:\n" + output());
    }

    /** Waits until it has printed the words. */
    void awaitOutput(String words) throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!output().contains(words)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("the service did not say \"" + words + "\":\n" + output());
            }
            Thread.sleep(100);
        }
    }

    /** The status of a page, or 0 if nothing answers. */
    int get(String path) throws InterruptedException {
        int asked = path.startsWith("/q/health") ? management : port;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** The body of a page. */
    String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Waits for its end and returns the exit status. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end in time");
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGKILL to it and to what it started, database and search engine included. */
    void killWithChildren() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
