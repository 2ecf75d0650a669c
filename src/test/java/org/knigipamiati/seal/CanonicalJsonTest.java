package org.knigipamiati.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Example of RFC 8785, 3.2.3, and its escapes. */
    @Test
    void membersAreOrderedAndNothingIsEscapedWithoutNeed() throws Exception {
        assertThat(
                        canonical(
                                """
                        {"\\u20ac": 1, "\\r": [true, null], "1": {"б": "\\u000f\\u0008\\"\\\\/é\\u007f", "a": -7}, "\\ud83d\\ude02": "", "\\ufb33": []}"""))
                .isEqualTo(
                        "{\"\\r\":[true,null],\"1\":{\"a\":-7,\"б\":\"\\u000f\\b\\\"\\\\/é\u007f\"},\"€\":1,\"😂\":\"\",\"\ufb33\":[]}");
    }

    @Test
    void aNumberThatIsNotWholeIsRefused() {
        assertThatThrownBy(() -> canonical("[0.5]")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) throws Exception {
        return CanonicalJson.text(JSON.readTree(json));
    }
}
