package org.knigipamiati.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.vocabulary.RecordField;

/**
 * JSON Lines in the interchange form of {@code schema/record.schema.json}, which imports read too: {@code text} and {@code fields}
 * are the book's, {@code exported} is what the collection adds.
 */
@ApplicationScoped
public class JsonLinesExport implements ExportFormat {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** Longest words of one value in the interchange form, and most values of a list; whole in {@code exported.reading}. */
    private static final int LONGEST = 20_000;

    private static final int MOST = 100;

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String title() {
        return "JSON Lines";
    }

    @Override
    public String mediaType() {
        return "application/jsonl;charset=UTF-8";
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) {
        OutputStream buffered = new BufferedOutputStream(out);
        return new Writing() {
            @Override
            public void write(ExportedRecord record) throws IOException {
                buffered.write(JSON.writeValueAsString(line(record)).getBytes(StandardCharsets.UTF_8));
                buffered.write('\n');
            }

            @Override
            public void end() throws IOException {
                buffered.flush();
            }
        };
    }

    static ObjectNode line(ExportedRecord exported) {
        MemorialRecord record = exported.record();
        ObjectNode line = JSON.createObjectNode();
        line.put("id", record.id.toString());
        if (record.entry.page != null) {
            line.put("page", record.entry.page);
        }
        if (EntryForms.byId(record.entry.form).isPresent()) {
            line.put("form", record.entry.form);
        }
        line.put("text", exported.text());
        ObjectNode fields = JSON.createObjectNode();
        for (RecordField field : RecordField.values()) {
            put(fields, field, exported.viewOf(field));
        }
        if (!fields.isEmpty()) {
            line.set("fields", fields);
        }
        line.set("exported", added(exported));
        return line;
    }

    /** What the interchange form has no room for stands in the reading alone: words that are no date, an order that is no number. */
    private static void put(ObjectNode fields, RecordField field, FieldView view) {
        String path = field.path();
        ObjectNode parent = fields;
        int dot = path.indexOf('.');
        String name = path.substring(dot + 1);
        if (field.list()) {
            ArrayNode values = JSON.createArrayNode();
            view.texts(field).stream()
                    .filter(text -> fits(field, text))
                    .limit(MOST)
                    .forEach(values::add);
            if (!values.isEmpty()) {
                (dot < 0 ? parent : parent.withObjectProperty(path.substring(0, dot))).set(name, values);
            }
            return;
        }
        String text = view.text(field);
        if (text == null || !fits(field, text)) {
            return;
        }
        parent = dot < 0 ? parent : parent.withObjectProperty(path.substring(0, dot));
        if (field.shape() == RecordField.Shape.NUMBER) {
            parent.put(name, view.number(field));
        } else {
            parent.put(name, text);
        }
    }

    private static boolean fits(RecordField field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        if (field.date()) {
            return text.length() <= 30 && PartialDate.tryParse(text).isPresent();
        }
        return switch (field) {
            case SEX -> Set.of("m", "f").contains(text);
            case OPERATION -> text.matches("[0-9]{5}");
            case SENTENCE_TERM, COMMUTATION_TERM -> text.matches("[0-9]{1,4}");
            case TRIAL_BODY_TYPE, SENTENCE_KIND, COMMUTATION_KIND -> text.matches("[A-Z0-9_]+");
            default -> true;
        };
    }

    private static ObjectNode added(ExportedRecord exported) {
        ObjectNode added = JSON.createObjectNode();
        for (Column column : RecordColumns.list()) {
            if (column.own()) {
                Object value = column.value().apply(exported);
                if (value != null
                        && !Set.of("entry", "other_cases", "cases", "page").contains(column.name())) {
                    added.set(
                            column.name(),
                            value instanceof Number || value instanceof Boolean
                                    ? JSON.valueToTree(value)
                                    : JSON.getNodeFactory().textNode(value.toString()));
                }
            }
        }
        ObjectNode counted = added.putObject("counted");
        for (Property property : Property.values()) {
            if (RecordColumns.isCounted(property)
                    && !property.values(exported.record()).isEmpty()) {
                counted.set(property.code(), JSON.valueToTree(property.values(exported.record())));
            }
        }
        ArrayNode cases = added.putArray("cases");
        for (RecordCase one : exported.record().cases) {
            ObjectNode told = cases.addObject();
            told.put("no", one.caseNo);
            told.put("role", one.role.name());
            told.setAll((ObjectNode) JSON.valueToTree(RecordColumns.ofCase(exported, one.caseNo)));
        }
        added.set("reading", told(exported.record().reading().fields()));
        return added;
    }

    /** The fields as they were read; of what a person says the public learns that it was a person, and not who. */
    private static ArrayNode told(List<FieldValue> fields) {
        ArrayNode told = JSON.createArrayNode();
        for (FieldValue field : fields) {
            ObjectNode one = JSON.valueToTree(field);
            one.put("origin", field.origin().told());
            told.add(one);
        }
        return told;
    }
}
