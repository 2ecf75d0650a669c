package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.knowledge.KnowledgeTable;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.words.Language;

/** The pages of people, orders, words, works, places and cautions, and their machine form. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class KnowledgePagesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void everyListIsWholeInEveryLanguage() {
        for (Language language : Language.all()) {
            for (KnowledgeTable table : KNOWLEDGE.tables()) {
                Document page = page("/knowledge/" + table.id(), language.tag());
                assertThat(page.select("h1")).hasSize(1);
                assertThat(page.select("dl.known > div").eachAttr("id"))
                        .containsExactlyInAnyOrderElementsOf(table.entries().keySet());
                assertThat(page.text()).doesNotContainPattern("\\[knowledge_[a-z_.A-Z0-9]+\\]");
            }
        }
    }

    /** Each entry opens, and nothing it links to inside the site is missing. */
    @Test
    void everyEntryHasItsPageAndEveryLinkLeadsSomewhere() {
        Set<String> links = new TreeSet<>();
        for (KnowledgeTable table : KNOWLEDGE.tables()) {
            for (String id : table.entries().keySet()) {
                Document page = page("/knowledge/" + table.id() + '/' + id, "en");
                assertThat(page.select("h1").text()).isNotBlank();
                assertThat(page.select("#sources-heading + ul li")).isNotEmpty();
                links.addAll(page.select("main a[href^=/operations], main a[href^=/knowledge]")
                        .eachAttr("href"));
            }
        }
        assertThat(links).anyMatch(link -> link.startsWith("/operations/"));
        for (String link : links) {
            String path = link.replaceFirst("#.*", "");
            if (path.startsWith("/operations/")) {
                assertThat(get(path, "en").statusCode()).as(link).isEqualTo(200);
            } else {
                String known = path.substring("/knowledge/".length());
                assertThat(KNOWLEDGE.entry(known).isPresent()
                                || KNOWLEDGE.table(known).isPresent())
                        .as(link)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsNotVerifiedStandsApartAndSaysSo() {
        KnowledgeTable burials = KNOWLEDGE.table("burials").orElseThrow();
        List<String> unverified = burials.entries().values().stream()
                .filter(KnowledgeEntry::unverified)
                .map(KnowledgeEntry::id)
                .toList();
        assertThat(unverified).isNotEmpty();
        Document list = page("/knowledge/burials", "en");
        assertThat(list.select("section.apart dl.known > div").eachAttr("id")).isEqualTo(unverified);
        assertThat(list.select("section.apart .caution").text()).contains("Compared with no published work");
        Document one = page("/knowledge/burials/" + unverified.get(0), "en");
        assertThat(one.select(".caution").text()).contains("Compared with no published work");
        assertThat(page("/knowledge/burials/BUTOVO", "en").select(".caution")).isEmpty();
    }

    @Test
    void aTableIsSearchedWithoutAScript() {
        Document found = page("/knowledge/glossary?q=Расстрел", "ru");
        assertThat(found.select("dl.known > div").eachAttr("id")).contains("SVADBA");
        assertThat(found.select("dl.known > div").size())
                .isLessThan(KNOWLEDGE.table("glossary").orElseThrow().entries().size());
        assertThat(found.select("input[name=q]").attr("value")).isEqualTo("Расстрел");
        assertThat(page("/knowledge?q=Kharbin", "en")
                        .select("#found-heading ~ ul a")
                        .eachAttr("href"))
                .contains("/knowledge/orders/ORD_00593", "/knowledge/caveats/L19_KHARBIN");
        assertThat(page("/knowledge/people?q=<b>nobody</b>", "en").select("dl.known > div"))
                .isEmpty();
    }

    @Test
    void theTextsAreMarkedWithTheirLanguageWhereItIsNotThePages() {
        assertThat(page("/knowledge/glossary", "pl")
                        .select("dl.known dfn a")
                        .first()
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(page("/knowledge/glossary", "uk")
                        .select("dl.known dfn a")
                        .first()
                        .attr("lang"))
                .isEqualTo("ru");
        assertThat(page("/knowledge/glossary", "en")
                        .select("dl.known dfn a")
                        .first()
                        .attr("lang"))
                .isEmpty();
    }

    @Test
    void theCautionsOfAnOperationStandOnItsPage() {
        Document page = page("/operations/POLISH_00485", "en");
        assertThat(page.select("dl.known > div").eachAttr("id")).contains("ART_J", "ART_O", "L63_UNKNOWN");
        assertThat(page.select("#ART_A dd").text())
                .contains("Order 00449", "; ")
                .doesNotContain(" ;");
        assertThat(page.select("#knowledge-heading ~ ul a").eachAttr("href"))
                .contains("/knowledge/orders/ORD_00485", "/knowledge/people/REIKHMAN");
        assertThat(page("/operations/NATIONAL_UNSPEC", "en")
                        .select("dl.known > div")
                        .eachAttr("id"))
                .contains("ART_C");
    }

    @Test
    void whatIsNowhereIsNotFound() {
        for (String path : List.of(
                "/knowledge/nothing",
                "/knowledge/people/NOBODY",
                "/api/v1/knowledge/nothing",
                "/api/v1/knowledge/nothing.csv")) {
            assertThat(get(path, "en").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theTablesAreThereForPrograms() {
        assertThat(given().get("/api/v1/knowledge").jsonPath().getList("tables.table"))
                .containsExactlyElementsOf(
                        KNOWLEDGE.tables().stream().map(KnowledgeTable::id).toList());
        Response orders = given().get("/api/v1/knowledge/orders");
        String order = "entries.find { it.id == 'ORD_00485' }.";
        assertThat(orders.jsonPath().getString(order + "values.date")).isEqualTo("1937-08-11");
        assertThat(orders.jsonPath().getString(order + "certainty")).isEqualTo("VERIFIED");
        assertThat(orders.jsonPath().getList(order + "sources.work")).contains("PETROV_ROGINSKII_2003");
        Response file = given().get("/api/v1/knowledge/orders.csv");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.asString()).startsWith("id,title_ru,title_en,").contains("ORD_00485");
    }

    private static Document page(String path, String language) {
        Response response = get(path, language);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }

    private static Response get(String path, String language) {
        return given().cookie("lang", language).get(path);
    }
}
