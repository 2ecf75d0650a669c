package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first tables of {@link TableFuzz}, which as a command makes as many as one likes. */
class TableFuzzTest {

    @TempDir
    Path dir;

    @Test
    void tablesByChanceAreReadAsTheyWereWrittenOrRefused() throws IOException {
        TableFuzz fuzz = new TableFuzz(dir);
        for (long seed = 1; seed <= 1000; seed++) {
            assertThat(fuzz.wrong(seed)).as("seed %d", seed).isNull();
        }
    }
}
