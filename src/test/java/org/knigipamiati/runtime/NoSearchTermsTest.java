package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class NoSearchTermsTest {

    private final NoSearchTerms filter = new NoSearchTerms();

    @Test
    void theAddressOfAFailedRequestLosesItsQuery() {
        LogRecord line = new LogRecord(Level.SEVERE, "HTTP Request to %s failed, error id: %s");
        line.setLoggerName("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");
        line.setParameters(new Object[] {"/api/v1/records?q=%D0%90%D0%B1&size=3", "7"});

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getParameters()).containsExactly("/api/v1/records?…", "7");
    }

    @Test
    void aMessageThatHasTheAddressInItLosesTheQueryToo() {
        assertThat(NoSearchTerms.cut("HTTP Request to /?q=Иванов failed, error id: 7"))
                .isEqualTo("HTTP Request to /?… failed, error id: 7");
    }

    @Test
    void linesOfOthersStayAsTheyAre() {
        LogRecord line = new LogRecord(Level.INFO, "Is it ready?yes");
        line.setLoggerName("org.knigipamiati.ingest.ImportService");

        filter.isLoggable(line);

        assertThat(line.getMessage()).isEqualTo("Is it ready?yes");
    }

    @Test
    void theAccessLogLosesItToo() {
        LogRecord line = new LogRecord(Level.INFO, "GET /api/v1/records?q=secret&size=1 200 5 bytes 3 ms");
        line.setLoggerName("io.quarkus.http.access-log");

        filter.isLoggable(line);

        assertThat(line.getMessage()).isEqualTo("GET /api/v1/records?… 200 5 bytes 3 ms");
    }

    @Test
    void whatIsPutIntoALineIsStillPutIn() {
        ExtLogRecord line =
                new ExtLogRecord(Level.SEVERE, "HTTP Request to %s failed", ExtLogRecord.FormatStyle.PRINTF, "any");
        line.setLoggerName("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");
        line.setParameters(new Object[] {"/?q=x"});

        filter.isLoggable(line);

        assertThat(line.getFormattedMessage()).isEqualTo("HTTP Request to /?… failed");
    }
}
