package org.knigipamiati.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** A harvester takes all, then what changed, learns what is gone, and search engines find every public record. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class HarvestTest {

    private static final String BOOK = "harvest-test";
    private static final int PEOPLE = Repository.PART * 2 + 7;

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        book.store(
                BOOK,
                IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(i -> person("Жатвин\f<" + i + ">", "Проба", "Образцович", "1890", main -> {
                            main.record.mayBeLiving = i == 3;
                            main.record.state = i == 4 ? RecordState.DRAFT : RecordState.PUBLISHED;
                        }))
                        .toList());
    }

    private static XmlPath ask(String... arguments) {
        RequestSpecification request = given();
        for (int i = 0; i < arguments.length; i += 2) {
            request = request.queryParam(arguments[i], arguments[i + 1]);
        }
        String xml = request.get("/oai").then().statusCode(200).extract().asString();
        return XmlPath.from(xml);
    }

    private static String error(String... arguments) {
        return ask(arguments).getString("OAI-PMH.error.@code");
    }

    @Test
    void aListComesInPartsAndHoldsEveryPublicRecordOnce() {
        List<String> identifiers = new ArrayList<>();
        XmlPath part = ask("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", BOOK);
        int parts = 0;
        while (true) {
            parts++;
            identifiers.addAll(part.getList("OAI-PMH.ListRecords.record.header.identifier"));
            assertThat(part.getInt("OAI-PMH.ListRecords.resumptionToken.@completeListSize"))
                    .isGreaterThanOrEqualTo(PEOPLE - 2);
            assertThat(part.<String>getList("OAI-PMH.ListRecords.record.header.datestamp"))
                    .allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
            String token = part.getString("OAI-PMH.ListRecords.resumptionToken");
            assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
                    .as("it holds when a record was changed, for nobody")
                    .doesNotContain(BOOK, "ListRecords");
            if (token.isEmpty()) {
                break;
            }
            part = ask("verb", "ListRecords", "resumptionToken", token);
        }
        assertThat(parts).isEqualTo(3);
        assertThat(identifiers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(PEOPLE - 2);
    }

    @Test
    void whatIsHiddenIsDeletedAndWhatWasNeverPublicIsNot() {
        Instant before = Instant.now().minusSeconds(1);
        long hidden = book.change(BOOK, 7, record -> record.state = RecordState.HIDDEN);
        String identifier = "oai:localhost:" + hidden;
        XmlPath one = ask("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", identifier);
        assertThat(one.getString("OAI-PMH.GetRecord.record.header.@status")).isEqualTo("deleted");
        assertThat(one.getString("OAI-PMH.GetRecord.record.metadata")).isEmpty();
        XmlPath since =
                ask("verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "set", BOOK, "from", XmlText.day(before));
        List<String> identifiers = new ArrayList<>();
        while (true) {
            identifiers.addAll(since.getList("OAI-PMH.ListIdentifiers.header.identifier"));
            String token = since.getString("OAI-PMH.ListIdentifiers.resumptionToken");
            if (token.isEmpty()) {
                break;
            }
            since = ask("verb", "ListIdentifiers", "resumptionToken", token);
        }
        assertThat(identifiers).contains(identifier);
        book.change(BOOK, 7, record -> record.state = RecordState.PUBLISHED);
        one = ask("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", identifier);
        assertThat(one.getString("OAI-PMH.GetRecord.record.metadata.dc.title")).contains("Проба Образцович");

        long living = book.change(BOOK, 3, record -> record.file = "invented.txt");
        long draft = book.change(BOOK, 4, record -> record.file = "invented.txt");
        for (long id : List.of(living, draft)) {
            assertThat(error("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", "oai:localhost:" + id))
                    .isEqualTo("idDoesNotExist");
        }
    }

    @Test
    void aRecordSaysWhereItComesFromAndUnderWhichTerms() {
        long id = book.change(BOOK, 9, (MemorialRecord record) -> {});
        XmlPath one = ask("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", "oai:localhost:" + id);
        String dc = "OAI-PMH.GetRecord.record.metadata.dc.";
        assertThat(one.getString(dc + "title")).isEqualTo("Жатвин\uFFFD<9> Проба Образцович");
        assertThat(one.getString(dc + "identifier")).endsWith("/records/" + id);
        assertThat(one.getString(dc + "source")).contains("Вымышленная книга " + BOOK, "invented.txt", "9");
        assertThat(one.getString(dc + "rights")).isNotBlank();
        assertThat(one.getString("OAI-PMH.GetRecord.record.header.setSpec")).isEqualTo(BOOK);
    }

    @Test
    void everyErrorHasItsCode() {
        assertThat(error()).isEqualTo("badVerb");
        assertThat(error("verb", "Eat")).isEqualTo("badVerb");
        assertThat(error("verb", "Identify", "verb", "Identify")).isEqualTo("badVerb");
        assertThat(error("verb", "Identify", "set", BOOK)).isEqualTo("badArgument");
        assertThat(error("verb", "ListRecords")).isEqualTo("badArgument");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", BOOK, "set", BOOK))
                .isEqualTo("badArgument");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "from", "yesterday"))
                .isEqualTo("badArgument");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "resumptionToken", "x"))
                .isEqualTo("badArgument");
        assertThat(error("verb", "ListRecords", "resumptionToken", "x")).isEqualTo("badResumptionToken");
        assertThat(error("verb", "ListSets", "resumptionToken", "x")).isEqualTo("badResumptionToken");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "marc21")).isEqualTo("cannotDisseminateFormat");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "no-such-book"))
                .isEqualTo("noRecordsMatch");
        assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "until", "1999-01-01"))
                .isEqualTo("noRecordsMatch");
        assertThat(error("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", "oai:elsewhere:1"))
                .isEqualTo("idDoesNotExist");
        assertThat(error("verb", "ListMetadataFormats", "identifier", "x")).isEqualTo("idDoesNotExist");
    }

    @Test
    void theRepositorySaysWhoItIsToFormsToo() {
        XmlPath asked = ask("verb", "Identify");
        assertThat(asked.getString("OAI-PMH.Identify.deletedRecord")).isEqualTo("persistent");
        assertThat(ask("verb", "ListSets").getList("OAI-PMH.ListSets.set.setSpec"))
                .contains(BOOK);
        assertThat(ask("verb", "ListMetadataFormats")
                        .getString("OAI-PMH.ListMetadataFormats.metadataFormat.metadataPrefix"))
                .isEqualTo("oai_dc");
        String posted = given().formParams(Map.of("verb", "Identify"))
                .post("/oai")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(XmlPath.from(posted).getString("OAI-PMH.Identify.baseURL"))
                .isEqualTo(asked.getString("OAI-PMH.Identify.baseURL"));
    }

    @Test
    void theMapOfTheSiteHoldsEveryPublicRecord() {
        long shown = book.change(BOOK, 11, record -> {});
        long living = book.change(BOOK, 3, record -> {});
        String robots =
                given().get("/robots.txt").then().statusCode(200).extract().asString();
        String map = robots.substring(robots.indexOf("Sitemap: ") + "Sitemap: ".length())
                .strip();
        List<String> parts =
                given().get(map).then().statusCode(200).extract().xmlPath().getList("sitemapindex.sitemap.loc");
        List<String> addresses = new ArrayList<>();
        for (String part : parts) {
            addresses.addAll(
                    given().get(part).then().statusCode(200).extract().xmlPath().getList("urlset.url.loc"));
        }
        assertThat(addresses).doesNotHaveDuplicates();
        assertThat(addresses).anyMatch(address -> address.endsWith("/records/" + shown));
        assertThat(addresses).noneMatch(address -> address.endsWith("/records/" + living));
        assertThat(addresses).anyMatch(address -> address.endsWith("/sources/" + BOOK));
        assertThat(addresses).anyMatch(address -> address.endsWith("/knowledge/orders/ORD_00485"));
        addresses.stream()
                .filter(address -> !address.contains("/records/"))
                .forEach(address -> given().get(address).then().statusCode(200));
    }
}
