package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.words.Language;

/** What every page has, and what happens to addresses that mean nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class PagesTest {

    @BeforeEach
    void someInventedPeopleAreThere() {
        InventedPeople.everythingKnown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/records",
                "/records?q=Шабельский",
                "/records?q=Нетаковый",
                "/records?sort=name&sentence=DEATH",
                "/operations",
                "/operations/POLISH_00485",
                "/operations/KULAK_00447",
                "/sources",
                "/sources/web-test-sample",
                "/counts",
                "/counts?rows=region&columns=sex",
                "/counts?rows=age_band&columns=month_executed&share=column",
                "/research",
                "/knowledge",
                "/knowledge/orders",
                "/knowledge/orders/ORD_00485",
                "/albums",
                "/albums?region=SAR",
                "/facets/year_arrested?sentence=DEATH",
                "/facets/nationality?of=по&order=name",
                "/figures",
                "/counts?rows=region&columns=outcome&view=heat&share=row",
                "/counts?rows=nationality&view=bars",
                "/map",
                "/map?by=republic&part=west&sex=m",
                "/about"
            })
    void everyPageIsWholeInEveryLanguage(String path) {
        List<String> tags = Language.all().stream().map(Language::tag).toList();
        for (String language : tags) {
            Response response = get(path, language);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(response.asString());
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("html").attr("dir"))
                    .isEqualTo(Language.of(language).direction());
            assertThat(page.select("h1")).as("h1 of " + path).hasSize(1);
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("main#main")).hasSize(1);
            assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
            assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).isEqualTo(tags);
            assertThat(page.select("script:not([src^=/static/]), style, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.select("[src^=http], link[rel=stylesheet][href^=http]"))
                    .isEmpty();
            assertThat(page.text())
                    .doesNotContainPattern("\\[[a-z]+_[a-z_]+\\]")
                    .doesNotContain("NOT_FOUND");
        }
    }

    @Test
    void aDateThatNoCalendarHasIsToldWhereItIsAskedFor() {
        assertThat(Jsoup.parse(get("/records?q=Шабельский 1937-02-31", "ru").asString())
                        .select("main")
                        .text())
                .contains("Такой даты нет в календаре: 1937-02-31.");
    }

    @Test
    void everyQuestionAndToolOfResearchersHasItsPage() {
        List<String> links = Jsoup.parse(get("/research", "en").asString())
                .select("main li a")
                .eachAttr("href");
        assertThat(links).isNotEmpty();
        for (String link : links) {
            assertThat(get(link, "en").statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void headersAllowOurOwnFilesOnlyAndTellNobodyWhoWasLookedFor() {
        Response response = get("/", "ru");
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe", "http", "*");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Language")).isEqualTo("ru");
    }

    @Test
    void theLanguageIsTheBrowsersUntilTheReaderChooses() {
        assertThat(lang(given().header("Accept-Language", "en-GB").get("/about")))
                .isEqualTo("en");
        assertThat(lang(given().header("Accept-Language", "ru").get("/about"))).isEqualTo("ru");
        Response chosen = given().header("Accept-Language", "ru").get("/about?lang=en");
        assertThat(lang(chosen)).isEqualTo("en");
        assertThat(chosen.cookie("lang")).isEqualTo("en");
        Response sent = given().header("Accept-Language", "ru")
                .header("Sec-Fetch-Site", "cross-site")
                .get("/about?lang=en");
        assertThat(lang(sent)).isEqualTo("en");
        assertThat(sent.cookie("lang")).isNull();
        assertThat(lang(given().header("Accept-Language", "ru")
                        .cookie("lang", "en")
                        .get("/about")))
                .isEqualTo("en");
    }

    @Test
    void theSwitchOfLanguageKeepsThePage() {
        Document page =
                Jsoup.parse(get("/records?q=Шабельский&sentence=DEATH", "ru").asString());
        assertThat(page.select(".languages a").attr("href"))
                .startsWith("/records?q=")
                .contains("sentence=DEATH", "lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/records?nonsense=1",
                "/records?sentence=NONSENSE",
                "/records?arrested=gestern",
                "/records?executed=1938-13",
                "/records?size=0",
                "/records?cursor=zzzzzzzzzzzzzzzz",
                "/records?lang=xx",
                "/counts?rows=nonsense",
                "/counts?share=nonsense",
                "/facets/sex?order=nonsense",
                "/counts?rows=sex&columns=sex"
            })
    void anAddressThatMeansNothingIsAReadablePageThatNamesTheCondition(String path) {
        Response response = given().header("Accept-Language", "ru").get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        Document page = Jsoup.parse(response.asString());
        String parameter = path.replaceAll(".*[?&]([a-z]+)=[^=]*$", "$1");
        assertThat(page.select("main").text())
                .contains("Условие «" + parameter + "»")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/operations/NO_SUCH", "/sources/no-such", "/records/12345678901"})
    void whatIsNotThereIsAPageThatHelps(String path) {
        Response response =
                given().header("Accept-Language", "ru").accept("text/html").get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.asString()).select("form[role=search]")).hasSize(1);
    }

    @Test
    void aVeryLongQuestionIsRefusedInWords() {
        Response response = given().queryParam("q", "а".repeat(600)).get("/records");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("<h1>");
    }

    @Test
    void aValueCanBeLeftOutAndTakenBack() {
        Document page = Jsoup.parse(given().header("Accept-Language", "ru")
                .get("/records?source=" + InventedPeople.SOURCE)
                .asString());
        String except = page.select(".facets #facet-sex ~ ul a.except").first().attr("href");
        assertThat(except).contains("-sex=");
        Document without =
                Jsoup.parse(given().header("Accept-Language", "ru").get(except).asString());
        assertThat(without.select(".chosen").text()).contains("кроме: ");
        assertThat(without.select(".facets .excluded")).hasSize(1);
        assertThat(without.select(".chosen a").eachAttr("href")).contains("/records?source=" + InventedPeople.SOURCE);
    }

    /** Looked through by a part of the name, and several chosen at once; what is chosen and not to be seen is carried along. */
    @Test
    void theValuesOfAFacetAreLookedThroughAndChosen() {
        String under = "?source=" + InventedPeople.SOURCE + "&sex=m&nationality=немец";
        Document all = Jsoup.parse(get("/facets/nationality" + under, "ru").asString());
        assertThat(all.select(".counted label").eachText()).contains("поляк");
        Document some =
                Jsoup.parse(get("/facets/nationality" + under + "&of=ПОЛ", "ru").asString());
        assertThat(some.select(".counted label").eachText()).containsExactly("поляк");
        assertThat(some.select("form[action=/records] input[name=nationality]").eachAttr("value"))
                .containsExactly("немец", "поляк");
        assertThat(some.select("form[action=/records] input[name=sex]").eachAttr("value"))
                .containsExactly("m");
        assertThat(get("/facets/nonsense", "ru").statusCode()).isEqualTo(404);
    }

    @Test
    void aTableGivesSharesOfRowsOrColumnsAndKeepsTheChoice() {
        String table = "/counts?rows=sex&columns=outcome&source=" + InventedPeople.SOURCE;
        Document plain = Jsoup.parse(get(table, "en").asString());
        assertThat(plain.select("table.cross td .small")).isEmpty();
        // Thirty properties twice would stand before the table on a small screen.
        assertThat(plain.select(".columns details:not([open]) > summary").eachText())
                .containsExactly("Rows: Sex", "Columns: Outcome");
        String choice = plain.select("a[href$=share=row], a[href*=share=row&]").attr("href");
        Document rows = Jsoup.parse(get(choice, "en").asString());
        assertThat(rows.select("table.cross td .small").eachText()).isNotEmpty().allMatch(text -> text.endsWith("% *"));
        assertThat(rows.select("a[href*=columns=body_type]").attr("href")).contains("share=row");
    }

    /** A page counts few facets: the others are a link away, with the same search. */
    @Test
    void whatAPageDoesNotCountIsALinkAway() {
        Document page = Jsoup.parse(
                get("/records?source=" + InventedPeople.SOURCE, "ru").asString());
        assertThat(page.select(".facets section h3").eachAttr("id")).doesNotContain("facet-flag");
        String flags = page.select(".facets a[href^=/facets/flag?]").first().attr("href");
        assertThat(flags).endsWith("?source=" + InventedPeople.SOURCE);
        assertThat(get(flags, "ru").asString()).contains("value=\"C21\"");
        assertThat(page.select("a[href^=/counts?source=]")).isNotEmpty();
    }

    @Test
    void theFormForPeriodsRefusesADayThatNoCalendarHas() {
        Response response = given().get("/records?event=arrested&from=31.11.1938&to=");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(response.asString()).select("main").text()).contains("1938-11-31");
    }

    @Test
    void theFormForPeriodsLeadsToTheAddressOfTheSearch() {
        Response response = given().redirects()
                .follow(false)
                .get("/records?q=Шабельский&event=arrested&from=08.1937&to=17.11.1938");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("arrested=1937-08..1938-11-17");
    }

    @Test
    void everyStylesheetAndFontIsServedByUs() {
        Document page = Jsoup.parse(get("/", "ru").asString());
        for (String href : page.select("link[rel=stylesheet]").eachAttr("href")) {
            assertThat(given().get(href).statusCode()).as(href).isEqualTo(200);
        }
        assertThat(given().get("/static/fonts/pt-serif-cyrillic-400-normal.woff2")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Response get(String path, String language) {
        // What is encoded already stays so.
        return given().urlEncodingEnabled(path.indexOf('%') < 0)
                .accept("text/html")
                .get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private static String lang(Response response) {
        return Jsoup.parse(response.asString()).select("html").attr("lang");
    }
}
