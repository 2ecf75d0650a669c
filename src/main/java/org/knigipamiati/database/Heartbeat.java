package org.knigipamiati.database;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks something that the service stands on for a sign of life, again and again, and tells when it is lost and when it comes back: what is
 * paused, or behind a cut cable, refuses nothing, and whoever asks it would wait for minutes.
 */
public final class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private static final Duration EVERY = Duration.ofMillis(100);

    /** What is asked. */
    @FunctionalInterface
    public interface Pulse {

        /**
         * Returns when the sign has come; gives up by itself after the time that was agreed.
         *
         * @throws Exception if it does not come
         */
        void feel() throws Exception;
    }

    /** What follows. */
    public interface Listener {

        /** It does not answer: whoever waits for it should be told, and whoever comes need not ask. */
        void lost();

        /** It answers again. */
        void back();
    }

    private final String name;
    private final Pulse pulse;
    private final Listener listener;
    private volatile boolean away;
    private Thread thread;

    /**
     * @param name of what is asked, in a sentence
     * @param pulse how
     * @param listener told in the thread that asks
     */
    public Heartbeat(String name, Pulse pulse, Listener listener) {
        this.name = name;
        this.pulse = pulse;
        this.listener = listener;
    }

    /** Begins, and goes on until {@link #stop}. */
    public synchronized void keep() {
        if (thread == null) {
            thread = new Thread(this::watch, "heartbeat-" + name.replace(' ', '-'));
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Ends; what is away by then is away no more, for nobody looks. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
            away = false;
        }
    }

    /** Whether it did not answer when it was asked twice. */
    public boolean isAway() {
        return away;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            Exception silence = silence();
            if (silence != null && !away) {
                // One that comes late is that of a busy machine; whoever is cut off then is cut off for nothing.
                silence = silence();
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (silence != null && !away) {
                away = true;
                LOG.errorf("%s does not answer: %s", name, silence.getMessage());
                tell(listener::lost);
            } else if (silence == null && away) {
                tell(listener::back);
                away = false;
                LOG.warnf("%s answers again", name);
            }
            try {
                Thread.sleep(EVERY.toMillis());
            } catch (InterruptedException told) {
                return;
            }
        }
    }

    private Exception silence() {
        try {
            pulse.feel();
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    private void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "What follows from the silence of %s could not be done", name);
        }
    }
}
