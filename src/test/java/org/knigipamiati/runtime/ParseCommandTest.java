package org.knigipamiati.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.EntryForms;

class ParseCommandTest {

    private static final String GOOD = "{\"id\": \"A1\", \"kind\": \"lists\", \"raw\": \"Родился в 1890 г., поляк;"
            + " колхозник.\\nАрестован 5 января 1938 г.\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int parse(String... lines) throws IOException {
        byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ParseCommand.run(new ByteArrayInputStream(input), out, new PrintWriter(errors));
    }

    private List<String> written() {
        return out.toString().lines().toList();
    }

    @Test
    void anEntryComesBackWithItsIdItsFieldsAndItsResidue() throws IOException {
        assertThat(parse(GOOD)).isZero();

        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.fieldNames()).toIterable().startsWith("id", "fields", "residue");
        assertThat(answer.path("id").asText()).isEqualTo("A1");
        assertThat(answer.path("fields").path("birth").path("date").asText()).isEqualTo("1890");
        assertThat(answer.path("fields").path("arrest").path("date").asText()).isEqualTo("1938-01-05");
        assertThat(answer.path("residue").isArray()).isTrue();
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreReadAllTheSame() throws IOException {
        assertThat(parse(GOOD, "{\"id\": 1", GOOD)).isEqualTo(1);

        assertThat(written()).hasSize(2);
        assertThat(errors.toString()).startsWith("line 2: is not JSON");
    }

    @Test
    void aKindThatNobodyKnowsIsNamedWithThoseThatExist() throws IOException {
        assertThat(parse("{\"id\": 1, \"kind\": \"xls\", \"raw\": \"\"}")).isEqualTo(1);

        assertThat(errors.toString())
                .contains("line 1")
                .contains("xls")
                .contains("lists")
                .contains("mos");
    }

    @Test
    void anObjectWithoutTextIsRefused() throws IOException {
        assertThat(parse("{\"id\": 1, \"kind\": \"lists\"}", "[]", "{\"kind\": \"lists\", \"raw\": 5}"))
                .isEqualTo(1);

        assertThat(errors.toString().lines()).hasSize(3);
        assertThat(written()).isEmpty();
    }

    @Test
    void whatIsTooLongForOneEntryIsRefusedAndTheOthersAreRead() throws IOException {
        String raw = "Родился в 1890 г. ".repeat(EntryForms.LONGEST_ENTRY / 10);
        assertThat(parse(GOOD, "{\"id\": 1, \"kind\": \"book\", \"raw\": \"" + raw + "\"}", GOOD))
                .isEqualTo(1);

        assertThat(written()).hasSize(2);
        assertThat(errors.toString()).startsWith("line 2: \"raw\" has " + raw.length() + " characters");
    }

    @Test
    void anEmptyEntryHasNoFieldsAndNoResidue() throws IOException {
        assertThat(parse("{\"id\": null, \"kind\": \"mos\", \"raw\": \"\"}")).isZero();

        assertThat(written()).containsExactly("{\"id\":null,\"fields\":{},\"residue\":[]}");
    }

    @Test
    void aByteOrderMarkAndEmptyLinesDoNoHarm() throws IOException {
        assertThat(parse("\uFEFF" + GOOD, "", "   ")).isZero();

        assertThat(written()).hasSize(1);
    }
}
