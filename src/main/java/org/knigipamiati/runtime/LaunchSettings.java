package org.knigipamiati.runtime;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.runtime.backup.BackupException;
import org.knigipamiati.runtime.backup.Recipients;

/**
 * What must be known before Quarkus runs, read from the same places that Quarkus reads: system properties, environment,
 * {@code .env}, {@code config/application.properties}, and the packaged settings.
 *
 * <table>
 * <caption>Settings read here</caption>
 * <tr><td>{@code knigi.data-dir}</td><td>directory of the embedded services, default {@code data} in the current directory</td></tr>
 * <tr><td>{@code knigi.engine.heap}</td><td>memory of the embedded search engine, default {@code 512m}</td></tr>
 * <tr><td>{@code knigi.engine.java}</td><td>Java to run it with, default the one that runs the service</td></tr>
 * <tr><td>{@code knigi.engine.jvm-options}</td><td>further options for it, separated by commas</td></tr>
 * <tr><td>{@code knigi.management-port}</td><td>port of health and metrics, default a thousand above {@code quarkus.http.port}</td></tr>
 * </table>
 */
final class LaunchSettings {

    private final SmallRyeConfig config;

    private LaunchSettings(SmallRyeConfig config) {
        this.config = config;
    }

    static LaunchSettings read() {
        return new LaunchSettings(ConfigUtils.configBuilder().build());
    }

    Path dataDirectory() {
        return Path.of(text("knigi.data-dir").orElse("data"));
    }

    boolean needsDatabase() {
        return text(EmbeddedServices.JDBC_URL).isEmpty();
    }

    boolean needsSearchEngine() {
        return text(EmbeddedServices.SEARCH_HOSTS).isEmpty();
    }

    EngineOptions engine() {
        return new EngineOptions(
                text("knigi.engine.java").map(Path::of).orElseGet(EngineOptions::ownJava),
                text("knigi.engine.heap").orElse("512m"),
                config.getOptionalValues("knigi.engine.jvm-options", String.class)
                        .orElse(List.of()));
    }

    /** The port of health and metrics: as set, else a thousand above that of the pages, so that two services side by side do not meet. */
    int managementPort() {
        int pages = httpPort();
        Optional<String> own = text("knigi.management-port");
        if (own.isPresent() && !own.get().matches("\\d{1,5}")) {
            throw new StartupException("knigi.management-port is \"" + own.get() + "\", which is no number of a port.");
        }
        return own.map(Integer::valueOf).orElse(pages == 0 ? 0 : pages + 1000);
    }

    /**
     * Looks at the keys that backups are to be encrypted for: a mistake would show at night, by backups that fail.
     *
     * @throws StartupException if one of them is none
     */
    void requireRecipients() {
        try {
            Recipients.of(config.getOptionalValues("knigi.backup.recipients", String.class)
                    .orElse(List.of()));
        } catch (BackupException e) {
            throw new StartupException("knigi.backup.recipients: " + e.getMessage(), e);
        }
    }

    private int httpPort() {
        return config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    }

    /**
     * Looks at the ports before anything is started, so that a mistake costs no time.
     *
     * @throws StartupException if another program listens there
     */
    void requireFreePorts() {
        requireFree("quarkus.http.host", httpPort(), "quarkus.http.port");
        requireFree("quarkus.management.host", managementPort(), "knigi.management-port");
    }

    private void requireFree(String hostSetting, int port, String portSetting) {
        String host = text(hostSetting).orElse("127.0.0.1");
        try {
            if (port != 0 && !Ports.canBind(InetAddress.getByName(host), port)) {
                throw new StartupException("Port " + port + " on " + host
                        + " is taken or not permitted. Choose another with -D" + portSetting + "=PORT.");
            }
        } catch (UnknownHostException e) {
            throw new StartupException(hostSetting + " is \"" + host + "\", which is no address of this machine.", e);
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
