package org.knigipamiati.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The data directory of a service that was started once on nothing, is ready with its sample book, and was stopped: made by a first
 * start and copied from then on, since unpacking a database and reading a book are what most of a first start takes.
 */
final class SampleData {

    private static Path made;

    private SampleData() {}

    /**
     * Puts a copy into a folder, as its {@code data}.
     *
     * @throws AssertionError if the service that makes it does not become ready
     */
    static synchronized void copyTo(Path folder) throws IOException, InterruptedException {
        if (made == null) {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sample-data-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home), "delete-sample-data"));
            ServiceProcess service =
                    ServiceProcess.launch(home, Ports.rememberedOrFree(null)).awaitReady();
            service.awaitOutput("it now holds a book");
            service.terminate();
            service.awaitExit();
            made = home.resolve("data");
        }
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(
                        each,
                        folder.resolve("data").resolve(made.relativize(each)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void delete(Path home) {
        try {
            PostgresBinaries.deleteTree(home);
        } catch (IOException e) {
            System.err.println("left behind: " + home);
        }
    }
}
