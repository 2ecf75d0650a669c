package org.knigipamiati.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Lets warnings of the frame that are the same again and again through once a minute, with how many were left out.
 *
 * <p>While the database is away, Hibernate Search says so with some seventy lines (HSEARCH000629) several times a second, for as long as
 * that lasts: they would fill the disk. Lines of our own are never left out.
 */
final class Repeated implements Filter {

    /** Loggers of what asks database and engine by itself, again and again. */
    private static final List<String> FRAME = List.of(
            "org.hibernate", "io.agroal", "com.arjuna", "io.quarkus.narayana", "org.elasticsearch", "org.opensearch");

    /** What messages of the frame begin with; behind it stands what differs from time to time. */
    private static final Pattern CODE = Pattern.compile("^[A-Z]+\\d+");

    private static final long APART = TimeUnit.MINUTES.toNanos(1);

    /** Kinds of lines that are remembered; there are some dozens. */
    private static final int MOST = 1000;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Repeated() {
        this(System::nanoTime);
    }

    /** With a clock of one's own, in nanoseconds. */
    Repeated(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Kind {
        private long at;
        private long line;
        private int leftOut;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel().intValue() < Level.WARNING.intValue()
                || line.getLoggerName() == null
                || line.getMessage() == null
                || FRAME.stream().noneMatch(line.getLoggerName()::startsWith)) {
            return true;
        }
        Matcher code = CODE.matcher(line.getMessage());
        String key = line.getLoggerName() + ' ' + (code.find() ? code.group() : line.getMessage());
        if (kinds.size() >= MOST) {
            kinds.clear();
        }
        boolean[] through = {false};
        // Each handler, console and file, asks for the same line: they are told the same.
        kinds.compute(key, (same, known) -> {
            long now = nanos.getAsLong();
            if (known == null || now - known.at >= APART) {
                Kind next = new Kind();
                next.at = now;
                next.line = line.getSequenceNumber();
                if (known != null && known.leftOut > 0) {
                    say(line, known.leftOut);
                }
                through[0] = true;
                return next;
            }
            if (known.line == line.getSequenceNumber()) {
                through[0] = true;
            } else {
                known.leftOut++;
            }
            return known;
        });
        return through[0];
    }

    private static void say(LogRecord line, int leftOut) {
        String message = line.getMessage() + " (" + leftOut + " more like it since the last were left out)";
        if (line instanceof ExtLogRecord ext) {
            // The plain setter forgets how the parameters are to be put in.
            ext.setMessage(message, ext.getFormatStyle());
        } else {
            line.setMessage(message);
        }
    }
}
