package org.knigipamiati.web.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** What volunteers are only beginning with is nobody else's business. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SourcesInPreparationTest {

    private static final List<String> LISTS =
            List.of("/sources", "/api/v1/sources", "/sitemap/pages.xml", "/oai?verb=ListSets");

    @Inject
    Catalogue catalogue;

    @Inject
    InventedBook books;

    @Test
    void aSourceIsNamedWhileARecordOfItIsPublic() throws Exception {
        String id = "begun-" + UUID.randomUUID();
        catalogue.add(
                id,
                book -> {
                    book.title = "Книга, которую только начали";
                    book.invented = true;
                },
                new SourceWork());
        for (String list : LISTS) {
            assertThat(given().get(list).then().statusCode(200).extract().asString())
                    .as(list)
                    .doesNotContain(id);
        }
        given().get("/sources/" + id).then().statusCode(404);
        given().get("/api/v1/sources/" + id).then().statusCode(404);

        String shown = "shown-" + UUID.randomUUID();
        books.store(shown, List.of(InventedBook.person("Начинаев", "Проба", "Образцович", "1893", main -> {})));
        for (String list : LISTS) {
            assertThat(given().get(list).asString()).as(list).contains(shown);
        }
        given().get("/sources/" + shown).then().statusCode(200);
        given().get("/api/v1/sources/" + shown).then().statusCode(200);
    }
}
