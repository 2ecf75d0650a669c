package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.SharedData;

/** Reads the entries annotated by hand, which lie outside the project, and demands what was agreed. */
class AnnotatedEntriesTest {

    private static final Path GOLD = Path.of("../shared/gold/entries");

    @Test
    void theMainSetIsReadAsAgreed() throws IOException {
        GoldScore score = score("gold.jsonl");
        assertTrue(score.f1() >= .985, "micro-F1 " + score.f1() + "\n" + score);
        assertTrue(score.verbatimPrecision() >= .99, "precision of printed words " + score.verbatimPrecision());
        assertTrue(score.wholeEntries() >= .80, "entries wholly right " + score.wholeEntries());
        assertTrue(score.worstCommonField() >= .95, "the worst field\n" + score);
    }

    @Test
    void theIrregularSetIsReadAsAgreed() throws IOException {
        GoldScore score = score("gold-hard.jsonl");
        assertTrue(score.f1() >= .93, "micro-F1 " + score.f1() + "\n" + score);
    }

    private static GoldScore score(String file) throws IOException {
        Path path = SharedData.require(GOLD.resolve(file));
        ObjectMapper json = new ObjectMapper();
        GoldScore score = new GoldScore();
        List<String> lines = Files.readAllLines(path);
        for (String line : lines) {
            JsonNode entry = json.readTree(line);
            EntryForm form = EntryForms.byId(entry.get("kind").asText()).orElseThrow();
            Reading reading = form.read(entry.get("raw").asText());
            score.add(entry, json.valueToTree(GoldFields.of(reading)));
        }
        return score;
    }
}
