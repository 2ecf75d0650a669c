package org.knigipamiati.ingest.format;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of its own, of limited memory and time, for what is made of files that strangers send: what a library does with a
 * crafted one ends that process, and nothing else.
 *
 * @param main its class
 * @param needed a class of each library that it needs
 * @param heap bytes that it may hold
 * @param seconds that it may take
 */
public record BoundedJava(Class<?> main, List<Class<?>> needed, long heap, long seconds) {

    /**
     * Runs it.
     *
     * @param out where what it prints is kept
     * @return whether it ended well, within its memory and its time
     */
    public boolean run(Path out, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was being decoded", e);
        } finally {
            process.getOutputStream().close();
            process.destroyForcibly();
        }
    }

    private List<String> command(List<String> arguments) {
        String launcher = File.separatorChar == '\\' ? "java.exe" : "java";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", launcher).toString(),
                "-Xmx" + (heap >> 20) + "m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Where the classes that are needed came from; the class path of this process where a class does not know. */
    private String classPath() {
        Set<String> places = new LinkedHashSet<>();
        List<Class<?>> types = new ArrayList<>(List.of(main));
        types.addAll(needed);
        for (Class<?> type : types) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException | RuntimeException unknown) {
                return System.getProperty("java.class.path");
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
