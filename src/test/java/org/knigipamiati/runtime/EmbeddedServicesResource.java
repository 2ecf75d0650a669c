package org.knigipamiati.runtime;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The real embedded services for tests, started once for the whole run on an empty directory and stopped with it.
 *
 * <p>Put {@code @QuarkusTestResource(EmbeddedServicesResource.class)} on a {@code @QuarkusTest} class; all such classes
 * share one database and one index, so a test looks for its own records and leaves the others' alone.
 */
public class EmbeddedServicesResource implements QuarkusTestResourceLifecycleManager {

    /** System properties outlive the class loaders that Quarkus makes for each test profile. */
    private static final String HANDED_ON = "knigi.test.services.";

    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            Map<String, String> running = handedOn();
            return running.isEmpty() ? startServices() : running;
        }
    }

    /** Does nothing: the services stop with the virtual machine, for the next test class may want them. */
    @Override
    public void stop() {}

    private static Map<String, String> startServices() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path data = Files.createTempDirectory(target, "test-data-");
            EmbeddedServices services = EmbeddedServices.start(EmbeddedServices.Plan.both(
                    data, target.resolve("test-postgres-" + PostgresBinaries.MAJOR), "512m"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(services, data), "stop-test-services"));
            Map<String, String> configuration = services.configuration();
            configuration.forEach((name, value) -> System.setProperty(HANDED_ON + name, value));
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> handedOn() {
        Map<String, String> found = new TreeMap<>();
        Properties all = System.getProperties();
        for (String name : all.stringPropertyNames()) {
            if (name.startsWith(HANDED_ON)) {
                found.put(name.substring(HANDED_ON.length()), all.getProperty(name));
            }
        }
        return found;
    }

    private static void close(EmbeddedServices services, Path data) {
        services.close();
        try {
            PostgresBinaries.deleteTree(data);
        } catch (IOException e) {
            System.err.println("left behind: " + data);
        }
    }
}
