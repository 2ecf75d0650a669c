package org.knigipamiati.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.knigipamiati.search.InventedBook.date;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.folg.gedcom.model.Gedcom;
import org.folg.gedcom.parser.ModelParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.vocabulary.RecordField;

/** What leaves as a file is what the search finds and the public may see, and others can read it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ExportsTest {

    private static final String BOOK = "exports-test";
    private static final String SHARED = "exports-test-shared";
    private static final String MANY = "exports-test-many";
    private static final String ADDRESS = "/api/v1/exports/records.";

    @Inject
    InventedBook book;

    @Inject
    Exports exports;

    @Inject
    ExportConfig config;

    @TestHTTPResource("/")
    URI site;

    @BeforeEach
    void fillTheBooks() {
        boolean stored = book.store(
                BOOK,
                List.of(
                        person("=Выносов", "Проба", "Образцович", "1890", main -> {
                            says(main.record, RecordField.SURNAME, "=Выносов");
                            says(main.record, RecordField.PROFESSION, "=слесарь@завод, \"кавычки\"");
                            says(main.record, RecordField.ARREST_DATE, "6 марта, не раньше");
                            main.record.reads(main.record
                                    .reading()
                                    .with(withDate(main.record.reading().fields()), List.of()));
                            main.outcome = "FIRST_CATEGORY";
                            main.executed = date("1938-02-03");
                        }),
                        person("Заслонов", "Проба", "Образцович", "1891", main -> {}),
                        person("Выносова", "Проба", "Образцовна", "1892", main -> main.record.sex = "f")));
        stored |= book.store(SHARED, List.of(person("Общая", "Проба", "Образцовна", "1893", main -> {})));
        stored |= book.store(
                MANY,
                IntStream.range(0, 201)
                        .mapToObj(i -> person("Многих", "Проба", "Образцович", "1894", main -> {}))
                        .toList());
        if (stored) {
            QuarkusTransaction.requiringNew().run(() -> Source.<Source>findById(SHARED).licence = "CC BY-SA 4.0");
            book.waitForIndex();
        }
    }

    private static List<org.knigipamiati.record.FieldValue> withDate(List<org.knigipamiati.record.FieldValue> fields) {
        List<org.knigipamiati.record.FieldValue> more = new ArrayList<>(fields);
        more.add(new org.knigipamiati.record.FieldValue(
                "execution.date",
                0,
                "3 февраля 1938 г.",
                "1938-02-03",
                List.of(),
                org.knigipamiati.record.Origin.PARSER));
        return more;
    }

    private static byte[] file(String format, String query) {
        return given().get(ADDRESS + format + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<NamedCsvRecord> csv(String query) {
        String text = new String(file("csv", query), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,url,name,");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void aTableHoldsTheEntryItsSourceAndItsAddressAndComputesNothing() {
        NamedCsvRecord first = csv("source=" + BOOK).get(0);
        assertThat(first.getHeader())
                .containsExactlyElementsOf(
                        RecordColumns.list().stream().map(Column::name).toList());
        assertThat(first.getField("entry")).isEqualTo("'=Выносов Проба Образцович, род. 1890");
        assertThat(first.getField("name")).isEqualTo("'=Выносов Проба Образцович");
        assertThat(first.getField("profession")).isEqualTo("'=слесарь@завод, \"кавычки\"");
        assertThat(first.getField("url")).isEqualTo(site + "records/" + first.getField("id"));
        assertThat(first.getField("source_title")).isEqualTo("Вымышленная книга " + BOOK);
        assertThat(first.getField("counted.outcome")).isEqualTo("FIRST_CATEGORY");
        assertThat(first.getField("execution.date.earliest")).isEqualTo("1938-02-03");
        assertThat(first.getField("edition")).isNotBlank();
        // Words that are no date are in no column of dates, and are not lost.
        assertThat(first.getField("arrest.date")).isEmpty();
        assertThat(first.getField("arrest.date.printed")).isEqualTo("6 марта, не раньше");
    }

    @Test
    void whatIsHiddenAMomentBeforeIsNotWritten() {
        assertThat(csv("source=" + BOOK)).hasSize(3);
        book.change(BOOK, 2, record -> record.state = RecordState.HIDDEN);
        assertThat(csv("source=" + BOOK))
                .extracting(row -> row.getField("name"))
                .noneMatch(name -> name.contains("Заслонов"));
        book.change(BOOK, 2, record -> {
            record.state = RecordState.PUBLISHED;
            record.mayBeLiving = true;
        });
        book.waitForIndex();
        assertThat(csv("source=" + BOOK)).hasSize(2);
        book.change(BOOK, 2, record -> record.mayBeLiving = false);
        book.waitForIndex();
        assertThat(csv("source=" + BOOK)).hasSize(3);
    }

    @Test
    void aSearchByNameIsExportedAsItIsFound() {
        assertThat(csv("q=Выносова Проба Образцовна 1892&source=" + BOOK)).hasSize(1);
        assertThat(csv("q=Шшшщщщ Ъъъъ&source=" + BOOK)).isEmpty();
    }

    @Test
    void moreRecordsThanABatchAllComeOnce() {
        List<NamedCsvRecord> all = csv("source=" + MANY);
        assertThat(all).hasSize(201).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
    }

    @Test
    void shareAlikeSourcesAreMarkedAndCanBeSeparated() {
        String both = "source=" + BOOK + "&source=" + SHARED;
        assertThat(csv(both + "&share_alike=only"))
                .extracting(row -> row.getField("share_alike"))
                .containsExactly("yes");
        assertThat(csv(both + "&share_alike=exclude"))
                .hasSize(3)
                .extracting(row -> row.getField("share_alike"))
                .containsOnly("unknown");
        assertThat(csv("source=" + BOOK + "&share_alike=only")).isEmpty();
        assertThat(csv(both)).hasSize(4);
    }

    @Test
    void jsonLinesAreInTheInterchangeForm() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("schema", "record.schema.json")), InputFormat.JSON);
        List<String> lines = new String(file("jsonl", "source=" + BOOK), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                .isEmpty());
        assertThat(lines.get(0)).contains("\"surname\":\"=Выносов\"").contains("6 марта, не раньше");
    }

    @Test
    void aParquetReaderFindsTheSamePeopleAsTheCsv(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("records.parquet"), file("parquet", "source=" + BOOK));
        assertThat(ParquetExportTest.read(file))
                .hasSize(3)
                .extracting(row -> row.get("surname"))
                .contains("=Выносов");
        assertThat(ParquetExportTest.read(file))
                .extracting(row -> row.get("id").toString())
                .containsExactlyElementsOf(csv("source=" + BOOK).stream()
                        .map(row -> row.getField("id"))
                        .toList());
    }

    @Test
    void aJsonLdProcessorFindsThePeople() throws Exception {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(file("jsonld", "source=" + BOOK))))
                .get();
        assertThat(expanded.toString())
                .contains("https://schema.org/Person", "https://schema.org/deathDate", "1938-02-03", "#person");
    }

    @Test
    void aGenealogistsReaderFindsThePeopleInBothVersions() throws Exception {
        for (String format : List.of("ged551", "ged")) {
            byte[] bytes = file(format, "source=" + BOOK);
            // The reader is of the time of 5.5.1, where a file names its character set; those of 7.0 are UTF-8.
            Gedcom tree = format.equals("ged")
                    ? new ModelParser()
                            .parseGedcom(new StringReader(new String(bytes, StandardCharsets.UTF_8).substring(1)))
                    : new ModelParser().parseGedcom(new ByteArrayInputStream(bytes));
            tree.createIndexes();
            assertThat(tree.getPeople()).as(format).hasSize(3);
            assertThat(tree.getSources()).hasSize(1);
            assertThat(tree.getPeople().get(0).getNames().get(0).getValue()).isEqualTo("Проба Образцович /=Выносов/");
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("2 DATE 3 FEB 1938");
        }
    }

    @Test
    void aWorkbookHoldsWordsAsWords() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", "source=" + BOOK)))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            List<String> names = RecordColumns.list().stream().map(Column::name).toList();
            assertThat(rows.get(1).getCellText(names.indexOf("name"))).isEqualTo("=Выносов Проба Образцович");
            assertThat(rows.get(1).getCell(names.indexOf("name")).getFormula()).isNull();
        }
    }

    @Test
    void whatAFormCannotHoldOrNobodyKnowsIsRefused() {
        given().get(ADDRESS + "ged?source=" + MANY).then().statusCode(400).body("parameter", equalTo("format"));
        given().get(ADDRESS + "doc").then().statusCode(404);
        given().get(ADDRESS + "csv?share_alike=some").then().statusCode(400).body("parameter", equalTo("share_alike"));
        given().get(ADDRESS + "csv?colour=red").then().statusCode(400).body("parameter", equalTo("colour"));
        given().get("/api/v1/exports/records/999999999999.csv").then().statusCode(404);
    }

    @Test
    void oneRecordIsAFileToo() {
        String id = csv("source=" + BOOK).get(0).getField("id");
        String text = given().get("/api/v1/exports/records/" + id + ".ged")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text).contains("0 @I" + id + "@ INDI");
    }

    @Test
    void aFileThatFailsHalfWayDoesNotLookWhole() {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(ADDRESS + "broken?source=" + BOOK))
                .build();
        // Often: what was written before the fault may still wait to be sent, or not.
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aReaderWhoLeavesEndsTheWork() throws Exception {
        URI address = site.resolve(ADDRESS + "long?source=" + MANY);
        LongExport.BEGUN.set(0);
        List<InputStream> leaving = new ArrayList<>();
        for (int i = 0; i < config.atOncePerClient(); i++) {
            InputStream body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            assertThat(body.readNBytes(2_000_000)).hasSize(2_000_000);
            leaving.add(body);
        }
        given().get(ADDRESS + "csv?source=" + BOOK).then().statusCode(429).header("Retry-After", notNullValue());
        int ahead = LongExport.BEGUN.get();
        assertThat(ahead).as("a writer waits for its reader").isLessThan(60);

        for (InputStream body : leaving) {
            body.close();
        }

        int status = 429;
        for (int i = 0; i < 300 && status == 429; i++) {
            Thread.sleep(100);
            status = given().get(ADDRESS + "csv?source=" + BOOK).statusCode();
        }
        assertThat(status).as("the places are free again").isEqualTo(200);
        assertThat(LongExport.BEGUN).as("no one goes on for nobody").hasValueLessThan(ahead + 60);
    }

    @Test
    void theDescriptionOfTheInterfaceListsTheFormsThatThereAre() {
        JsonPath described = given().get("/q/openapi?format=json").jsonPath();
        List<String> ids = exports.formats().stream().map(ExportFormat::id).toList();
        assertThat(ids).contains("csv", "ged551");
        for (String path : List.of("records.{format}", "records/{id}.{format}")) {
            String get = "paths['/api/v1/exports/" + path + "'].get.";
            assertThat(described.getList(get + "parameters.find { it.name == 'format' }.schema.enum", String.class))
                    .containsExactlyElementsOf(ids);
            assertThat(described.getMap(get + "responses.'200'.content"))
                    .containsKey("text/csv;charset=UTF-8;header=present");
        }
    }
}
