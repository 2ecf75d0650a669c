package org.knigipamiati.ingest;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Progress as plain lines, at most one in two seconds, for logs and pipes. */
final class LineProgress implements Progress {

    private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final LongSupplier clock;
    private String part = "";
    private long all;
    private long done;
    private long began;
    private long lastLine;

    LineProgress(PrintWriter out) {
        this(out, System::nanoTime);
    }

    LineProgress(PrintWriter out, LongSupplier nanoseconds) {
        this.out = out;
        this.clock = nanoseconds;
    }

    @Override
    public void note(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void begin(String name, long entries) {
        part = name;
        all = entries;
        done = 0;
        began = clock.getAsLong();
        lastLine = began;
    }

    @Override
    public void advance(long entries) {
        done += entries;
        long now = clock.getAsLong();
        if (now - lastLine >= INTERVAL) {
            lastLine = now;
            double rate = done / ((now - began) / 1e9);
            // How long it will take is not known before anything is done.
            String time =
                    done == 0 ? "" : ", %.0f a second, %d s left".formatted(rate, Math.round((all - done) / rate));
            out.printf("%s: %d of %d%s%n", part, done, all, time);
            out.flush();
        }
    }
}
