package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RecordPageTest {

    @Test
    void theNameIsTheOnlyHeadingOfTheFirstLevel() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select("h1").eachText()).containsExactly("Шабельский Аркадий Вымыслович");
    }

    @Test
    void aRecordWithoutANameHasAHeadingThatSaysSo() {
        Document page = page(InventedPeople.threeFacts(), "ru");
        assertThat(page.select("h1").text()).isEqualTo("Имя в источнике не приведено");
        assertThat(page.select(".life").text()).contains("Родилась в 1889 году.", "Мера: раскулачивание");
    }

    @Test
    void theLifeIsToldAndTheAccusationQuoted() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".life").text())
                .contains("Родился в 1891 году в Заречном р-не, д. Ручьи.", "Расстрелян 28 мая 1938 года.");
        assertThat(page.select(".life q").eachText()).contains("в пользу Польши");
    }

    @Test
    void theEntryIsThereWordForWordAndWhatWasNotReadIsMarked() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select("blockquote.verbatim").first().wholeText())
                .contains("Родился в 1891 г., Заречный р-н, д. Ручьи; поляк; образование начальное; б/п;");
        assertThat(page.select("blockquote mark.residue").text()).contains("??? неразборчиво");
        assertThat(page.select("blockquote .read.trial").eachText()).contains("Комиссия НКВД и Прокурора СССР");
    }

    @Test
    void printedWordsAreMarkedWithTheLanguageOfTheirEntry() {
        Document page = page(InventedPeople.everythingKnown(), "en");
        assertThat(page.select("blockquote.verbatim, .life q, h1").eachAttr("lang"))
                .isNotEmpty()
                .containsOnly("ru");
        assertThat(page.select("blockquote.verbatim, .life q, h1").not("[lang]"))
                .isEmpty();
        assertThat(page(InventedPeople.inPolish(), "en")
                        .select("blockquote.verbatim, h1")
                        .eachAttr("lang"))
                .containsExactlyInAnyOrder("pl", "pl");
    }

    @Test
    void nameAndPlaceStandInTheReadersLettersBesideThePrintedOnes() {
        Document page = page(InventedPeople.everythingKnown(), "en");
        assertThat(page.select("header [lang^=ru-Latn]").eachText()).contains("Shabelʹskiy Arkadiy Vymyslovich");
        assertThat(page.select(".life [lang^=ru-Latn]").eachText()).contains("Zarechnyy r-n, d. Ruchʹi");
        assertThat(page(InventedPeople.everythingKnown(), "uk").select("[lang^=ru-Latn]"))
                .isEmpty();
    }

    @Test
    void abbreviationsAreExplainedUnderTheEntry() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".abbreviations > div").eachText()).contains("р-н район", "б/п беспартийный");
        assertThat(page.select("blockquote.verbatim abbr").eachText()).contains("р-н", "б/п");
    }

    @Test
    void whatIsInferredIsSetApartWithItsLevelItsGroundAndACaution() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".apart.claim").text())
                .contains(
                        "Польская операция",
                        "вывод со слабым основанием",
                        "вывод с сильным основанием",
                        "поляк",
                        "43 %");
    }

    @Test
    void thePageSaysWhomToAskAndWhyAndTheLetterHoldsThePrintedWords() throws IOException {
        long id = InventedPeople.everythingKnown();
        Document page = page(id, "ru");
        assertThat(page.select(".next").text()).contains("Из записи взято", "Где искать дело", "регион неизвестен");
        assertThat(page.select(".next a[href^=https]").eachAttr("rel"))
                .isNotEmpty()
                .allMatch(rel -> rel.contains("noreferrer"));
        assertThat(page.select(".next a[href*=openlist]").attr("href"))
                .contains("%D0%A8%D0%B0%D0%B1%D0%B5%D0%BB%D1%8C%D1%81%D0%BA%D0%B8%D0%B9");
        String letter = page.select(".next a[href*=letter]").first().attr("href");
        String read = Jsoup.parse(given().get(letter + "&lang=en")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("pre[lang=ru]")
                .first()
                .wholeText();
        assertThat(read)
                .contains(
                        "Шабельский Аркадий Вымыслович",
                        "Комиссия НКВД и Прокурора СССР",
                        "21 мая 1938 года",
                        "/records/" + id,
                        "Кем мне приходится: ___");
        assertThat(given().get(letter.replace("letter?", "letter.txt?"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(read);
        byte[] pdf = given().get(letter.replace("letter?", "letter.pdf?"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Шабельский Аркадий Вымыслович");
        }
        assertThat(Jsoup.parse(given().get("/records/" + id + "/letter?lang=en")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .select("pre[lang=ru]")
                        .first()
                        .wholeText())
                .as("without an archive, the letter to the first one")
                .isEqualTo(read);
        given().get("/records/" + id + "/letter?to=RU_ZAGS").then().statusCode(404);
        given().get(letter + "&case=77").then().statusCode(404);
    }

    @Test
    void aRecordThatTellsNothingLeadsToTheGeneralWay() {
        assertThat(page(InventedPeople.inPolish(), "en").select(".next").text()).contains("What to do next");
        assertThat(Jsoup.parse(given().get("/records?q=Нетаковый Ян&lang=en").asString())
                        .select(".help a[href*=arolsen]")
                        .attr("href"))
                .endsWith("Netakovyy%20Yan");
    }

    @Test
    void theProcedureSaysWhatIsKnownAndWhereTheRecordIsSilent() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".steps li")).hasSize(7);
        assertThat(page.select(".steps").text()).contains("6 марта 1938 года", "не сказано");
    }

    @Test
    void twoDeathsStandSideBySide() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".side-by-side").text()).contains("28 мая 1938 года", "3 февраля 1943 года");
    }

    @Test
    void thePageCanBeCited() {
        long id = InventedPeople.everythingKnown();
        Document page = page(id, "ru");
        assertThat(page.select(".citation").text()).contains("Шабельский Аркадий Вымыслович", "/records/" + id);
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/records/" + id);
    }

    @Test
    void theSamePageIsThereInEnglishWithTheNameStillInRussian() {
        Document page = page(InventedPeople.everythingKnown(), "en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("ru");
        assertThat(page.select(".life").text()).contains("Born in 1891.", "Shot on 28 May 1938.");
    }

    @Test
    void anInventedPersonIsSaidToBeInvented() {
        Document page = page(InventedPeople.everythingKnown(), "ru");
        assertThat(page.select(".mark-invented").text()).isEqualTo("вымышленный человек");
        assertThat(page.select(".notice").text()).isNotEmpty();
    }

    @Test
    void aRecordThatIsNotThereIsAPageThatHelps() {
        Document page = Jsoup.parse(given().accept("text/html")
                .get("/records/999999999?lang=ru")
                .then()
                .statusCode(404)
                .extract()
                .asString());
        assertThat(page.select("h1").text()).isEqualTo("Такой страницы нет");
        assertThat(page.select("form[role=search]")).hasSize(1);
    }

    private static Document page(long id, String language) {
        return Jsoup.parse(given().accept("text/html")
                .get("/records/" + id + "?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
