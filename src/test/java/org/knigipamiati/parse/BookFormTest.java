package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void layoutsThatAreKnownAreToldFromTheirText() {
        for (String raw : List.of(
                InventedEntries.LISTS, "(варианты фамилии: Ольхин)\n" + InventedEntries.LISTS, InventedEntries.MOS)) {
            EntryForm known =
                    EntryForms.byId(raw.startsWith("<") ? "mos" : "lists").orElseThrow();
            JsonNode asBook = JSON.valueToTree(GoldFields.of(BOOK.read(raw)));
            assertEquals(JSON.valueToTree(GoldFields.of(known.read(raw))), asBook);
            assertFalse(asBook.isEmpty());
        }
    }

    @Test
    void aNameBeforeTheFirstLineOfTheListsIsTheName() {
        JsonNode fields = JSON.valueToTree(GoldFields.of(EntryForms.byId("lists")
                .orElseThrow()
                .read("Ольхова (Берёзкина) Вера Никандровна\nРодилась в 1890 г.;\nбухгалтер.\nПриговор: 10 лет ИТЛ")));
        assertEquals("Ольхова", fields.path("surname").asText(), fields.toString());
        assertEquals("Берёзкина", fields.at("/name_variants/0").asText());
        assertEquals("Никандровна", fields.path("patronymic").asText());
        assertEquals("бухгалтер", fields.path("profession").asText());
    }

    @Test
    void aLetterSetThreeTimesIsTheSameWord() {
        Reading reading =
                BOOK.read("Ольхов Пров Никандрович, 1890 г. р., столяр. Рассстрелян 9 мая 1938 г. в г. Лесной.");
        JsonNode fields = JSON.valueToTree(GoldFields.of(reading));
        assertEquals("1938-05-09", fields.at("/execution/date").asText(), fields.toString());
        assertEquals(List.of(), GoldFields.doubts(reading), "no word is taken for another");
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
