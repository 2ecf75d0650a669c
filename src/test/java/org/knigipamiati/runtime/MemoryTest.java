package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void tooLittleIsRefusedInWordsThatSayHowToGiveMore() {
        assertThatThrownBy(() -> Memory.requireEnough(64L << 20))
                .isInstanceOf(StartupException.class)
                .hasMessageContainingAll("64 MB", "128 MB", "-Xmx1g");
        assertThatCode(() -> Memory.requireEnough(Memory.LEAST)).doesNotThrowAnyException();
    }

    @Test
    void whateverIsLoggedOfMemoryThatRanOutEndsTheProcess() {
        assertThat(ends(new OutOfMemoryError("Java heap space"))).isTrue();
        assertThat(ends(new IllegalStateException(
                        new RuntimeException(new OutOfMemoryError("GC overhead limit exceeded")))))
                .isTrue();
        assertThat(ends(new IllegalStateException("another failure"))).isFalse();
        assertThat(ends(null)).isFalse();
    }

    @Test
    void oneArrayThatNoHeapCouldHoldEndsNothing() {
        assertThat(ends(new OutOfMemoryError("Requested array size exceeds VM limit")))
                .isFalse();
    }

    private static boolean ends(Throwable thrown) {
        AtomicInteger ended = new AtomicInteger();
        LogRecord line = new LogRecord(Level.SEVERE, "A request failed");
        line.setThrown(thrown);
        new Memory.Watch(ended::incrementAndGet).publish(line);
        return ended.get() == 1;
    }
}
