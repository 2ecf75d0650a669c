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
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A field takes the hundred thousand letters that the pages promise, Cyrillic ones too, and what is more is refused in words. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class LongTextTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String BOX = "form[action$=/drafts]";
    private static final int PROMISED = 100_000;

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    private Visitor volunteer;
    private String page;

    @BeforeEach
    void somebodyBeforeAPage() throws Exception {
        String name = "Калина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        volunteer = new Visitor().signIn(name, PASSWORD);
        page = "/workshop/pages/" + desk.page(false).id;
    }

    @Test
    void aHundredThousandLettersAreTaken() {
        String text = "щ".repeat(PROMISED);
        volunteer.open(page).submit(BOX, Map.of("text", text));
        assertThat(volunteer.page().select("h1").text()).contains("Entry 1");
        assertThat(volunteer.page().selectFirst("#raw").wholeText()).isEqualTo(text);
    }

    @Test
    void anEntryOfMoreIsRefusedInWordsAndStaysInTheBox() {
        String text = "щ".repeat(PROMISED + 1);
        volunteer.open(page).submit(BOX, Map.of("text", text));
        assertThat(volunteer.status()).isEqualTo(409);
        assertThat(volunteer.text()).contains("One entry has 100,001 characters");
        assertThat(volunteer.open(page).page().selectFirst("#text").wholeText()).isEqualTo(text);
    }

    @Test
    void muchMoreThanIsPromisedIsRefusedInWords() {
        volunteer.open(page).submit(BOX, Map.of("text", "щ".repeat(PROMISED * 6 / 5)));
        assertThat(volunteer.status()).isEqualTo(413);
        assertThat(volunteer.text()).contains("at most a hundred thousand letters");
    }
}
