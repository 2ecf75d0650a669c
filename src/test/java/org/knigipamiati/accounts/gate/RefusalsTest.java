package org.knigipamiati.accounts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** How the API and the pages are told that something is not allowed. */
class RefusalsTest {

    @Test
    void theApiIsToldAsProblemDetails() {
        Response answer = Refusals.answer(request("/api/v1/records/7"), Response.Status.FORBIDDEN, "Not you.");
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        JsonObject problem = new JsonObject((String) answer.getEntity());
        assertThat(problem.getInteger("status")).isEqualTo(403);
        assertThat(problem.getString("title")).isEqualTo("Forbidden");
        assertThat(problem.getString("detail")).isEqualTo("Not you.");
    }

    @Test
    void aPageIsLeftToTheRoomThatMakesPages() {
        for (String path : new String[] {"/accounts", "/apiary", "/"}) {
            Response answer = Refusals.answer(request(path), Response.Status.UNAUTHORIZED, "Sign in.");
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.hasEntity()).isFalse();
        }
    }

    private static ContainerRequestContext request(String path) {
        UriInfo uri = proxy(UriInfo.class, URI.create("http://localhost" + path));
        return proxy(ContainerRequestContext.class, uri);
    }

    /** An object of an interface whose every method answers the same. */
    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                RefusalsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer));
    }
}
