package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Organisation;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Pages and citations count days by the clock of the site, where it is another day than in Greenwich. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
@TestProfile(Organisation.class)
class SiteClockTest {

    @Test
    void aDayIsThatOfTheSite() {
        long person = InventedPeople.everythingKnown();
        Instant read =
                QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(person).createdAt);
        assertThat(text("/records/" + person)).contains(said(LocalDate.ofInstant(read, Organisation.ZONE)));
        String cited = text("/cite?page=/records/" + person);
        assertThat(cited)
                .contains(said(LocalDate.now(Organisation.ZONE)))
                .doesNotContain(said(LocalDate.now(ZoneOffset.UTC)));
    }

    private static String said(LocalDate day) {
        return Words.of(Language.of("en")).date(day);
    }

    private static String text(String path) {
        String page = given().accept("text/html")
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Jsoup.parse(page).body().text();
    }
}
