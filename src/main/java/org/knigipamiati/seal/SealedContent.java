package org.knigipamiati.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.knigipamiati.seal.StoredRecords.Change;
import org.knigipamiati.seal.StoredRecords.EntryName;
import org.knigipamiati.seal.StoredRecords.EntryRow;
import org.knigipamiati.seal.StoredRecords.RecordRow;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What a leaf is of, as canonical JSON. It is taken from the columns as they are stored, not from objects, so that a release which reads
 * them in another way proves the same. Names of people who worked on a record, and the time of a change, are replaced by pseudonyms.
 */
final class SealedContent {

    private static final String PERSON = "person:";
    private static final int MARK = 2 * Short.BYTES;
    private static final int MOST_CASES = 10;

    /** Members whose value may be the name of a person. */
    private static final Set<String> SAID_BY = Set.of("origin", "by");

    private final ObjectNode json;

    private SealedContent(ObjectNode json) {
        this.json = json;
    }

    /** A record as it reads. */
    static SealedContent of(RecordRow record, int revision, EntryRow entry, JsonNode reading, LeafSecret secret) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", "knigi-record-1").put("record", record.id()).put("revision", revision);
        json.put("source", record.source());
        if (record.head() != null) {
            json.put("head", record.head());
        }
        ObjectNode printed = json.putObject("entry");
        printed.put("id", entry.id()).put("file", entry.file()).put("position", entry.position());
        putIfThere(printed, "page", entry.page());
        putIfThere(printed, "key", entry.key());
        printed.put("form", entry.form()).put("raw", entry.raw());
        json.set("reading", hidden(reading, secret));
        return new SealedContent(json);
    }

    /** A change of a record. */
    static SealedContent of(Change change, LeafSecret secret) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", "knigi-revision-1").put("record", change.record()).put("revision", change.no());
        json.put("by", said(change.actor(), secret));
        json.put("at", secret.pseudonym(Long.toString(change.micros())));
        json.put("reason", change.reason());
        putIfThere(json, "entryFrom", change.entryFrom());
        putIfThere(json, "entryTo", change.entryTo());
        json.set("before", hidden(change.before(), secret));
        json.set("after", hidden(change.after(), secret));
        return new SealedContent(json);
    }

    String text() {
        return CanonicalJson.text(json);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(json);
    }

    private static void putIfThere(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void putIfThere(ObjectNode json, String name, EntryName entry) {
        if (entry != null) {
            json.putObject(name).put("id", entry.id()).put("sha256", entry.sha256());
        }
    }

    private static JsonNode hidden(JsonNode value, LeafSecret secret) {
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> {
                boolean said =
                        SAID_BY.contains(member.getKey()) && member.getValue().isTextual();
                copy.set(
                        member.getKey(),
                        said
                                ? copy.textNode(said(member.getValue().textValue(), secret))
                                : hidden(member.getValue(), secret));
            });
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> copy.add(hidden(item, secret)));
            return copy;
        }
        return value;
    }

    private static String said(String who, LeafSecret secret) {
        return who.startsWith(PERSON) ? PERSON + secret.pseudonym(who.substring(PERSON.length())) : who;
    }

    /** The parts by which a difference is named. */
    private SortedMap<String, String> parts() {
        SortedMap<String, String> parts = new TreeMap<>();
        json.properties().forEach(member -> {
            switch (member.getKey()) {
                case "entry" ->
                    member.getValue()
                            .properties()
                            .forEach(one -> parts.put("entry." + one.getKey(), CanonicalJson.text(one.getValue())));
                case "reading", "after" -> fields(member.getValue(), parts);
                default -> parts.put(member.getKey(), CanonicalJson.text(member.getValue()));
            }
        });
        return parts;
    }

    private static void fields(JsonNode reading, Map<String, String> parts) {
        reading.properties().forEach(member -> {
            if (member.getKey().equals("fields")) {
                for (JsonNode field : member.getValue()) {
                    parts.merge(
                            field(
                                    field.path("field").asText(),
                                    field.path("caseNo").asInt()),
                            CanonicalJson.text(field),
                            String::concat);
                }
            } else {
                parts.put("reading." + member.getKey(), CanonicalJson.text(member.getValue()));
            }
        });
    }

    private static String field(String path, int caseNo) {
        return caseNo == 0 ? path : path + " of case " + caseNo;
    }

    /** Four bytes for each part: which one, and a mark of what it says. */
    byte[] marks(LeafSecret secret) {
        SortedMap<String, String> parts = parts();
        ByteBuffer marks = ByteBuffer.allocate(parts.size() * MARK);
        parts.forEach(
                (name, value) -> marks.putShort((short) name.hashCode()).putShort((short) secret.mark(name, value)));
        return marks.array();
    }

    /** Which parts are not as they were when the marks were made; empty if the marks do not tell. */
    List<String> differing(byte[] stored, LeafSecret secret) {
        Map<Short, Set<Short>> before = new TreeMap<>();
        for (ByteBuffer marks = ByteBuffer.wrap(stored); marks.remaining() >= MARK; ) {
            before.computeIfAbsent(marks.getShort(), name -> new HashSet<>()).add(marks.getShort());
        }
        List<String> differing = new ArrayList<>();
        Set<Short> seen = new HashSet<>();
        parts().forEach((name, value) -> {
            short key = (short) name.hashCode();
            seen.add(key);
            if (!before.getOrDefault(key, Set.of()).contains((short) secret.mark(name, value))) {
                differing.add(name);
            }
        });
        before.keySet().stream()
                .filter(key -> !seen.contains(key))
                .map(SealedContent::gone)
                .forEach(differing::add);
        return differing;
    }

    private static String gone(short key) {
        for (RecordField field : RecordField.values()) {
            for (int caseNo = 0; caseNo < MOST_CASES; caseNo++) {
                String name = field(field.path(), caseNo);
                if ((short) name.hashCode() == key) {
                    return name;
                }
            }
        }
        return "a part that is not there any more";
    }
}
