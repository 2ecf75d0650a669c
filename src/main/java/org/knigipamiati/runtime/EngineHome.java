package org.knigipamiati.runtime;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Finds where the build put the embedded search engine: beside the packaged service, or in {@code target}. */
final class EngineHome {

    private EngineHome() {}

    /**
     * Looks beside the running code first, then in the current directory.
     *
     * @throws StartupException if it is nowhere, naming where it was looked for
     */
    static Path find() {
        List<Path> candidates = new ArrayList<>();
        CodeSource source = EngineHome.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            try {
                Path code = Path.of(source.getLocation().toURI());
                // target/quarkus-app/app/x.jar -> target/quarkus-app/engine; target/classes -> target/engine
                if (code.getParent() != null) {
                    candidates.add(code.getParent().resolve("engine"));
                    if (code.getParent().getParent() != null) {
                        candidates.add(code.getParent().getParent().resolve("engine"));
                    }
                }
            } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
                // A class path of another kind; the current directory remains.
            }
        }
        candidates.add(Path.of("target", "quarkus-app", "engine").toAbsolutePath());
        candidates.add(Path.of("target", "engine").toAbsolutePath());
        return candidates.stream()
                .filter(candidate -> Files.isDirectory(candidate.resolve("lib")))
                .findFirst()
                .orElseThrow(() -> new StartupException("The embedded search engine is missing; looked in " + candidates
                        + ". Build with mvn package, or set QUARKUS_HIBERNATE_SEARCH_ORM_ELASTICSEARCH_HOSTS."));
    }
}
