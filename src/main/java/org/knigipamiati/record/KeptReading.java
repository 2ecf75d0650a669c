package org.knigipamiati.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a reading is kept in the database: as a {@link StoredReading} in JSON, without what the text of the entry tells together with it.
 *
 * <ul>
 *   <li>A field that the parser read, whose words are those of its spans, is an array: its path, with {@code #} and the number of its case
 *       behind it unless that is 0; the offsets of its spans, from and to in turn; and its value, if it has one beyond the words. Any other
 *       field is an object with all its members.
 *   <li>Labels are left out if they are all that lies between the fields and the residue.
 *   <li>{@code "of"} is the number of UTF-16 units of the text; by it a text that is another is noticed.
 * </ul>
 *
 * <p>Nothing is lost: what {@link #of} makes, {@link #whole} makes whole again, and {@link #of} leaves no words out that would not be the same.
 */
public final class KeptReading {

    /** What is kept of a record of which nobody said yet how its entry is read. */
    static final String NONE = "{}";

    private static final String FIELDS = "fields";
    private static final String LABELS = "labels";
    private static final String SPANS = "spans";
    private static final String RESIDUE = "residue";
    private static final String TEXT_LENGTH = "of";
    private static final char CASE = '#';

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private KeptReading() {}

    /** A reading as it is kept beside the text that it reads. */
    public static String of(StoredReading reading, String text) {
        StringWriter kept = new StringWriter(512);
        try (JsonGenerator json = FACTORY.createGenerator(kept)) {
            json.writeStartObject();
            json.writeNumberField(TEXT_LENGTH, text.length());
            json.writeFieldName(FIELDS);
            json.writeStartArray();
            for (FieldValue field : reading.fields()) {
                write(field, text, json);
            }
            json.writeEndArray();
            if (!reading.labels().equals(between(spans(reading), reading.residue(), text.length()))) {
                json.writeObjectField(LABELS, reading.labels());
            }
            writeIfAny(RESIDUE, reading.residue(), json);
            writeIfAny("otherCases", reading.otherCases(), json);
            writeIfAny("decided", reading.decided(), json);
            writeIfAny("doubts", reading.doubts(), json);
            if (reading.member() != null) {
                json.writeObjectField("member", reading.member());
            }
            writeIfAny("family", reading.family(), json);
            writeIfAny("see", reading.see(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", e);
        }
        return kept.toString();
    }

    private static void writeIfAny(String name, List<?> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectField(name, values);
        }
    }

    private static void write(FieldValue field, String text, JsonGenerator json) throws IOException {
        String words = words(field.spans(), text);
        if (field.origin() != Origin.PARSER || words.isEmpty() || !words.equals(field.verbatim())) {
            json.writeObject(field);
            return;
        }
        json.writeStartArray();
        json.writeString(field.caseNo() == 0 ? field.field() : field.field() + CASE + field.caseNo());
        for (List<Integer> span : field.spans()) {
            json.writeNumber(span.get(0));
            json.writeNumber(span.get(1));
        }
        if (field.value() != null && !field.value().isEmpty()) {
            json.writeString(field.value());
        }
        json.writeEndArray();
    }

    /** The words of spans; empty, which no words are, where a span does not lie in the text. */
    private static String words(List<List<Integer>> spans, String text) {
        StringBuilder words = new StringBuilder();
        for (List<Integer> span : spans) {
            if (span.size() != 2 || span.get(0) < 0 || span.get(1) > text.length() || span.get(0) >= span.get(1)) {
                return "";
            }
            words.append(words.isEmpty() ? "" : " ").append(text, span.get(0), span.get(1));
        }
        return words.toString();
    }

    private static List<List<Integer>> spans(StoredReading reading) {
        List<List<Integer>> spans = new ArrayList<>();
        reading.fields().forEach(field -> spans.addAll(field.spans()));
        return spans;
    }

    /** What of a text lies in none of the spans, in order. */
    private static List<List<Integer>> between(List<List<Integer>> fields, List<List<Integer>> residue, int length) {
        BitSet taken = new BitSet(length);
        for (List<List<Integer>> spans : List.of(fields, residue)) {
            for (List<Integer> span : spans) {
                int from = Math.max(0, span.get(0));
                taken.set(from, Math.max(from, Math.min(length, span.get(1))));
            }
        }
        List<List<Integer>> between = new ArrayList<>();
        for (int from = taken.nextClearBit(0); from < length; ) {
            int next = taken.nextSetBit(from);
            int to = next < 0 ? length : Math.min(next, length);
            between.add(List.of(from, to));
            from = taken.nextClearBit(to);
        }
        return between;
    }

    /**
     * A kept reading with all that was left out, in the form that a {@link StoredReading} has in JSON. Of a text that is another than it was read
     * in, the words are that one's: whoever compares sees that they are not the same.
     *
     * @param text the text of the entry
     * @throws IllegalStateException if it is no reading
     */
    public static ObjectNode whole(String kept, String text) {
        return whole(json(kept), text);
    }

    private static ObjectNode whole(ObjectNode reading, String text) {
        JsonNode length = reading.remove(TEXT_LENGTH);
        ArrayNode fields = JSON.createArrayNode();
        for (JsonNode field : reading.path(FIELDS)) {
            fields.add(field instanceof ArrayNode brief ? whole(brief, text) : field);
        }
        if (length != null && !reading.has(LABELS)) {
            List<List<Integer>> taken = new ArrayList<>();
            fields.forEach(field -> taken.addAll(spans(field.path(SPANS))));
            reading.set(LABELS, JSON.valueToTree(between(taken, spans(reading.path(RESIDUE)), length.intValue())));
        }
        reading.set(FIELDS, fields);
        for (String list : List.of(FIELDS, LABELS)) {
            if (reading.path(list).isEmpty()) {
                reading.remove(list);
            }
        }
        return reading;
    }

    private static ObjectNode json(String kept) {
        try {
            if (JSON.readTree(kept) instanceof ObjectNode reading) {
                return reading;
            }
            throw new IllegalStateException("The database keeps no reading: " + kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps no reading: " + kept, e);
        }
    }

    /**
     * A kept reading.
     *
     * @param text the text of the entry that it reads
     * @throws IllegalStateException if it is no reading, or that of another text
     */
    public static StoredReading read(String kept, String text) {
        if (kept.equals(NONE)) {
            return StoredReading.EMPTY;
        }
        try {
            ObjectNode reading = json(kept);
            int length = reading.path(TEXT_LENGTH).asInt(-1);
            if (length != text.length()) {
                throw new IllegalStateException("The reading is of a text of %d letters, and the entry has %d"
                        .formatted(length, text.length()));
            }
            return JSON.treeToValue(whole(reading, text), StoredReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps no reading: " + kept, e);
        }
    }

    private static ObjectNode whole(ArrayNode kept, String text) {
        String path = kept.path(0).textValue();
        int mark = path.indexOf(CASE);
        List<List<Integer>> spans = new ArrayList<>();
        int at = 1;
        for (; kept.path(at).isInt(); at += 2) {
            spans.add(List.of(kept.path(at).intValue(), kept.path(at + 1).intValue()));
        }
        ObjectNode field = JSON.createObjectNode();
        field.put("field", mark < 0 ? path : path.substring(0, mark));
        field.put("caseNo", mark < 0 ? 0 : Integer.parseInt(path.substring(mark + 1)));
        field.put("verbatim", words(spans, text));
        if (kept.has(at)) {
            field.set("value", kept.path(at));
        }
        field.set(SPANS, JSON.valueToTree(spans));
        field.put("origin", Origin.PARSER.stored());
        return field;
    }

    private static List<List<Integer>> spans(JsonNode pairs) {
        List<List<Integer>> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(List.of(pair.path(0).intValue(), pair.path(1).intValue())));
        return spans;
    }
}
