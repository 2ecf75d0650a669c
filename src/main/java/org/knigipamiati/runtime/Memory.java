package org.knigipamiati.runtime;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The memory that Java was given. Too little is refused at the start; and when it has run out the process ends at once, as after a {@code kill -9}:
 * an error that took any thread by surprise may have ended one that others wait for, while pages are answered as if nothing were.
 */
final class Memory {

    /** Exit status of a process whose memory ran out; that of Java's own {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int RAN_OUT = 3;

    /** Bytes of heap with which the service comes up and answers; what {@code -Xmx128m} leaves beside the collector's reserve. */
    static final long LEAST = 110L << 20;

    /** Causes of causes that are looked at. */
    private static final int DEEPEST = 20;

    private Memory() {}

    /**
     * Refuses a heap in which the service cannot work.
     *
     * @param heap the most that Java may take, in bytes
     * @throws StartupException that says how to give more
     */
    static void requireEnough(long heap) {
        if (heap < LEAST) {
            throw new StartupException(
                    "Java may take no more than " + (heap >> 20)
                            + " MB of memory here, and this program needs 128 MB at least: give it more, as with java -Xmx1g -jar quarkus-run.jar.");
        }
    }

    /** From now on this process ends when its memory has run out, whichever thread is told so. */
    static void endWhenItRunsOut() {
        String said = "knigi-pamiati: out of memory: Java may take no more than "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB; give it more with -Xmx. What was acknowledged is kept; start it again.";
        Runnable end = () -> {
            try {
                System.err.println(said);
            } finally {
                Runtime.getRuntime().halt(RAN_OUT);
            }
        };
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfOut(failure, end);
            failure.printStackTrace();
        });
        Logger.getLogger("").addHandler(new Watch(end));
    }

    /** Runs {@code end} if a failure comes from want of memory. */
    static void endIfOut(Throwable failure, Runnable end) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            // One array that no heap could hold is the fault of who asks for it, and takes nothing from others.
            if (cause instanceof OutOfMemoryError
                    && !String.valueOf(cause.getMessage()).contains("exceeds VM limit")) {
                end.run();
                return;
            }
        }
    }

    /** Looks at what is logged: whatever catches an error says so there. */
    static final class Watch extends Handler {

        private final Runnable end;

        Watch(Runnable end) {
            this.end = end;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null) {
                endIfOut(line.getThrown(), end);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
