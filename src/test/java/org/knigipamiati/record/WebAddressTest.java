package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only addresses of the web become links. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/kniga?id=1", "http://example.org", " HTTPS://EXAMPLE.ORG/a "})
    void addressesOfTheWebAreTaken(String address) {
        assertThat(WebAddress.of(address)).hasValue(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "http:javascript",
                "//example.org",
                "example.org",
                "https://",
                "ht\u0000tp://example.org",
                " "
            })
    void nothingElseIs(String address) {
        assertThat(WebAddress.of(address)).isEmpty();
    }
}
