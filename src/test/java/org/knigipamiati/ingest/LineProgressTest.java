package org.knigipamiati.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {

    @Test
    void howLongItTakesIsSaidOnceSomethingIsDone() {
        StringWriter lines = new StringWriter();
        AtomicLong clock = new AtomicLong();
        LineProgress progress = new LineProgress(new PrintWriter(lines), clock::get);
        progress.begin("search index", 24);
        clock.addAndGet(3_000_000_000L);
        progress.advance(0);
        clock.addAndGet(3_000_000_000L);
        progress.advance(12);

        assertThat(lines.toString().lines())
                .containsExactly("search index: 0 of 24", "search index: 12 of 24, 2 a second, 6 s left");
    }
}
