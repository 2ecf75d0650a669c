package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.SharedData;

class AttributionReportTest {

    private static final Path LISTS = Path.of("../shared/data/lists-entries.txt");

    @Test
    void everyRealEntryCountsOnceAndTheGreatRulesFindTheirCases() throws IOException {
        AttributionReport report = AttributionReport.of(SharedData.require(LISTS));
        assertEquals(
                report.different,
                report.mainRules.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(
                report.different,
                report.verdicts.values().stream().mapToInt(Integer::intValue).sum());
        // the trial found 743 and 3,718 in a file a fifth larger; far fewer would mean that bodies are no longer
        // understood
        assertTrue(report.mainRules.getOrDefault("R04", 0) > 450, () -> "R04: " + report.mainRules);
        assertTrue(report.mainRules.getOrDefault("R07", 0) > 2200, () -> "R07: " + report.mainRules);
    }
}
