package org.knigipamiati.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers for addresses under {@code /api} that no resource has: after all routes, so only where none answered. */
@ApplicationScoped
class UnknownAddresses {

    @Inject
    ObjectMapper json;

    void register(@Observes Router router) {
        router.route("/api/*").last().handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Problem problem = Problem.of(
                Response.Status.NOT_FOUND, "There is nothing at this address", ProblemFilter.requestId(context));
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
