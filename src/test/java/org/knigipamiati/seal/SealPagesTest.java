package org.knigipamiati.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.cite.Snapshots;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** What readers get of the seal, and that the program of {@code deploy/checks} proves it to them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SealPagesTest {

    private static final String BOOK = "seal-pages-test";

    @Inject
    InventedBook book;

    @Inject
    Sealer sealer;

    @Inject
    Citables citables;

    @Inject
    Snapshots snapshots;

    @TempDir
    Path folder;

    private long id;

    @BeforeEach
    void sealTheBook() throws Exception {
        book.store(BOOK, List.of(person("Лозинчук", "Проба", "Образцович", "1890", main -> {})));
        id = book.change(BOOK, 1, record -> {});
        sealer.sealAll();
    }

    private String answer(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    /** As everybody is told it: with its day. */
    private static SealHead head() {
        JsonPath said = given().get("/api/v1/seal")
                .then()
                .statusCode(200)
                .body("at", matchesPattern("\\d{4}-\\d\\d-\\d\\d"))
                .extract()
                .jsonPath();
        return new SealHead(said.getLong("size"), said.getString("root"), Instant.now());
    }

    @Test
    void theHeadIsShownAndCited() {
        SealHead head = head();
        assertThat(answer("/seal?lang=en")).contains(head.root()).contains("The head now");
        assertThat(answer("/cite?lang=en&page=/records/" + id)).contains("seal " + head.brief());
        given().get("/api/v1/citations?page=/records/" + id)
                .then()
                .body("seal.root", equalTo(head.root()))
                .body("seal.size", equalTo((int) head.size()));
    }

    @Test
    void theExamplesOfThePageCanBeAsked() throws Exception {
        List<String> addresses = examples();
        assertThat(addresses).hasSize(2);
        addresses.forEach(this::answer);
        book.store(BOOK + "-newest", List.of(person("Лозинман", "Проба", "Образцович", "1893", main -> {})));
        sealer.sealAll();
        assertThat(examples().get(0)).isNotEqualTo(addresses.get(0));
        book.change(BOOK + "-newest", 1, hidden -> hidden.state = RecordState.HIDDEN);
        assertThat(examples()).hasSize(2).allSatisfy(this::answer);
    }

    private List<String> examples() {
        return Pattern.compile("/api/v1/(records/\\d+/seal|seal/consistency\\?from=\\d+)")
                .matcher(answer("/seal"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void thereIsNothingBeyondTheLog() {
        given().get("/api/v1/seal/leaves/0").then().statusCode(200).body("proofs[0].leaf", containsString("\"no\":0"));
        given().get("/api/v1/seal/leaves/999999999").then().statusCode(404);
        given().get("/api/v1/seal/consistency?from=999999999").then().statusCode(404);
        given().get("/api/v1/seal/consistency?from=-1").then().statusCode(404);
        given().get("/api/v1/records/999999999/seal").then().statusCode(404);
    }

    @Test
    void aParameterThatNobodyKnowsIsRefused() {
        for (String address : List.of(
                "/api/v1/seal",
                "/api/v1/seal/consistency",
                "/api/v1/seal/leaves/0",
                "/api/v1/records/" + id + "/seal")) {
            given().queryParam("since", 1).get(address).then().statusCode(400).body("parameter", equalTo("since"));
        }
    }

    @Test
    void whatIsFrozenKeepsTheHeadOfThen() throws Exception {
        SealHead then = head();
        String frozen = snapshots.freeze(citables.read("/records?source=" + BOOK), "a reader of the seal");
        // The log knows seconds.
        TimeUnit.MILLISECONDS.sleep(1100);
        book.store(BOOK + "-next", List.of(person("Лозинюк", "Проба", "Образцович", "1892", main -> {})));
        sealer.sealAll();
        SealHead now = head();
        assertThat(now.size()).isGreaterThan(then.size());
        assertThat(citation(frozen)).contains(then.brief()).doesNotContain(now.brief());
        assertThat(citation("/records?source=" + BOOK)).contains(now.brief());
    }

    private static String citation(String page) {
        return given().queryParam("page", page).get("/api/v1/citations").asString();
    }

    @Test
    void ofAHiddenRecordNothingIsTold() throws Exception {
        book.change(BOOK, 1, record -> record.state = RecordState.HIDDEN);
        try {
            // At once, before the withdrawal is sealed, too.
            given().get("/api/v1/records/" + id + "/seal")
                    .then()
                    .statusCode(404)
                    .body(not(containsString("Лозинчук")));
        } finally {
            book.change(BOOK, 1, record -> record.state = RecordState.PUBLISHED);
        }
        given().get("/api/v1/records/" + id + "/seal").then().statusCode(200).body("proofs", hasSize(1));
    }

    @Test
    void theProgramProvesWhatIsSoAndNothingElse() throws Exception {
        String kept = answer("/api/v1/seal");
        String proofs = answer("/api/v1/records/" + id + "/seal");
        assertThat(check(proofs, "--head", kept)).isZero();
        assertThat(check(proofs.replace("Лозинчук", "Лозинюк"), "--head", kept)).isEqualTo(1);
        assertThat(check(
                        proofs.replace("\\\"kind\\\":\\\"RECORD\\\"", "\\\"kind\\\":\\\"REVISION\\\""), "--head", kept))
                .isEqualTo(1);
        assertThat(check(proofs, "--head", kept.replaceAll("\"root\":\"..", "\"root\":\"zz")))
                .isNotZero();
        SealHead head = head();
        book.store(BOOK + "-later", List.of(person("Лозинюк", "Проба", "Образцович", "1891", main -> {})));
        sealer.sealAll();
        String extension = answer("/api/v1/seal/consistency?from=" + head.size());
        assertThat(extension).contains("\"from\":" + head.size());
        assertThat(check(extension, "--extends", kept)).isZero();
        String other = head.root().replace(head.root().charAt(0), head.root().charAt(0) == 'a' ? 'b' : 'a');
        assertThat(check(extension, "--extends", kept.replace(head.root(), other)))
                .isEqualTo(1);
        assertThat(check(extension.replace(head.root(), other), "--extends", kept.replace(head.root(), other)))
                .isEqualTo(1);
    }

    private int check(String proofs, String how, String head) throws IOException, InterruptedException {
        Path answer = Files.writeString(folder.resolve("proofs.json"), proofs, StandardCharsets.UTF_8);
        Path kept = Files.writeString(folder.resolve("head.json"), head, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of("python3", "deploy/checks/seal_proof.py"));
        command.addAll(List.of(answer.toString(), how, kept.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
        } catch (IOException e) {
            Assumptions.abort("there is no Python here: " + e.getMessage());
            return -1;
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
