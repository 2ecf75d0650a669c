package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A scan is seen by who works on its book and by who reviews. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ScanRightsTest {

    private static final String PASSWORD = "четыре тихих слова";

    @TempDir
    Path folder;

    @Inject
    Accounts accounts;

    @Inject
    Catalogue catalogue;

    @Inject
    ScanFolder scans;

    @Test
    void ofABookForWhichPeopleAreNamedOthersSeeNoScan() throws Exception {
        String named = account(Role.VOLUNTEER);
        String stranger = account(Role.VOLUNTEER);
        String reviewer = account(Role.REVIEWER);
        Path upload = folder.resolve("page.png");
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "PNG", upload.toFile());
        SourceWork work = new SourceWork();
        work.people = Set.of(named);
        String source = catalogue.add(
                        "scans-" + UUID.randomUUID(),
                        book -> {
                            book.title = "Книга";
                            book.invented = true;
                        },
                        work)
                .id;
        BookPage page = catalogue
                .addPages(source, "1", scans.keep(upload), new Actor(reviewer, Set.of(Role.REVIEWER)))
                .get(0);
        String image = "/workshop/pages/" + page.id + "/image";
        assertThat(seen(named, image)).isEqualTo(200);
        assertThat(seen(reviewer, image)).isEqualTo(200);
        assertThat(seen(stranger, image)).isEqualTo(404);
        QuarkusTransaction.requiringNew()
                .run(() -> SourceWork.<SourceWork>findById(source).people.clear());
        assertThat(seen(stranger, image)).as("nobody is named").isEqualTo(200);
    }

    private static int seen(String name, String image) {
        return new Visitor()
                .signIn(name, PASSWORD)
                .request()
                .accept("image/jpeg")
                .get(image)
                .statusCode();
    }

    private String account(Role role) {
        String name = "Scan " + UUID.randomUUID().toString().substring(0, 13);
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return name;
    }
}
