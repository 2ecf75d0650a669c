package org.knigipamiati.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.knigipamiati.record.FieldView;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.vocabulary.RecordField;

/**
 * JSON-LD in the words of schema.org: a {@code Dataset} and the {@code Person}s of its entries. The context stands in the file. A date
 * is a {@code birthDate} or {@code deathDate} only if it is as sure as such a date claims to be; every field stands in {@code
 * additionalProperty} too, as the collection has it. Accusations are there alone, under their name.
 */
@ApplicationScoped
public class JsonLdExport implements ExportFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONTEXT_NAME = "@context";
    private static final Map<String, Object> CONTEXT = Map.of(CONTEXT_NAME, Map.of("@vocab", "https://schema.org/"));

    /** What ISO 8601 and EDTF both mean the same by. */
    private static final Pattern SURE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    @Override
    public String id() {
        return "jsonld";
    }

    @Override
    public String title() {
        return "JSON-LD";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(new BufferedOutputStream(out));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writePOJOField(CONTEXT_NAME, CONTEXT.get(CONTEXT_NAME));
        json.writeStringField("@type", "Dataset");
        json.writeStringField("name", "Knigi Pamiati");
        json.writeStringField("description", "Asked for: " + (head.query().isEmpty() ? "everything" : head.query()));
        json.writeStringField("url", head.base() + "/");
        json.writeStringField("version", head.edition());
        json.writeStringField("dateCreated", head.made().toString());
        json.writeArrayFieldStart("hasPart");
        return new Writing() {
            @Override
            public void write(ExportedRecord record) throws IOException {
                json.writePOJO(whole(record));
            }

            @Override
            public void end() throws IOException {
                json.writeEndArray();
                json.writeEndObject();
                json.flush();
            }
        };
    }

    /**
     * A record for the head of its page: what the page itself shows in full, the text and the list of all fields, is left out. It can stand
     * in a script element: nothing in it ends one.
     */
    public static String inPage(ExportedRecord record) {
        Map<String, Object> whole = new LinkedHashMap<>(CONTEXT);
        whole.putAll(work(record, person(record)));
        try {
            return JSON.writeValueAsString(whole).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of words and numbers cannot fail to be written", e);
        }
    }

    /** The entry, with the person it is about. */
    private static Map<String, Object> whole(ExportedRecord exported) {
        Map<String, Object> person = person(exported);
        List<Map<String, Object>> all = properties(exported);
        if (!all.isEmpty()) {
            person.put("additionalProperty", all);
        }
        Map<String, Object> work = work(exported, person);
        work.put("text", exported.text());
        return work;
    }

    private static Map<String, Object> work(ExportedRecord exported, Map<String, Object> person) {
        MemorialRecord record = exported.record();
        Map<String, Object> work = typed("CreativeWork");
        work.put("@id", exported.url());
        work.put("url", exported.url());
        work.put("creditText", exported.attribution());
        put(work, "license", record.source.licence);
        work.put("position", record.position);
        Map<String, Object> book = typed("Book");
        book.put("name", record.source.title);
        put(book, "url", record.source.webAddress());
        work.put("isPartOf", book);
        work.put("version", exported.edition());
        work.put("dateModified", SiteClock.day(record.updatedAt).toString());
        work.put("about", person);
        return work;
    }

    private static Map<String, Object> person(ExportedRecord exported) {
        MemorialRecord record = exported.record();
        Map<String, Object> person = typed("Person");
        person.put("@id", exported.url() + "#person");
        person.put("name", exported.name());
        put(person, "familyName", record.surname);
        put(person, "givenName", record.givenName);
        put(person, "additionalName", record.patronymic);
        if (!record.nameVariants.isEmpty()) {
            person.put("alternateName", record.nameVariants);
        }
        put(person, "gender", record.sex == null ? null : record.sex.equals("f") ? "Female" : "Male");
        put(person, "birthDate", sure(record.birth));
        place(person, "birthPlace", record.birthPlace);
        put(person, "jobTitle", record.profession);
        place(person, "homeLocation", record.residence);
        FieldView counted = exported.counted();
        StoredDate executed = counted.date(RecordField.EXECUTION_DATE);
        StoredDate died = counted.date(RecordField.DEATH_DATE);
        if (executed == null || died == null || executed.equals(died)) {
            put(person, "deathDate", sure(executed != null ? executed : died));
        }
        return person;
    }

    /** Every field, as the collection has it. */
    private static List<Map<String, Object>> properties(ExportedRecord exported) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Column column : RecordColumns.list()) {
            Object value = RecordField.byPath(column.name()).isPresent()
                            || column.property() != null
                            || column.name().equals("other_cases")
                            || column.name().endsWith(".printed")
                    ? column.value().apply(exported)
                    : null;
            if (value != null) {
                Map<String, Object> property = typed("PropertyValue");
                property.put("propertyID", column.name());
                property.put("value", value);
                all.add(property);
            }
        }
        return all;
    }

    private static String sure(StoredDate date) {
        return date != null && SURE.matcher(date.edtf()).matches() ? date.edtf() : null;
    }

    private static void place(Map<String, Object> person, String name, String words) {
        if (words != null) {
            Map<String, Object> place = typed("Place");
            place.put("name", words);
            person.put(name, place);
        }
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", type);
        return object;
    }

    private static void put(Map<String, Object> object, String name, Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
