package org.knigipamiati.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.GoldFields;
import org.knigipamiati.parse.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code parse}: reads entries from standard input and writes their fields to standard output, a JSON object a line. Needs
 * neither database nor search engine.
 *
 * <p>A line that cannot be used is named on standard error and skipped; the others are read all the same.
 */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Read entries from standard input, write their fields to standard output.",
            "In:  {\"id\": …, \"kind\": \"book\", \"lists\" or \"mos\", \"raw\": \"the text of the entry\"}, a line"
                    + " each, UTF-8;",
            "     \"book\" is an entry of any layout and language, told from its text; at most 100000 characters.",
            "Out: {\"id\": …, \"fields\": {…}, \"residue\": [what was not understood], \"doubt\": [{\"field\","
                    + " \"why\"}]},",
            "     a line each, in the same order; without \"doubt\" the reader is sure of all it says.",
            "     An entry that lists a family has \"members\": [{\"relation\", \"kin\", \"fields\", \"inferred\","
                    + " \"residue\", \"doubt\"}],",
            "     where \"inferred\" is not printed of the member but once for all; one that sends to another",
            "     entry has \"see\": [{\"kind\", \"kin\", \"words\", \"fields\", \"place\"}]."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:every line was read",
            "1:some lines were not; standard error names them",
            "2:the command line is wrong"
        })
public class ParseCommand implements Callable<Integer> {

    /** A line has to be one whole object, and no key may come twice: a slip in the making of the file. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            return run(System.in, out, errors);
        }
    }

    /** Reads all lines and returns the exit status. */
    static int run(InputStream in, Writer out, PrintWriter errors) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, utf8));
        int status = 0;
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) {
                continue;
            }
            try {
                out.write(JSON.writeValueAsString(read(text)));
                out.write('\n');
            } catch (BadLine bad) {
                errors.println("line " + number + ": " + bad.getMessage());
                errors.flush();
                status = 1;
            }
        }
        out.flush();
        return status;
    }

    private static Map<String, Object> read(String line) throws BadLine {
        JsonNode object = parse(line);
        if (!object.isObject()) {
            throw new BadLine("is not a JSON object");
        }
        String kind = text(object, "kind");
        EntryForm form = EntryForms.byId(kind)
                .orElseThrow(() -> new BadLine("\"kind\" is \"" + kind + "\"; it must be one of " + forms()));
        String raw = text(object, "raw");
        if (raw.length() > EntryForms.LONGEST_ENTRY) {
            throw new BadLine("\"raw\" has " + raw.length() + " characters; an entry has at most "
                    + EntryForms.LONGEST_ENTRY + ": are these several entries?");
        }
        Reading reading = form.read(raw);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", object.get("id"));
        answer.put("fields", GoldFields.of(reading));
        answer.put("residue", GoldFields.residue(reading));
        if (!GoldFields.doubts(reading).isEmpty()) {
            answer.put("doubt", GoldFields.doubts(reading));
        }
        if (!GoldFields.members(reading).isEmpty()) {
            answer.put("members", GoldFields.members(reading));
        }
        if (!GoldFields.see(reading).isEmpty()) {
            answer.put("see", GoldFields.see(reading));
        }
        return answer;
    }

    private static JsonNode parse(String line) throws BadLine {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadLine("is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode object, String name) throws BadLine {
        JsonNode value = object.get(name);
        if (value == null || !value.isTextual()) {
            throw new BadLine("\"" + name + "\" is missing or no text");
        }
        return value.textValue();
    }

    private static Set<String> forms() {
        return new TreeSet<>(EntryForms.ids());
    }

    /** A line that cannot be used, and why. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String message) {
            super(message);
        }
    }
}
