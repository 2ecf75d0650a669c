package org.knigipamiati.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data about real people, which lie beside the checkout and are never copied into it. */
public final class SharedData {

    private SharedData() {}

    /**
     * The path, if it is there. Where it is not, the test that asks is skipped and says so aloud; with {@code CI} in the
     * environment it fails, so that nobody takes a run without these data for a whole one.
     */
    public static Path require(Path path) {
        boolean there = Files.exists(path);
        String missing = "NOT TESTED, the real data are not beside this checkout: " + path;
        if (System.getenv("CI") != null) {
            assertTrue(there, missing);
        }
        if (!there) {
            System.err.println(missing);
        }
        assumeTrue(there, missing);
        return path;
    }
}
