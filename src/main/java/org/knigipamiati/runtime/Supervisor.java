package org.knigipamiati.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Starts an embedded service again that ended without having been told to: killed by hand, by the system for want of memory, or by
 * itself. Tries at once, and then less and less often.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int LOOKS_BETWEEN_TENDING = 60;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Failed starts in a row after which whoever watches this process should start it whole. */
    private static final int HOPELESS = 6;

    /** Of all supervisors of this process: how often the one that fares worst has failed in a row. */
    private static final AtomicInteger FAILURES = new AtomicInteger();

    /** A service that is watched. */
    interface Watched {

        /** Its name in a sentence. */
        String name();

        boolean isRunning();

        /**
         * Starts it where it was reached before.
         *
         * @throws StartupException if it does not come up
         */
        void startAgain();

        /** Does what is to be done about every minute while it runs. */
        default void tend() {}
    }

    private final Thread thread;
    private volatile boolean closed;

    /** Begins to watch. */
    Supervisor(List<Watched> services) {
        this.thread = new Thread(() -> watch(services), "supervise-services");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether a service of this process could not be started again for some minutes. */
    static boolean isHopeless() {
        return FAILURES.get() >= HOPELESS;
    }

    private void watch(List<Watched> services) {
        try {
            for (int look = 1; !closed; look++) {
                for (Watched service : services) {
                    if (!service.isRunning() && !closed) {
                        startAgain(service);
                    } else if (look % LOOKS_BETWEEN_TENDING == 0) {
                        service.tend();
                    }
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException told) {
            // The services are being stopped.
        }
    }

    private void startAgain(Watched service) throws InterruptedException {
        Duration pause = LOOK;
        LOG.errorf("%s has ended; it is started again", service.name());
        while (!closed) {
            try {
                service.startAgain();
                FAILURES.set(0);
                LOG.warnf("%s runs again", service.name());
                return;
            } catch (StartupException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                FAILURES.incrementAndGet();
                LOG.errorf("%s; tried again in %d s", e.getMessage(), pause.toSeconds());
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Stops watching; what is being started is waited for. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
