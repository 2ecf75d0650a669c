package org.knigipamiati.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first files of {@link FormatFuzz}, which as a command makes as many as one likes. */
class FormatFuzzTest {

    @TempDir
    Path dir;

    @Test
    void filesByChanceBecomeEntriesOrAreRefusedAndNoCharacterIsLost() throws IOException {
        FormatFuzz fuzz = new FormatFuzz(dir);
        for (long seed = 1; seed <= 2000; seed++) {
            assertThat(fuzz.wrong(seed)).as("seed %d", seed).isNull();
        }
    }
}
