package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/**
 * The database is killed when it has committed and not yet answered: to the service that is an error, and the row is there. So is, then, the
 * image that it names.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class LostAnswersTest {

    private RecordsOfEveryKind.Place place;
    private String session;
    private byte[] picture;

    @Inject
    RecordsOfEveryKind records;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Catalogue catalogue;

    @Inject
    Corrections corrections;

    @Inject
    ScanFolder scans;

    @Inject
    EntityManager em;

    @BeforeEach
    void aVolunteerABookAndAPicture() throws Exception {
        String name = "Черёмуха " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        Account account = accounts.createWithPassword(name, "четыре тихих слова", Set.of(Role.VOLUNTEER), "test");
        place = records.published(
                "Обрывин", "Родился в 1899 г.\nРасстрелян 9 апреля 1938 г.", new Actor(name, Set.of(Role.VOLUNTEER)));
        session = sessions.open(account).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        picture = bytes.toByteArray();
    }

    @Test
    void aPageThatWasCommittedHasItsImage() throws Exception {
        Catalogue real = ClientProxy.unwrap(catalogue);
        QuarkusMock.installMockForType(
                new Catalogue() {
                    @Override
                    public Source source(String id) {
                        return real.source(id);
                    }

                    @Override
                    public List<BookPage> addPages(String id, String label, Collection<Scans.Kept> images, Actor actor)
                            throws Refused {
                        real.addPages(id, label, images, actor);
                        throw new IllegalStateException("the connection ended while the commit was under way");
                    }
                },
                Catalogue.class);

        assertThat(send("/workshop/sources/" + place.source() + "/pages", "image"))
                .isEqualTo(500);

        assertThat(images("select image from page where source_id = '" + place.source() + "' and image is not null"))
                .hasSize(1)
                .allSatisfy(image -> assertThat(scans.path(image)).isRegularFile());
    }

    @Test
    void aCorrectionThatWasCommittedHasItsPicture() throws Exception {
        Corrections real = ClientProxy.unwrap(corrections);
        QuarkusMock.installMockForType(
                new Corrections() {
                    @Override
                    public void admit(Sent sent, boolean document) throws Refused {
                        real.admit(sent, document);
                    }

                    @Override
                    public String send(Sent sent, String document) throws Refused {
                        real.send(sent, document);
                        throw new IllegalStateException("the connection ended while the commit was under way");
                    }
                },
                Corrections.class);

        assertThat(send("/records/" + place.id() + "/correction", "document")).isEqualTo(500);

        assertThat(images("select document from correction where record_id = " + place.id()))
                .hasSize(1)
                .allSatisfy(image -> assertThat(scans.path(image)).isRegularFile());
    }

    private int send(String path, String field) {
        String token = Jsoup.parse(request().get("/workshop").asString())
                .select("[name=" + FormToken.FIELD + "]")
                .val();
        return request()
                .multiPart(FormToken.FIELD, token)
                .multiPart("label", "7")
                .multiPart("message", "x")
                .multiPart(field, "page.png", picture)
                .post(path)
                .statusCode();
    }

    private RequestSpecification request() {
        return given().cookie("knigi-session", session)
                .accept("text/html")
                .redirects()
                .follow(false);
    }

    @SuppressWarnings("unchecked")
    private List<String> images(String question) {
        return em.createNativeQuery(question, String.class).getResultList();
    }
}
