package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** What the frame says ten times a second stands in the log once a minute. */
class RepeatedTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = -5 * SECOND;

    private final Repeated filter = new Repeated(() -> now);

    private static ExtLogRecord line(String logger, Level level, String message, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(level, message, ExtLogRecord.FormatStyle.PRINTF, "any");
        line.setLoggerName(logger);
        line.setParameters(parameters);
        return line;
    }

    /** As Hibernate Search says it while the database is away. */
    private static ExtLogRecord outage(int attempt) {
        return line(
                "org.hibernate.search.mapper.orm.outboxpolling",
                Level.SEVERE,
                "HSEARCH000629: '%s' failed, 100% of the time",
                "agent " + attempt);
    }

    @Test
    void oneAMinuteGoesThroughAndSaysHowManyDidNot() {
        int through = 0;
        for (int tenth = 0; tenth < 600; tenth++) {
            through += filter.isLoggable(outage(tenth)) ? 1 : 0;
            now += SECOND / 10;
        }
        assertThat(through).isEqualTo(1);

        ExtLogRecord next = outage(600);
        assertThat(filter.isLoggable(next)).isTrue();
        assertThat(next.getMessage()).endsWith("(599 more like it since the last were left out)");
        assertThat(next.getFormatStyle()).isEqualTo(ExtLogRecord.FormatStyle.PRINTF);
        now += 61 * SECOND;
        ExtLogRecord last = outage(601);
        assertThat(filter.isLoggable(last)).isTrue();
        assertThat(last.getMessage()).as("none was left out").doesNotContain("more like it");
    }

    @Test
    void everyHandlerIsToldTheSameOfALine() {
        ExtLogRecord first = outage(1);
        ExtLogRecord second = outage(2);
        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(filter.isLoggable(second)).isFalse();
        assertThat(filter.isLoggable(second)).isFalse();
    }

    @Test
    void anotherFaultIsAnotherLine() {
        assertThat(filter.isLoggable(outage(1))).isTrue();
        assertThat(filter.isLoggable(line("org.hibernate.search.mapper", Level.SEVERE, "HSEARCH000058: other")))
                .isTrue();
        assertThat(filter.isLoggable(line("io.agroal.pool", Level.WARNING, "Datasource '<default>': refused")))
                .isTrue();
    }

    @Test
    void linesOfOursAndWhatIsNoWarningAreNeverLeftOut() {
        for (int i = 0; i < 3; i++) {
            assertThat(filter.isLoggable(line("org.knigipamiati.web.frame.Failures", Level.SEVERE, "A request failed")))
                    .isTrue();
            assertThat(filter.isLoggable(line("org.hibernate.search", Level.INFO, "HSEARCH000001: began")))
                    .isTrue();
            assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "of nobody")))
                    .isTrue();
        }
    }

    /** The filter that handlers name asks it. */
    @Test
    void theFilterOfTheHandlersLeavesThemOut() {
        NoSearchTerms handlers = new NoSearchTerms();
        assertThat(handlers.isLoggable(outage(1))).isTrue();
        assertThat(handlers.isLoggable(outage(2))).isFalse();
    }
}
