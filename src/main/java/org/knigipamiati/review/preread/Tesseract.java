package org.knigipamiati.review.preread;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The installed Tesseract. Each page is read in a process of its own on one core at low priority, which may use so much time and memory
 * and write so much, and no more; where there is a POSIX shell the system holds it to that, even if this process is killed.
 *
 * @param program name on the path, or path
 * @param version as it says itself, for example {@code 5.3.0}
 * @param languages the data it has, by their names of its own: {@code rus}, {@code ukr}
 */
public record Tesseract(String program, String version, SortedSet<String> languages) {

    /** The page as a whole: its direction is found first, then columns and paragraphs. */
    private static final String LAYOUT = "1";

    private static final String DIRECTION_ONLY = "osd";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z_/]*");
    private static final int SECONDS_TO_ANSWER = 20;
    private static final Path SHELL = Path.of("/bin/sh");

    /** Limits of the shell are in seconds of the processor, in kilobytes, and in blocks of 512 bytes. */
    private static final String LIMITED =
            "ulimit -t \"$1\" && ulimit -v \"$2\" && ulimit -f \"$3\" && shift 3 && exec nice -n 10 \"$@\"";

    /** Looks whether it is there and what it can read. */
    static Optional<Tesseract> find(String program) {
        Optional<List<String>> version = ask(program, "--version");
        Optional<List<String>> list = ask(program, "--list-langs");
        if (version.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> languages = new TreeSet<>(list.get());
        languages.removeIf(
                line -> line.equals(DIRECTION_ONLY) || !LANGUAGE.matcher(line).matches());
        String first = version.get().isEmpty() ? "" : version.get().get(0);
        return Optional.of(new Tesseract(program, first.replaceAll("^tesseract\\s+v?", ""), languages));
    }

    /** Its lines, empty if it cannot be started or does not answer. */
    private static Optional<List<String>> ask(String program, String option) {
        try {
            Path said = Files.createTempFile("tesseract-", ".txt");
            try {
                Process process = new ProcessBuilder(program, option)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
                process.destroyForcibly();
                return ended && process.exitValue() == 0
                        ? Optional.of(Files.readAllLines(said, StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                Files.delete(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Those of the languages that are installed, in their order, as the program wants them said; empty if none is. */
    String installed(List<String> wanted) {
        return String.join("+", wanted.stream().filter(languages::contains).toList());
    }

    /**
     * Reads a page.
     *
     * @param spoken languages as {@link #installed} says them
     * @throws PrereadFailed if it takes too long, or the program gives up; by itself or because it reached a limit
     * @throws InterruptedException if this thread was told to stop; the program has stopped then
     */
    Recognised read(Path image, String spoken, PrereadLimits limits)
            throws PrereadFailed, InterruptedException, IOException {
        try (Straightened level = Straightened.of(image)) {
            return level.back(readLevel(level.file(), spoken, limits));
        }
    }

    private Recognised readLevel(Path image, String spoken, PrereadLimits limits)
            throws PrereadFailed, InterruptedException, IOException {
        Path alto = Files.createTempFile("preread-", ".xml");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(image, spoken, limits))
                    .redirectOutput(alto.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new PrereadFailed(PrereadFailed.Why.TIME);
                }
                if (process.exitValue() != 0 || Files.size(alto) > limits.output()) {
                    throw new PrereadFailed(PrereadFailed.Why.PROGRAM);
                }
            } finally {
                process.destroyForcibly();
            }
            try (InputStream in = Files.newInputStream(alto)) {
                return Alto.read(in);
            } catch (XMLStreamException damaged) {
                throw new PrereadFailed(PrereadFailed.Why.PROGRAM);
            }
        } finally {
            Files.deleteIfExists(alto);
        }
    }

    private List<String> command(Path image, String spoken, PrereadLimits limits) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/' && Files.isExecutable(SHELL)) {
            command.addAll(List.of(
                    SHELL.toString(),
                    "-c",
                    LIMITED,
                    "sh",
                    Long.toString(limits.patience().toSeconds() + 1),
                    Long.toString(limits.memory() >> 10),
                    Long.toString(limits.output() >> 9)));
        }
        command.addAll(
                List.of(program, image.toAbsolutePath().toString(), "stdout", "-l", spoken, "--psm", LAYOUT, "alto"));
        return command;
    }
}
