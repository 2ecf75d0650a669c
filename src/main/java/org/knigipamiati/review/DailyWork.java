package org.knigipamiati.review;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that is done some time after the start and then regularly, mostly once a day, on a thread of its own. */
public final class DailyWork {

    /** How long the end of the program waits at most for work that is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock;

    private DailyWork(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    /**
     * Begins it.
     *
     * @param name of the thread
     * @param delay after the start, so that nobody waits for it
     * @param work what is done; it must not throw, or it is not done again
     */
    public static DailyWork begin(String name, Duration delay, Runnable work) {
        return begin(name, delay, Duration.ofDays(1), work);
    }

    /** The same, so often. */
    public static DailyWork begin(String name, Duration delay, Duration every, Runnable work) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(work, delay.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return new DailyWork(clock);
    }

    /** Ends it: what is under way is waited for, as the database closes behind it, and interrupted if it takes too long. */
    public void end() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        clock.shutdownNow();
    }
}
