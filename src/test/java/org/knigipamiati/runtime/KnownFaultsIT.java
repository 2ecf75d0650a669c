package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No library in the built folder has a fault of {@code docs/known_faults.csv}, or the list says why it does not matter here. The list is
 * kept by hand; what nobody wrote there is not found, so a scanner is given {@code bom.json} besides (SECURITY.md).
 */
class KnownFaultsIT {

    private static final Path BUILT = Path.of("target", "quarkus-app");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private record Fault(String artifact, String fixedIn, String name, String whyNot) {

        static Fault of(String line) {
            String[] cells = line.split(",", 5);
            assertThat(cells).as(line).hasSize(5).doesNotContain((String) null);
            assertThat(cells[0]).as(line).matches("[a-z0-9.-]+:[a-z0-9_-]+");
            assertThat(cells[2]).as(line).matches("(CVE|GHSA)-[A-Za-z0-9-]+");
            return new Fault(cells[0], cells[1], cells[2], cells[4]);
        }
    }

    @Test
    void noLibraryHasAFaultThatIsKnownHere() throws IOException {
        Map<String, List<String>> shipped = shipped();
        assertThat(shipped).hasSizeGreaterThan(150);
        List<String> wrong = new ArrayList<>();
        List<String> needless = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("docs", "known_faults.csv"));
        for (String line : lines.subList(1, lines.size())) {
            Fault fault = Fault.of(line);
            List<String> old = versions(shipped, fault.artifact()).stream()
                    .filter(version -> isBefore(version, fault.fixedIn()))
                    .toList();
            if (fault.whyNot().isEmpty()) {
                old.forEach(version -> wrong.add(fault.artifact() + " " + version + ": " + fault.name()));
            } else if (old.isEmpty()) {
                needless.add(line);
            }
        }
        assertThat(wrong).as("libraries with known faults").isEmpty();
        assertThat(needless).as("excuses for faults that are mended").isEmpty();
    }

    @Test
    void everyLibraryOfTheListIsOneOfOurs() throws IOException {
        Map<String, List<String>> shipped = shipped();
        assertThat(Files.readAllLines(Path.of("docs", "known_faults.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .allSatisfy(artifact -> assertThat(versions(shipped, artifact)).isNotEmpty());
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(isBefore("4.1.133.Final", "4.1.135.Final")).isTrue();
        assertThat(isBefore("4.1.135.Final", "4.1.135.Final")).isFalse();
        assertThat(isBefore("42.7.10", "42.7.9")).isFalse();
        assertThat(isBefore("3.33.2", "3.33.2.1")).isTrue();
        assertThat(isBefore("3.33.10", "3.33.2.1")).isFalse();
    }

    /** Versions by the name of the library, as the jars themselves are called: with its group in {@code lib}, without in the engine's. */
    private static Map<String, List<String>> shipped() throws IOException {
        Map<String, List<String>> versions = new TreeMap<>();
        for (String folder : List.of("lib/main", "lib/boot", "engine/lib")) {
            try (Stream<Path> jars = Files.list(BUILT.resolve(folder))) {
                for (Path jar : (Iterable<Path>) jars::iterator) {
                    Matcher name = JAR.matcher(jar.getFileName().toString());
                    assertThat(name.matches()).as(jar.toString()).isTrue();
                    versions.computeIfAbsent(name.group(1), each -> new ArrayList<>())
                            .add(name.group(2));
                }
            }
        }
        return versions;
    }

    /** The versions of a library, wherever it is. */
    private static List<String> versions(Map<String, List<String>> shipped, String artifact) {
        String name = artifact.substring(artifact.indexOf(':') + 1);
        return Stream.of(artifact.replace(':', '.'), name)
                .flatMap(jar -> shipped.getOrDefault(jar, List.of()).stream())
                .toList();
    }

    static boolean isBefore(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.-]"))
                .takeWhile(part -> part.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
