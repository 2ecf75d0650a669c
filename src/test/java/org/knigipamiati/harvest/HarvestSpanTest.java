package org.knigipamiati.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HarvestSpanTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:20:30.123456Z");

    @Test
    void aTokenGoesOnWithTheSameList() throws HarvestProblem {
        HarvestSpan begun = HarvestSpan.begin(HarvestVerb.ListRecords, "some-book", "2026-01-02", "2026-03-04", NOW)
                .of(250);
        HarvestSpan further = begun.after(
                new Harvested.Item(17, "some-book", Instant.parse("2026-02-03T04:05:06.789012Z"), false), 100);
        assertThat(HarvestSpan.resumed(HarvestVerb.ListRecords, further.token()))
                .contains(further);
        assertThat(further.given()).isEqualTo(100);
        assertThat(further.before()).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(HarvestSpan.resumed(HarvestVerb.ListIdentifiers, further.token()))
                .isEmpty();
    }

    @Test
    void aListEndsWhereItBegan() throws HarvestProblem {
        assertThat(HarvestSpan.begin(HarvestVerb.ListRecords, null, null, "2030-01-01", NOW)
                        .before())
                .isEqualTo(NOW.plusNanos(1000));
        assertThat(HarvestSpan.begin(HarvestVerb.ListRecords, null, null, "2026-05-03", NOW)
                        .before())
                .isEqualTo("2026-05-04T00:00:00Z");
    }

    @Test
    void datesThatMeanNothingAreRefused() {
        refused("2026-02-30", null);
        refused("2026-02", null);
        refused("2026-02-03T04:05Z", null);
        // By seconds one could ask at what hour somebody worked.
        refused("2026-02-03T04:05:06Z", null);
        refused(null, "2026-02-03T04:05:06Z");
        refused("2026-02-04", "2026-02-03");
    }

    private static void refused(String from, String until) {
        assertThatThrownBy(() -> HarvestSpan.begin(HarvestVerb.ListRecords, null, from, until, NOW))
                .isInstanceOfSatisfying(HarvestProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(HarvestProblem.Code.badArgument));
    }

    @Test
    void aForgedTokenIsNone() {
        for (String text : new String[] {
            "",
            "a|b",
            "ListRecords||||||0|0",
            "ListRecords||0|x|0|1|1|1",
            "ListRecords|'; drop|0|1|1|1|1|1",
            "ListRecords||0|9223372036854775807|1|1|1|1"
        }) {
            String token = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertThat(HarvestSpan.resumed(HarvestVerb.ListRecords, token))
                    .as(text)
                    .isEmpty();
        }
        assertThat(HarvestSpan.resumed(HarvestVerb.ListRecords, "no base64 *")).isEmpty();
    }
}
