package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** The pages of the workplace without any script. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class WorkshopPagesTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String ENTRY =
            """
            Родился в 1899 г., Заозёрская обл., д. Малые Ключи; русский; образование начальное; б/п;
            плотник артели "Рубанок".
            Арестован 12 марта 1938 г.
            Приговорен: тройка при УНКВД по Заозёрской обл. 2 апреля 1938 г., обв.: по ст. 58-10 УК РСФСР.
            Приговор: ВМН
            Расстрелян 9 апреля 1938 г.""";

    @Inject
    Accounts accounts;

    private String book;

    @BeforeEach
    void aNameForABook() {
        book = "kniga-" + UUID.randomUUID();
    }

    @Test
    void anAdministratorAddsASourceAndIsToldWhatIsWrong() {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/new").submit("form.stacked", Map.of("id", "Книга", "title", "Книга памяти"));
        assertThat(chief.status()).isEqualTo(400);
        assertThat(chief.page().select("[role=alert]").text()).contains("small Latin letters");
        assertThat(chief.page().select("#title").text()).isEqualTo("Книга памяти");
        chief.open("/workshop/sources/new").submit("form.stacked", Map.of("id", "new", "title", "Книга памяти"));
        assertThat(chief.status()).isEqualTo(400);
        Map<String, String> words = Map.of("id", book, "title", "Книга памяти", "published", "в прошлом году");
        chief.open("/workshop/sources/new").submit("form.stacked", words);
        assertThat(chief.page().select("[role=alert]").text()).contains("in figures");
        addBook(chief, false);
        assertThat(chief.page().select("h1").text()).isEqualTo("Книга памяти Заозёрья");
        assertThat(chief.text()).contains("CC BY 4.0");
    }

    @Test
    void oneEntryGoesFromPasteToThePublicAndBackWithAComment() {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        addBook(chief, false);
        chief.submit("form[enctype]", Map.of("label", "17"));

        String volunteerName = account(Role.VOLUNTEER);
        Visitor volunteer = new Visitor().signIn(volunteerName, PASSWORD);
        volunteer.open("/workshop/sources/" + book).follow("Page 17");
        volunteer.submit("form.stacked", Map.of("text", ENTRY));
        assertThat(volunteer.page().select("[name=f:birth.date]").text()).isEqualTo("1899");
        assertThat(volunteer.page().select(".verbatim .read").text()).contains("плотник");
        volunteer.submit(
                "form[data-draft]",
                Map.of("act", "save", "f:surname", "Осокин", "f:given_name", "Прохор", "m:surname", "DOUBTFUL"));
        assertThat(volunteer.page().select("[name=f:surname]").text()).isEqualTo("Осокин");
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in"));
        volunteer.follow("1. Родился в 1899");
        String record = volunteer.page().select("h1").text();
        assertThat(record).isEqualTo("Осокин Прохор");
        assertThat(volunteer.text()).contains("waits for review");
        assertThat(progress(volunteer)).isEqualTo("1 page, 1 entry, published: 0");

        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open("/workshop/queue?source=" + book).follow("Осокин");
        assertThat(reviewer.text()).contains(volunteerName + ": Surname — doubtful");
        reviewer.submit("form:has([value=RETURN])", Map.of("reason", "Сверьте год."));
        assertThat(reviewer.text()).contains("draft", "Сверьте год.");
        volunteer.open("/workshop").follow("Осокин");
        volunteer.follow("Correct fields").submit("main form", Map.of("f:birth.date", "1898"));
        volunteer.submit("form:has([value=SUBMIT])", Map.of());
        reviewer.open("/workshop/queue?source=" + book).follow("Осокин");
        reviewer.submit("form:has([value=ACCEPT])", Map.of());
        reviewer.submit("form:has([value=PUBLISH])", Map.of());
        assertThat(reviewer.text()).contains("published");
        assertThat(progress(volunteer)).isEqualTo("1 page, 1 entry, published: 1");
        String shown =
                reviewer.page().select("form:has([name=kind])").attr("action").replaceAll("/workshop|/proposals", "");
        Visitor reader = new Visitor();
        assertThat(reader.open(shown).text()).contains("Surname: whoever typed it marked it “doubtful”");
        reviewer.follow("Correct fields").submit("main form", Map.of("f:surname", "Осинин", "reason", "по скану"));
        assertThat(reader.open(shown).text())
                .as("readers see it when two wish it")
                .contains("marked it")
                .doesNotContain("Осинин");
        assertThat(reviewer.text()).contains("waits for a second reviewer");
        Visitor second = signedIn(Role.REVIEWER);
        String waits = "section:has(a[href='/workshop" + shown + "'])";
        second.open("/workshop/proposals");
        assertThat(second.page().select(waits + " td").eachText()).containsExactly("Осокин", "Осинин");
        second.submit(waits + " form", Map.of("act", "consent"));
        assertThat(reader.open(shown).text()).contains("Осинин").doesNotContain("marked it");
    }

    /** What the first page of the workplace says of the book. */
    private String progress(Visitor visitor) {
        return visitor.besides()
                .open("/workshop")
                .page()
                .select("#sources + ul li:has(a[href='/workshop/sources/" + book + "']) span")
                .text();
    }

    @Test
    void theSecondOfTwoEditorsIsShownBoth() {
        String path = submittedRecord();
        Visitor first = signedIn(Role.REVIEWER);
        Visitor second = signedIn(Role.REVIEWER);
        first.open(path + "/edit");
        second.open(path + "/edit");
        first.submit("main form", Map.of("f:birth.date", "1898", "reason", "по скану"));
        assertThat(first.status()).isEqualTo(200);
        second.submit("main form", Map.of("f:birth.date", "1897", "reason", "по карточке"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("table:has(caption) td").eachText()).containsSequence("1898", "1897");
        second.submit("main form", Map.of());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("1897");
    }

    @Test
    void aScriptIsAcknowledgedWithTheNewVersion() {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        draft(volunteer);
        String action = volunteer.page().select("form[data-draft]").attr("action");
        String token = volunteer.page().select("[name=" + FormToken.FIELD + "]").val();
        String version = volunteer.page().select("[name=version]").val();
        Response saved = volunteer
                .request()
                .accept("application/json")
                .header(FormToken.HEADER, token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", version)
                .formParam("act", "save")
                .formParam("f:birth.date", "весной")
                .post(action);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.jsonPath().getInt("version")).isGreaterThan(Integer.parseInt(version));
        assertThat(saved.jsonPath().getList("attention.links.label.flatten()")).contains("Date of birth");
        Response stale = volunteer
                .request()
                .accept("application/json")
                .header(FormToken.HEADER, token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", version)
                .formParam("act", "save")
                .formParam("f:birth.date", "1900")
                .post(action);
        assertThat(stale.statusCode()).isEqualTo(409);
    }

    @Test
    void anExecutableNamedJpgIsRefusedInWordsAndAnImageIsKept() throws Exception {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        addBook(chief, false);
        Response refused = upload(chief, "page.jpg", "\u007fELF\u0002\u0001".getBytes("ISO-8859-1"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("This is no JPEG");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(upload(chief, "a.png", png.toByteArray()).statusCode()).isEqualTo(303);
        chief.open("/workshop/sources/" + book).follow("Page 1");
        String image = chief.page().select(".scan img").attr("src");
        Response served = chief.request().accept("*/*").get(image);
        assertThat(served.contentType()).startsWith("image/jpeg");
        assertThat(ImageIO.read(served.asInputStream()).getHeight()).isEqualTo(60);
        assertThat(new Visitor().request().accept("*/*").get(image).statusCode())
                .isEqualTo(303);
    }

    @Test
    void volunteersDoNotReviewAndStrangersSeeNothing() {
        String path = submittedRecord();
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        assertThat(volunteer.open(path).status()).isEqualTo(404);
        assertThat(volunteer.open("/workshop/queue").status()).isEqualTo(403);
        assertThat(new Visitor().open(path).page().select("form[action=/sign-in]"))
                .hasSize(1);
    }

    private String submittedRecord() {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        draft(volunteer);
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in"));
        return volunteer.page().select("a[href^=/workshop/records/]").attr("href");
    }

    /** A new book with a page and a draft of the given entry, open in the browser. */
    private void draft(Visitor volunteer) {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        addBook(chief, false);
        chief.submit("form[enctype]", Map.of("label", "17"));
        volunteer.open("/workshop/sources/" + book).follow("Page 17");
        volunteer.submit("form.stacked", Map.of("text", ENTRY));
    }

    private void addBook(Visitor chief, boolean twice) {
        Map<String, String> typed = new HashMap<>(
                Map.of("id", book, "title", "Книга памяти Заозёрья", "licence", "CC BY 4.0", "invented", "on"));
        if (twice) {
            typed.put("double", "on");
        }
        chief.open("/workshop/sources/new").submit("form.stacked", typed);
    }

    @Test
    void aReviewerSeesTheImageBesideTheRecordAndIsLedToTheNext() throws Exception {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        addBook(chief, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", png);
        upload(chief, "a.png", png.toByteArray());
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        volunteer.open("/workshop/sources/" + book).follow("Page 1");
        volunteer.submit("form.stacked", Map.of("text", ENTRY + "\n\n" + ENTRY));
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Осокин"));
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Осинин"));
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open("/workshop/queue?source=" + book).follow("Осокин");
        assertThat(reviewer.page().select(".scan img")).isNotEmpty();
        String record = reviewer.page().select("a[href$=/edit]").attr("href");
        reviewer.follow("Correct fields");
        assertThat(reviewer.page().select("form .beside .scan img").attr("src")).startsWith("/workshop/pages/");
        reviewer.open(record.replace("/edit", "")).follow("Next to review");
        assertThat(reviewer.status()).isEqualTo(200);
        assertThat(reviewer.text()).contains("waits for review", "Accept");
    }

    @Test
    void theQueueSaysHowLongEachWaitsAndIsNarrowedByThat() {
        submittedRecord();
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open("/workshop/queue?source=" + book);
        assertThat(reviewer.page().select("tbody tr")).hasSize(1);
        assertThat(reviewer.page().select("tbody td").eachText()).contains("less than a day");
        assertThat(reviewer.page().select("#days option").eachText())
                .containsExactly("any time", "7 days", "30 days", "90 days");
        reviewer.open("/workshop/queue?source=" + book + "&days=7&lang=ru");
        assertThat(reviewer.page().select("tbody tr")).isEmpty();
        assertThat(reviewer.page().select("#days option[selected]").text()).isEqualTo("7 дней");
        reviewer.open("/workshop/queue?source=" + book + "&days=-5");
        assertThat(reviewer.page().select("tbody td").eachText()).contains("меньше дня");
    }

    /** A title and a note are said in any language, and shown in the reader's or in the nearest there is. */
    @Test
    void aTitleAndANoteAreSaidInAnyLanguage() {
        String path = submittedRecord();
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/" + book + "/edit?lang=en")
                .submit("form.stacked", Map.of("title.pl", "Księga pamięci Zaozieria"));
        assertThat(chief.text()).contains("Title (Polski)", "Księga pamięci Zaozieria");
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open(path).submit("form:has([value=ACCEPT])", Map.of());
        reviewer.submit("form:has([value=PUBLISH])", Map.of());
        Visitor reader = new Visitor();
        assertThat(reader.open("/sources/" + book + "?lang=pl")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Księga pamięci Zaozieria");
        assertThat(reader.open("/sources/" + book + "?lang=uk")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Книга памяти Заозёрья");

        reviewer.submit(
                "form[action$=/proposals]",
                Map.of("kind", "ANNOTATE", "reason", "спорно", "note.uk", "Рік народження спірний.", "note.en", " "));
        Visitor second = signedIn(Role.REVIEWER);
        String proposal = "section:has(a[href=" + path + "]) form";
        second.open("/workshop/proposals").submit(proposal, Map.of("act", "агa"));
        assertThat(second.status()).as("a button that the form does not have").isEqualTo(400);
        second.open("/workshop/proposals").submit(proposal, Map.of("act", "consent"));
        String shown = path.replace("/workshop", "");
        assertThat(reader.open(shown + "?lang=uk")
                        .page()
                        .select("aside.caution")
                        .eachText())
                .contains("Рік народження спірний.");
    }

    private Response upload(Visitor visitor, String name, byte[] bytes) {
        visitor.open("/workshop/sources/" + book);
        return visitor.request()
                .multiPart(
                        FormToken.FIELD,
                        visitor.page().select("[name=" + FormToken.FIELD + "]").val())
                .multiPart("label", "1")
                .multiPart("image", name, bytes)
                .post("/workshop/sources/" + book + "/pages");
    }

    private Visitor signedIn(Role role) {
        return new Visitor().signIn(account(role), PASSWORD);
    }

    private String account(Role role) {
        String name = "Лещина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return name;
    }
}
