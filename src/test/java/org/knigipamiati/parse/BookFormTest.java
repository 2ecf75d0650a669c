package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Entries of invented people in twenty layouts and eight languages, read by hand into the fields of the guideline. */
class BookFormTest {

    private static final EntryForm BOOK = EntryForms.byId("book").orElseThrow();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void entriesOfManyLayoutsAreReadAsAgreed() throws IOException {
        GoldScore score = new GoldScore();
        for (JsonNode entry : entries()) {
            Reading reading = BOOK.read(entry.get("raw").asText());
            score.add(entry, JSON.valueToTree(GoldFields.of(reading)));
        }
        assertTrue(score.f1() >= .97, "micro-F1 " + score.f1() + "\n" + score);
    }

    @Test
    void whatIsNotDoubtedIsRight() throws IOException {
        for (JsonNode entry : entries()) {
            Reading reading = BOOK.read(entry.get("raw").asText());
            if (GoldFields.doubts(reading).isEmpty()) {
                GoldScore score = new GoldScore();
                score.add(entry, JSON.valueToTree(GoldFields.of(reading)));
                assertTrue(score.wholeEntries() == 1, entry.get("id") + "\n" + score);
            }
        }
    }

    @Test
    void everyCharacterIsAccountedForWhereverAnEntryIsCut() throws IOException {
        for (JsonNode entry : entries()) {
            String raw = entry.get("raw").asText();
            for (int end = 0; end <= raw.length(); end += 5) {
                String cut = raw.substring(0, end);
                try {
                    Coverage.check(BOOK.read(cut));
                } catch (RuntimeException e) {
                    fail("threw on: " + cut, e);
                }
            }
            for (int start = 0; start < raw.length(); start += 11) {
                Coverage.check(BOOK.read(raw.substring(start)));
            }
        }
    }

    static List<JsonNode> entries() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BookFormTest.class.getResourceAsStream("/reading/books.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entries.add(JSON.readTree(line));
            }
        }
        return entries;
    }
}
