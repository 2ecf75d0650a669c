package org.knigipamiati.ingest;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar with rate and time left, for a terminal. */
final class BarProgress implements Progress {

    private ProgressBar bar;

    @Override
    public void note(String line) {
        close();
        System.err.println(line);
    }

    @Override
    public void begin(String part, long entries) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(part)
                .setInitialMax(entries)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    @Override
    public void advance(long entries) {
        bar.stepBy(entries);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
