package org.knigipamiati.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.search.InventedBook.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** The whole collection as a data package: what it says of itself is so, and only what is public is in it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class DatasetTest {

    private static final String BOOK = "dataset-test";
    private static final String FREE_BOOK = "dataset-test-free";
    private static final ExportHead HEAD =
            new ExportHead("https://books.example", "", "edition of a test", Instant.parse("2026-01-02T03:04:05Z"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    InventedBook book;

    @Inject
    Dataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheBook() {
        boolean stored = book.store(
                BOOK,
                List.of(
                        person("Пакетов", "Проба", "Образцович", "1890", main -> main.outcome = "FIRST_CATEGORY"),
                        person("Непакетов", "Проба", "Образцович", "1891", main -> {})));
        if (stored) {
            QuarkusTransaction.requiringNew().run(() -> Source.<Source>findById(BOOK).licence = "CC BY-SA 4.0");
            book.change(BOOK, 2, record -> record.state = RecordState.HIDDEN);
        }
        if (book.store(FREE_BOOK, List.of(person("Вольнопакетов", "Проба", "Образцович", "1892", main -> {})))) {
            QuarkusTransaction.requiringNew().run(() -> Source.<Source>findById(FREE_BOOK).licence = "CC0 1.0");
        }
    }

    private Map<String, byte[]> written(Exports.Wanted wanted) throws IOException {
        Path zip = folder.resolve("all.zip");
        dataset.write(zip, HEAD, wanted);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(opened.entries())) {
                try (InputStream in = opened.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static List<NamedCsvRecord> csv(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    @Test
    void thePublishedSchemasFindNothingWrong() throws IOException {
        JsonNode described = JSON.readTree(written(Exports.Wanted.INCLUDE).get("datapackage.json"));
        assertThat(faults("data-package", described)).isEmpty();
        int tables = 0;
        for (JsonNode resource : described.get("resources")) {
            boolean table = resource.has("schema");
            assertThat(faults(table ? "tabular-data-resource" : "data-resource", resource))
                    .isEmpty();
            tables += table ? 1 : 0;
        }
        assertThat(tables).isEqualTo(3);
        // They would find it.
        assertThat(faults("data-package", JSON.readTree("{\"name\": \"Не имя\"}")))
                .isNotEmpty();
    }

    private static List<?> faults(String profile, JsonNode node) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(
                        Files.readString(Path.of("src/test/resources/datapackage", profile + ".json")),
                        InputFormat.JSON)
                .validate(node.toString(), InputFormat.JSON);
    }

    @Test
    void checksumsLengthsAndColumnsAreThoseOfTheFiles() throws Exception {
        Map<String, byte[]> files = written(Exports.Wanted.INCLUDE);
        assertThat(files.keySet()).containsAll(Dataset.FILES).contains("README.md", "datapackage.json");
        JsonNode described = JSON.readTree(files.get("datapackage.json"));
        for (JsonNode resource : described.get("resources")) {
            byte[] file = files.get(resource.get("path").asText());
            assertThat(resource.get("bytes").asInt()).isEqualTo(file.length);
            assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(file));
            if (resource.has("schema")) {
                assertThat(csv(file).get(0).getHeader())
                        .containsExactlyElementsOf(resource.get("schema").findValuesAsText("name"));
            }
        }
        List<String> sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSize(files.size() - 1);
        for (String line : sums) {
            assertThat(line.substring(0, 64)).isEqualTo(sha256(files.get(line.substring(66))));
        }
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void itHoldsThePublicRecordsAndNoOthersAlikeInEveryForm() throws IOException {
        Map<String, byte[]> files = written(Exports.Wanted.INCLUDE);
        long there = QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.count("state = ?1 and mayBeLiving = false", RecordState.PUBLISHED));
        List<NamedCsvRecord> rows = csv(files.get("records.csv"));
        assertThat(rows).hasSize((int) there);
        List<String> ids = new String(files.get("records.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(DatasetTest::id)
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.getField("id")).toList());
        String table = new String(files.get("records.csv"), StandardCharsets.UTF_8);
        assertThat(table).contains("Пакетов Проба").doesNotContain("Непакетов");
        assertThat(csv(files.get("sources.csv")))
                .filteredOn(row -> row.getField("id").equals(BOOK))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("records")).isEqualTo("1");
                    assertThat(row.getField("licence")).isEqualTo("CC BY-SA 4.0");
                    assertThat(row.getField("share_alike")).isEqualTo("yes");
                });
        assertThat(csv(files.get("codebook.csv")))
                .filteredOn(row -> row.getField("code").equals("FIRST_CATEGORY"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("ru")).isNotEqualTo("FIRST_CATEGORY"));
        assertThat(new String(files.get("README.md"), StandardCharsets.UTF_8))
                .contains("edition of a test", "https://books.example/");
    }

    private static String id(String line) {
        try {
            return JSON.readTree(line).get("id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    @Test
    void shareAlikeRecordsCanBeLeftOutOrTakenAlone() throws IOException {
        assertThat(csv(written(Exports.Wanted.EXCLUDE).get("records.csv")))
                .extracting(row -> row.getField("share_alike"))
                .doesNotContain("yes");
        Map<String, byte[]> only = written(Exports.Wanted.ONLY);
        assertThat(csv(only.get("records.csv")))
                .isNotEmpty()
                .extracting(row -> row.getField("share_alike"))
                .containsOnly("yes");
        assertThat(csv(only.get("sources.csv")))
                .extracting(row -> row.getField("share_alike"))
                .containsOnly("yes");
    }

    @Test
    void eachOfTwoLicencesGoesWithItsOwnRecords() throws IOException {
        Map<String, byte[]> all = written(Exports.Wanted.INCLUDE);
        assertThat(JSON.readTree(all.get("datapackage.json")).get("licenses").findValuesAsText("title"))
                .contains("CC BY-SA 4.0", "CC0 1.0");
        for (Exports.Wanted wanted : Exports.Wanted.values()) {
            Map<String, String> licences = new LinkedHashMap<>();
            csv(written(wanted).get("records.csv"))
                    .forEach(row -> licences.put(row.getField("source_id"), row.getField("share_alike")));
            assertThat(licences.get(BOOK)).isEqualTo(wanted == Exports.Wanted.EXCLUDE ? null : "yes");
            assertThat(licences.get(FREE_BOOK)).isEqualTo(wanted == Exports.Wanted.ONLY ? null : "no");
        }
    }

    @Test
    void whatFailsHalfWayLeavesWhatWasThere() throws IOException {
        Path zip = Files.writeString(folder.resolve("all.zip"), "the one of last year");
        ExportHead none = new ExportHead(null, null, null, null);
        assertThatThrownBy(() -> dataset.write(zip, none, Exports.Wanted.INCLUDE))
                .isNotNull();
        assertThat(zip).hasContent("the one of last year");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(zip);
        }
    }

    @Test
    void thePageSaysWhatEveryColumnMeans() {
        String page =
                given().get("/dataset?lang=en").then().statusCode(200).extract().asString();
        RecordColumns.list().forEach(column -> assertThat(page).contains("<code>" + column.name() + "</code>"));
        assertThat(page).contains("/api/v1/exports/records.csv", "dataset --out");
    }
}
