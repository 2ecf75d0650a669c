package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** The way of a request to be shown, from the form to the answer, by its pages. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RequestPagesTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String FORM = "form[action=/requests][method=post]";
    private static final String SURNAME = "Незабудкович";

    @Inject
    Accounts accounts;

    @Inject
    RecordsOfEveryKind records;

    private long hidden;

    @BeforeEach
    void somebodyWhoMayBeLiving() throws Exception {
        hidden = records.published(
                        SURNAME, "Родился в 1933 г.\nПриговор: спецпоселение", new Actor("Тис", Set.of(Role.VOLUNTEER)))
                .id();
    }

    @Test
    void aSurvivorAsksIsShownByTwoReviewersAndReadsTheAnswer() throws Exception {
        Visitor survivor = new Visitor();
        assertThat(survivor.open("/records/" + hidden).status()).isEqualTo(404);
        survivor.open("/requests").submit(FORM, Map.of("name", SURNAME, "years", "1933", "message", "Это я."));
        assertThat(survivor.text()).contains("Thank you", "show the record", SURNAME, "Это я.", "90 days");
        String code = survivor.page().select("span.citation").text();

        Visitor first = reviewer();
        first.open("/workshop").follow("Requests to show or to hide");
        first.open(first.page()
                .select("main li a:contains(" + SURNAME + ")")
                .last()
                .attr("href"));
        String desk =
                first.page().select("form[action$=proposals]").attr("action").replace("/proposals", "");
        assertThat(first.text()).contains("№ " + hidden, "Это я.");
        first.submit("form[action$=proposals]", Map.of("record", "" + hidden, "reason", "просит сам"));
        assertThat(first.text()).contains("a second reviewer must consent");
        first.submit("form[action=" + desk + "]", Map.of("outcome", "GRANTED", "answer", "Показан."));
        assertThat(first.status()).as("nobody has consented").isEqualTo(409);

        Visitor second = reviewer();
        second.open("/workshop/proposals");
        String consent = second.page()
                .select("section:has(a[href=/workshop/records/" + hidden + "]) form")
                .attr("action");
        second.submit("form[action=" + consent + "]", Map.of("act", "consent"));
        assertThat(survivor.open("/records/" + hidden).status()).isEqualTo(200);
        assertThat(first.open("/workshop/records/" + hidden).text())
                .contains("Two reviewers decided to show", "Leave it to the rule again", "просит сам");
        first.open(desk).submit("form[action=" + desk + "]", Map.of("outcome", "GRANTED", "answer", "Показан."));

        assertThat(survivor.open("/requests?code=" + code).text()).contains("Done as you asked", "Показан.");
        survivor.open("/records/" + hidden).follow("This is about me");
        survivor.submit(FORM, Map.of("standing", "HEIR"));
        assertThat(survivor.text()).contains("hide the record: " + SURNAME);
    }

    /** Who only guesses reads of a hidden record what is read of a number that never was. */
    @Test
    void theFormSaysNothingOfAHiddenRecord() throws Exception {
        Visitor guesser = new Visitor();
        assertThat(guesser.open("/requests?record=" + hidden).page().body().text())
                .isEqualTo(guesser.open("/requests?record=987654321012345")
                        .page()
                        .body()
                        .text())
                .doesNotContain(SURNAME);
        guesser.submit(FORM, Map.of("name", " ", "record", "" + hidden));
        assertThat(guesser.status()).isEqualTo(400);
        assertThat(guesser.text()).contains("Write whom it is about.").doesNotContain(SURNAME);
        assertThat(guesser.open("/requests?code=no").text()).contains("No request has such a code");
        assertThat(guesser.open("/requests/" + "A".repeat(22)).status()).isEqualTo(404);
    }

    private Visitor reviewer() {
        String name = "Рябина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.REVIEWER), "test");
        return new Visitor().signIn(name, PASSWORD);
    }
}
