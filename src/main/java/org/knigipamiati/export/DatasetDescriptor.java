package org.knigipamiati.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.knigipamiati.seal.SealHead;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** {@code datapackage.json} of a Frictionless Data Package, version 1: files, columns, sources, licences. */
final class DatasetDescriptor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Words WORDS = Words.of(Language.accepted(List.of()));

    private final ObjectNode json = JSON.createObjectNode();
    private final ArrayNode resources;

    DatasetDescriptor(ExportHead head, DatasetSources sources) {
        json.put("profile", "data-package");
        json.put("name", "knigi-pamiati");
        json.put("title", WORDS.say("dataset_title"));
        json.put("description", WORDS.say("dataset_lead") + " " + WORDS.say("dataset_missing"));
        json.put("homepage", head.base() + "/");
        json.put("version", head.edition());
        json.put("created", head.made().toString());
        ArrayNode licences = json.putArray("licenses");
        licences.addObject().put("path", "sources.csv").put("title", WORDS.say("dataset_licences"));
        sources.sources()
                .map(source -> source.licence)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(licence ->
                        licences.addObject().put("path", "sources.csv").put("title", licence));
        List<ObjectNode> named = sources.sources()
                .map(source -> {
                    ObjectNode one = JSON.createObjectNode().put("title", source.title);
                    return source.webAddress() == null ? one : one.put("path", source.webAddress());
                })
                .toList();
        if (!named.isEmpty()) {
            json.putArray("sources").addAll(named);
        }
        resources = json.putArray("resources");
    }

    private ObjectNode resource(DatasetFile.Written file, String mediaType) {
        String name = file.name();
        return resources
                .addObject()
                .put("name", name.replace('.', '-'))
                .put("path", name)
                .put("format", name.substring(name.lastIndexOf('.') + 1))
                .put("mediatype", mediaType)
                .put("title", WORDS.say("dataset_file." + name))
                .put("bytes", file.bytes())
                .put("hash", "sha256:" + file.sha256());
    }

    /** The head of the log in which what it holds is sealed. */
    void seal(SealHead head) {
        json.putObject("seal")
                .put("size", head.size())
                .put("root", head.root())
                .put("at", head.day().toString());
    }

    /** A file that is no table. */
    void file(DatasetFile.Written file, String mediaType) {
        resource(file, mediaType);
    }

    /** The table of records. */
    void records(DatasetFile.Written file) {
        ObjectNode schema = table(file);
        ArrayNode fields = schema.putArray("fields");
        for (Column column : RecordColumns.list()) {
            ObjectNode field = fields.addObject()
                    .put("name", column.name())
                    .put("type", Codebook.type(column))
                    .put("title", column.label().apply(WORDS));
            if (column.name().equals("id")) {
                field.putObject("constraints").put("required", true).put("unique", true);
            }
        }
        schema.put("primaryKey", "id");
        ObjectNode key = schema.putArray("foreignKeys").addObject().put("fields", "source_id");
        key.putObject("reference").put("resource", "sources-csv").put("fields", "id");
    }

    /** A table of words, and numbers in the columns named. */
    void words(DatasetFile.Written file, List<String> header, List<String> numbers) {
        ArrayNode fields = table(file).putArray("fields");
        header.forEach(name ->
                fields.addObject().put("name", name).put("type", numbers.contains(name) ? "integer" : "string"));
    }

    private ObjectNode table(DatasetFile.Written file) {
        ObjectNode resource = resource(file, "text/csv");
        resource.put("profile", "tabular-data-resource").put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        schema.putArray("missingValues").add("");
        return schema;
    }

    byte[] bytes() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** What the package is, for people, in every language. */
    static String readme(ExportHead head, long records) {
        StringBuilder text = new StringBuilder();
        for (Language language : Language.all()) {
            Words words = Words.of(language);
            text.append("# ").append(words.say("dataset_title")).append("\n\n");
            text.append(head.base()).append("/ · ").append(head.edition());
            text.append(" · ").append(head.made()).append(" · ").append(words.say("source_records", records));
            text.append("\n\n").append(words.say("dataset_lead")).append("\n\n");
            for (String name : Dataset.FILES) {
                text.append("- `").append(name).append("`: ");
                text.append(words.say("dataset_file." + name)).append('\n');
            }
            text.append('\n');
            for (String key : Dataset.TOLD) {
                text.append("- ").append(words.say(key)).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Lines for {@code sha256sum -c}. */
    static String checksums(List<DatasetFile.Written> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file ->
                text.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return text.toString();
    }
}
