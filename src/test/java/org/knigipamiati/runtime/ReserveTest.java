package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Room is kept while there is much of it, and given away when there is none; {@code deploy/checks/bad_machine.py} fills a real disk. */
class ReserveTest {

    @TempDir
    Path dir;

    private final AtomicLong free = new AtomicLong(Reserve.ROOM);

    @Test
    void itIsKeptGivenAwayOnceAndKeptAgain() throws Exception {
        Path file = dir.resolve("reserve");
        Reserve reserve = new Reserve(file, free::get);
        reserve.keep();
        assertThat(Files.size(file)).isEqualTo(Reserve.SIZE);
        assertThat(reserve.giveIfFull()).as("there is room").isFalse();
        assertThat(file).exists();

        free.set(0);
        assertThat(reserve.giveIfFull()).isTrue();
        assertThat(file).doesNotExist();
        assertThat(reserve.giveIfFull()).as("nothing is left to give").isFalse();

        free.set(Reserve.ROOM - 1);
        reserve.keep();
        assertThat(file).as("it would fill the disk").doesNotExist();
        free.set(Reserve.ROOM);
        reserve.keep();
        assertThat(file).exists();
    }

    @Test
    void whatCannotBeWrittenIsNotLeftInPart() {
        Path file = dir.resolve("nowhere").resolve("reserve");
        Reserve reserve = new Reserve(file, free::get);
        reserve.keep();
        free.set(0);
        assertThat(reserve.giveIfFull()).isFalse();
    }
}
