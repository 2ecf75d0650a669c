package org.knigipamiati.record.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.knigipamiati.record.MemorialRecord;

/**
 * The index document of a record as JSON, for whoever sends many at once: {@link RecordDocument} writes it as it writes every document, and
 * what the engine receives is what Hibernate Search would have sent.
 */
public final class JsonDocument implements DocumentElement {

    /** The field in which Hibernate Search keeps the kind of a document, and its name for records. */
    private static final String TYPE = "_entity_type";

    private static final JsonFactory JSON = new JsonFactory();
    private static final RecordDocument FIELDS = new RecordDocument();

    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    private JsonDocument() {}

    /** The document of a record that has its id and is published. */
    public static String of(MemorialRecord record) {
        JsonDocument document = new JsonDocument();
        FIELDS.write(document, record, null);
        document.addValue(TYPE, MemorialRecord.class.getSimpleName());
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            document.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, List<Object>> field : values.entrySet()) {
            json.writeFieldName(field.getKey());
            List<Object> all = field.getValue();
            if (all.size() > 1) {
                json.writeStartArray();
            }
            for (Object value : all) {
                write(value, json);
            }
            if (all.size() > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof JsonElement ready) {
            json.writeRawValue(ready.toString());
        } else {
            // Days too: their ISO form is the engine's.
            json.writeString(value.toString());
        }
    }

    @Override
    public void addValue(String field, Object value) {
        values.computeIfAbsent(field, name -> new ArrayList<>(2)).add(value);
    }

    @Override
    public <F> void addValue(IndexFieldReference<F> field, F value) {
        throw new UnsupportedOperationException("Fields of records are written by their names");
    }

    @Override
    public DocumentElement addObject(IndexObjectFieldReference field) {
        throw new UnsupportedOperationException("Documents of records are flat");
    }

    @Override
    public DocumentElement addObject(String field) {
        throw new UnsupportedOperationException("Documents of records are flat");
    }

    @Override
    public void addNullObject(IndexObjectFieldReference field) {
        throw new UnsupportedOperationException("Documents of records are flat");
    }

    @Override
    public void addNullObject(String field) {
        throw new UnsupportedOperationException("Documents of records are flat");
    }
}
