package org.knigipamiati.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads entries as JSON Lines and writes what was read from them. Each line in is an object with {@code kind} (a form of {@link
 * EntryForms}), {@code raw} (the entry) and perhaps {@code id}; each line out has {@code id}, {@code fields} in the shape of
 * {@link GoldFields}, and {@code residue}, the stretches that were not understood. Needs neither database nor search engine.
 */
public final class ParseCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ParseCommand() {}

    /**
     * Reads to the end of the input. A line that is no such object is reported with its number and passed over.
     *
     * @param in JSON Lines; blank lines are ignored
     * @param out receives one line for each entry; it is flushed, not closed
     * @param errors receives one line for each line refused
     * @return the number of lines refused
     * @throws IOException if input cannot be read or output not written
     */
    public static int run(BufferedReader in, Writer out, PrintStream errors) throws IOException {
        int refused = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                out.write(JSON.writeValueAsString(answer(line)));
                out.write('\n');
            } catch (Refused e) {
                refused++;
                errors.println("Line " + number + ": " + e.getMessage());
            }
        }
        out.flush();
        return refused;
    }

    private static Map<String, Object> answer(String line) throws Refused {
        JsonNode entry;
        try {
            entry = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Refused("no JSON (" + e.getOriginalMessage() + ")");
        }
        if (!entry.isObject()) {
            throw new Refused("no JSON object");
        }
        EntryForm form = EntryForms.byId(text(entry, "kind"))
                .orElseThrow(() -> new Refused("kind must be one of " + EntryForms.ids() + ", not '"
                        + entry.get("kind").asText() + "'"));
        Reading reading = form.read(text(entry, "raw"));
        Map<String, Object> answer = new LinkedHashMap<>();
        if (entry.has("id")) {
            answer.put("id", entry.get("id"));
        }
        answer.put("fields", GoldFields.of(reading));
        answer.put("residue", GoldFields.residue(reading));
        return answer;
    }

    private static String text(JsonNode entry, String name) throws Refused {
        JsonNode value = entry.get(name);
        if (value == null || !value.isTextual()) {
            throw new Refused("'" + name + "' must be there and be a string");
        }
        return value.asText();
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
