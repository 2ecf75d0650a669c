package org.knigipamiati.accounts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Permission;

/** How a resource method finds its line, and what the table must not be. */
class RouteRulesTest {

    /** An interface, for a class would be deployed with the application. */
    @Path("books/{book: [a-z]{1,3}}/")
    interface Books {
        @GET
        void show();

        @POST
        @Path("/pages/{page:\\d+}/{part}")
        void turn();

        void close();
    }

    @Path("/")
    interface Cover {
        @GET
        void look();
    }

    @Test
    void aRouteIsNamedByMethodAndPathWithoutPatterns() throws NoSuchMethodException {
        assertThat(RouteRules.route(Books.class, Books.class.getMethod("show"))).contains("GET /books/{book}");
        assertThat(RouteRules.route(Books.class, Books.class.getMethod("turn")))
                .contains("POST /books/{book}/pages/{page}/{part}");
        assertThat(RouteRules.route(Books.class, Books.class.getMethod("close")))
                .isEmpty();
        assertThat(RouteRules.route(Cover.class, Cover.class.getMethod("look"))).contains("GET /");
    }

    @Test
    void aTableWithTwoLinesForOneRouteOrWithUnknownWordsIsRefused() {
        assertThatThrownBy(() -> RouteRules.read("GET / READ_PUBLISHED\nGET / REVIEW"))
                .hasMessageContaining("Two rules");
        assertThatThrownBy(() -> RouteRules.read("GET / PUBLIC")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RouteRules.read("GET /")).hasMessageContaining("GET /");
    }

    @Test
    void nothingThatChangesSomethingIsPublicButSigningInCorrectionsSnapshotsAndTheOwnList() {
        RouteRules.all().forEach((route, permission) -> {
            // Harvesters may ask in a body; whatever they ask changes nothing.
            if (permission.isPublic() && !route.startsWith("GET ") && !route.equals("POST /oai")) {
                assertThat(permission)
                        .as(route)
                        .isIn(
                                Permission.SIGN_IN,
                                Permission.SEND_CORRECTION,
                                Permission.FREEZE_PAGE,
                                Permission.KEEP,
                                Permission.SEND_REQUEST);
            }
        });
    }
}
