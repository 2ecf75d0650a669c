package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void theProgramsOfAnOlderReleaseAreReplacedAndTheSameOnesKept() throws IOException {
        Path programs = folder.resolve("programs");
        Path old = Files.createDirectories(programs.resolve("bin")).resolve("postgres");
        Files.writeString(old, "of an older release");
        assertThat(old.toFile().setExecutable(true)).isTrue();

        PostgresBinaries.unpack(programs);
        assertThat(Files.size(old)).isGreaterThan(1 << 20);

        FileTime unpacked = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(old, unpacked);
        PostgresBinaries.unpack(programs);
        assertThat(Files.getLastModifiedTime(old)).isEqualTo(unpacked);
    }
}
