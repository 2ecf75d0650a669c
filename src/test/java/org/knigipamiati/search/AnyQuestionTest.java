package org.knigipamiati.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.names.RandomTexts;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** No question in any letters is answered with a failure: random words and texts of every script against the running engine. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class AnyQuestionTest {
    private static final String BOOK = "any-question-test";
    private static final int WORDS = 250;
    private static final int TEXTS = 60;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URL root;

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        if (book.store(
                BOOK,
                List.of(
                        InventedBook.person("Сказкина", "Ия", "Лукинична", "1901", main -> {}),
                        InventedBook.person("Небылицын", "Вавила", "Фомич", "1890", main -> {})))) {
            book.waitForIndex();
        }
    }

    private HttpResponse<String> ask(String path, String question) {
        String address = root + path + URLEncoder.encode(question, StandardCharsets.UTF_8);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(question, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void isAnswered(String path, String question) {
        int status = ask(path, question).statusCode();
        assertThat(status).as(path + " " + question).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ия",
                "Ая",
                "Аа",
                "ww",
                "б/п",
                "з/к",
                "ьъ",
                "აა",
                "<b>Иванов</b>",
                "Ив😀анов",
                "ﬁ",
                "ﬃﬀ",
                "ххххх ццц",
                "и\u0306",
                "\u0301",
                "\u202eвожЕ",
                "*",
                "\"",
                "~",
                "Ежов~2 OR AND NOT",
                "OR",
                "NOT",
                "оглы",
                "김",
                "王",
                "山本",
                "' OR 1=1 --",
                "%00Ежов",
                "surname:Ежов",
                "\\",
                "(((",
                "a* б* в*",
                "   ",
                "58-10",
                "1937",
                "т. 5, с. 12",
                "ʼ",
                "ъ ь ы"
            })
    void theseAreAnsweredEverywhere(String question) {
        for (String path : List.of(
                "records?q=",
                "api/v1/records?q=",
                "counts?q=",
                "api/v1/reports/counts?rows=operation&columns=sentence&q=",
                "api/v1/suggest?q=")) {
            isAnswered(path, question);
        }
    }

    @Test
    void randomQuestionsAreAnswered() {
        RandomTexts random = new RandomTexts(1956);
        for (int i = 0; i < WORDS; i++) {
            isAnswered("api/v1/records?size=3&q=", random.word());
        }
        for (int i = 0; i < TEXTS; i++) {
            String text = random.text(1 + random.below(60));
            isAnswered("records?q=", text);
            isAnswered("api/v1/suggest?q=", text);
        }
        for (int i = 0; i < TEXTS; i++) {
            isAnswered("counts?q=", random.word());
        }
    }

    @Test
    void aNameWithoutConsonantsIsFound() {
        assertThat(ask("api/v1/records?q=", "Ия").body())
                .contains("\"answer\":\"found\"")
                .contains("Сказкина");
    }

    @Test
    void aPrintedLineWithItsAbbreviationsFindsItsPerson() {
        assertThat(ask("api/v1/records?q=", "НЕБЫЛИЦЫН ВАВИЛА ФОМИЧ 1890 г.р. русский б/п")
                        .body())
                .contains("Небылицын Вавила Фомич");
    }

    @Test
    void spacesAreNotEverybodyAndSignsAreSaidToMeanNothing() {
        assertThat(ask("api/v1/records?q=", "   ").body())
                .contains("\"answer\":\"none\"")
                .contains("notes\":[\"");
        assertThat(ask("records?q=", "Небылицын*").body())
                .contains("AND, OR, NOT")
                .contains("Вавила");
    }
}
