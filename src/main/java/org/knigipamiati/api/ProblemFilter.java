package org.knigipamiati.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Gives the errors that no resource made (no such address, wrong method, unacceptable type) the form of all others. */
@Provider
class ProblemFilter implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    static final String FAILED = "Something failed on our side; the operator finds it under the request id";

    static final String NO_ROOM = "The disk of the server is full; nothing can be saved until the operator makes room";

    static final String UNAVAILABLE = "The search or the database does not answer just now; try again in a moment";

    @Inject
    CurrentVertxRequest current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean ours = path.startsWith("/api/") || path.startsWith("api/");
        if (response.getStatus() < 400 || !ours || response.getEntity() instanceof Problem) {
            return;
        }
        Problem problem =
                Problem.of(response.getStatusInfo(), detail(response.getStatus()), requestId(current.getCurrent()));
        response.setEntity(problem, null, PROBLEM);
    }

    /** The id that stands in the log's lines and in the answer's header. */
    static String requestId(RoutingContext context) {
        return context == null ? null : context.response().headers().get("X-Request-Id");
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address";
            case 405 -> "This address is only read: use GET";
            case 406 -> "The answer is JSON: accept application/json";
            case 500 -> FAILED;
            case 503 -> UNAVAILABLE;
            case 507 -> NO_ROOM;
            default -> null;
        };
    }
}
