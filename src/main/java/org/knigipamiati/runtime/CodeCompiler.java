package org.knigipamiati.runtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares a command that soon ends the dearer of the virtual machine's two compilers.
 *
 * <p>The second one of HotSpot makes code that runs up to twice as fast, and takes a minute of CPU to make it for everything that
 * an import uses: as much as reading, writing and indexing thirty thousand entries by the code of the first. Only a longer load
 * earns that back. A virtual machine that cannot be told so (another than HotSpot) works as it would anyway.
 */
final class CodeCompiler {

    /** Up to so many bytes of files the first compiler is the cheaper one: about a hundred thousand entries. */
    static final long SHORT_LOAD = 40_000_000;

    /** The same for a virtual machine that is yet to be started. */
    static final List<String> FIRST_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private static final String DIRECTIVE = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private CodeCompiler() {}

    /** Whether files are so small that their load ends before better code has paid for itself. */
    static boolean isShort(List<Path> files) {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException unreadable) {
                // Of no size that counts: the import says what is wrong with it.
            }
        }
        return !files.isEmpty() && bytes <= SHORT_LOAD;
    }

    /** Lets this virtual machine use its first compiler alone from now on. */
    static void useFirstOnly() {
        try {
            Path directive = Files.createTempFile("knigi-compiler", ".json");
            try {
                Files.writeString(directive, DIRECTIVE);
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {directive.toString()}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.delete(directive);
            }
        } catch (JMException | IOException notThisMachine) {
            // It costs some CPU, nothing else.
        }
    }
}
