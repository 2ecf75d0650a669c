package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What keeps the program from starting is told in a line where an operator can mend it. */
class SurroundingsTest {

    @Test
    void aFullDiskIsALineAndNoTrace() {
        SQLException full = new SQLException("FATAL: could not write init file: No space left on device", "53100");
        assertThat(Surroundings.reason(new RuntimeException("Failed to start", new IllegalStateException(full))))
                .hasValueSatisfying(line -> assertThat(line).contains("No space left", "make room"));
    }

    @Test
    void whatOnlyADeveloperUnderstandsKeepsItsTrace() {
        assertThat(Surroundings.reason(new RuntimeException("Failed to start", new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(Surroundings.reason(null)).isEmpty();
    }

    /** What a command says last: a commit that failed says no more than that it could not. */
    @Test
    void aCommandOnAFullDiskSaysSo() {
        Exception commit = new IllegalStateException("Could not commit transaction.");
        commit.addSuppressed(new SQLException("could not extend file: No space left on device", "53100"));
        assertThat(CommandErrors.message(new RuntimeException(commit))).contains("No space left", "make room");
        assertThat(CommandErrors.message(new IllegalStateException("something else")))
                .isEqualTo("something else");
        assertThat(CommandErrors.message(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
