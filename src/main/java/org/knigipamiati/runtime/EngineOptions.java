package org.knigipamiati.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the embedded search engine's process is started.
 *
 * @param java the Java launcher
 * @param heap the most memory for its objects, as {@code -Xmx} takes it: {@code 512m}, {@code 2g}
 * @param jvmOptions further options of the virtual machine
 */
record EngineOptions(Path java, String heap, List<String> jvmOptions) {

    EngineOptions {
        if (!heap.matches("\\d{1,9}[kmgKMG]?")) {
            throw new StartupException("knigi.engine.heap is \"" + heap + "\"; write a size such as 512m or 2g.");
        }
        if (!Files.isExecutable(java)) {
            throw new StartupException("There is no Java to run the search engine with at " + java
                    + "; set knigi.engine.java to the java program of a JDK 17 or later.");
        }
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The same with options that stand before these, so that these win. */
    EngineOptions after(List<String> first) {
        return new EngineOptions(
                java, heap, Stream.concat(first.stream(), jvmOptions.stream()).toList());
    }

    /** The launcher of the Java that runs this service. */
    static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", PostgresBinaries.isWindows() ? "java.exe" : "java");
    }
}
