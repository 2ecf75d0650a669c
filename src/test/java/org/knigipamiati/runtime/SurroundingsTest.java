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
}
