package org.knigipamiati.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.fields.GivenFields;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/** JSON Lines, one record a line, in the interchange form that {@code schema/record.schema.json} describes. */
@ApplicationScoped
public class JsonLinesFormat implements FileFormat {

    private static final String SCHEMA = "schema/record.schema.json";

    // A name that stands twice is told, not decided by which comes last.
    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private Schema schema;

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String description() {
        return "JSON Lines in the interchange form (schema/record.schema.json)";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.DETECTED;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        return new Lines(TextEncoding.reader(file, encoding), options, schema(), json);
    }

    private synchronized Schema schema() throws IOException {
        if (schema == null) {
            try (InputStream in = getClass().getClassLoader().getResourceAsStream(SCHEMA)) {
                if (in == null) {
                    throw new IllegalStateException("There is no " + SCHEMA + " on the class path");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON);
            }
        }
        return schema;
    }

    private static final class Lines implements Items {
        private final BufferedReader reader;
        private final Options options;
        private final Schema schema;
        private final ObjectMapper json;
        private long line;
        private int position;

        Lines(BufferedReader reader, Options options, Schema schema, ObjectMapper json) {
            this.reader = reader;
            this.options = options;
            this.schema = schema;
            this.json = json;
        }

        @Override
        public Item next() throws IOException {
            String text;
            do {
                text = reader.readLine();
                line++;
            } while (text != null && text.isBlank());
            return text == null ? null : item(text);
        }

        private Item item(String text) {
            if (text.length() > RawEntry.MAX_LENGTH) {
                return new Refused(line, null, "longer than " + RawEntry.MAX_LENGTH + " characters", text);
            }
            JsonNode node;
            try {
                node = json.readTree(text);
            } catch (JsonProcessingException e) {
                return new Refused(line, null, "not JSON: " + e.getOriginalMessage(), text);
            }
            List<Error> errors = schema.validate(node);
            if (!errors.isEmpty()) {
                Error first = errors.get(0);
                String at = first.getInstanceLocation().toString();
                return new Refused(line, at.isEmpty() ? null : at, first.getMessage(), text);
            }
            GivenFields given = new GivenFields();
            if (node.has("fields")) {
                add(given, node.get("fields"), "");
            }
            if (given.problem() != null) {
                return new Refused(line, given.wrongField(), given.problem(), text);
            }
            boolean structured = !given.values().isEmpty();
            String printed = node.path("text").asText(null);
            String form = node.path("form").asText(options.form());
            if (!structured && printed == null) {
                return new Refused(line, "text", "neither a text nor any field", text);
            }
            if (!structured && EntryForms.byId(form).isEmpty()) {
                return new Refused(
                        line, "form", "'" + form + "' is none of " + String.join(", ", EntryForms.ids()), text);
            }
            List<FieldValue> fields = !structured ? null : printed == null ? given.values() : given.valuesIn(printed);
            String page = node.path("page").asText(null);
            return new RawEntry(
                    ++position,
                    line,
                    page,
                    node.path("id").asText(null),
                    structured ? "jsonl" : form,
                    printed != null ? printed : text,
                    fields,
                    printed != null && structured ? given.stated(page) : null);
        }

        private static void add(GivenFields given, JsonNode node, String path) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String name = path + property.getKey();
                JsonNode value = property.getValue();
                if (value.isObject()) {
                    add(given, value, name + ".");
                } else if (!value.isNull()) {
                    RecordField field = RecordField.byPath(name).orElseThrow();
                    for (JsonNode item : value.isArray() ? value : List.of(value)) {
                        given.add(field, item.asText(), List.of());
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
