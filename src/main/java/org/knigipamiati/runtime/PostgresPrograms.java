package org.knigipamiati.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs, as root too, and tells what went wrong with them. */
final class PostgresPrograms {

    private static final int SECONDS = 200;

    private final Path logs;

    /**
     * Whose words go to a folder.
     *
     * @param logs the folder, where the log of the server is too
     */
    PostgresPrograms(Path logs) {
        this.logs = logs;
    }

    /** What the server itself says. */
    Path serverLog() {
        return logs.resolve("postgres.log");
    }

    /**
     * Runs one to its end; its words go to a log of their own.
     *
     * @param what it is to do, in an English sentence and in the name of its log
     * @throws StartupException with its last line if it fails, or takes longer than 200 seconds
     */
    void run(String what, List<String> command) {
        Path log = logs.resolve("postgres-" + what + ".log");
        List<String> full = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and owns the same files.
            full.addAll(List.of("unshare", "--user"));
        }
        full.addAll(command);
        try {
            Process process = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartupException("PostgreSQL did not " + what + " within " + SECONDS + " s; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new StartupException(
                        "PostgreSQL did not " + what + ": " + lastLine(log) + " (see " + log + " and " + serverLog()
                                + ")" + (isRoot() ? ". It is best started by a user other than root." : ""));
            }
        } catch (IOException e) {
            throw new StartupException("PostgreSQL did not " + what + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("Interrupted while PostgreSQL was to " + what, e);
        }
    }

    private static boolean isRoot() {
        return !PostgresBinaries.isWindows() && "root".equals(System.getProperty("user.name"));
    }

    /** The last line with words in the log of a program that failed. */
    static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .map(String::trim)
                    .orElse("it said nothing");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}
