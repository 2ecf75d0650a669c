package org.knigipamiati.ingest;

import java.io.PrintWriter;
import java.time.Duration;

/** Progress as plain lines, at most one in two seconds, for logs and pipes. */
final class LineProgress implements Progress {

    private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private String part = "";
    private long all;
    private long done;
    private long began;
    private long lastLine;

    LineProgress(PrintWriter out) {
        this.out = out;
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
        began = System.nanoTime();
        lastLine = began;
    }

    @Override
    public void advance(long entries) {
        done += entries;
        long now = System.nanoTime();
        if (now - lastLine >= INTERVAL) {
            lastLine = now;
            double seconds = (now - began) / 1e9;
            double rate = done / seconds;
            long left = Math.round((all - done) / Math.max(rate, 1e-9));
            out.printf("%s: %d of %d, %.0f a second, %d s left%n", part, done, all, rate, left);
            out.flush();
        }
    }
}
