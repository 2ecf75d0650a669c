package org.knigipamiati.accounts.gate;

import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** How a refusal is told: to the API as problem details (RFC 9457), to readers by a bare status from which {@code web} makes a page. */
final class Refusals {

    private static final String API = "/api/";

    private Refusals() {}

    static boolean isForPage(ContainerRequestContext request) {
        return !request.getUriInfo().getRequestUri().getPath().startsWith(API);
    }

    static Response answer(ContainerRequestContext request, Response.Status status, String detail) {
        if (isForPage(request)) {
            return Response.status(status).build();
        }
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.getStatusCode())
                .put("detail", detail);
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem.encode())
                .build();
    }
}
