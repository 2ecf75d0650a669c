package org.knigipamiati.web.frame;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.knigipamiati.accounts.PasswordsBusy;
import org.knigipamiati.search.Outage;

/**
 * Whatever nobody else has answered: the log gets the failure under the request's id, the reader a status, to which
 * {@link ErrorPageFilter} gives a page and the API's filter a problem. Nothing of the failure itself is told.
 */
@Provider
@ApplicationScoped
class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final int UNAVAILABLE = 503;

    /** Where the frame reads forms of several parts, and nothing else. */
    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    @Inject
    ErrorPages errors;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException meant) {
            return meant.getResponse();
        }
        if (isBrokenForm(failure)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        if (Outage.noRoom(failure)) {
            LOG.errorf("The disk is full, nothing can be saved: %s", failure.getMessage());
            return Response.status(ErrorPages.NO_ROOM, "Insufficient Storage").build();
        }
        if (Outage.caused(failure)) {
            LOG.warnf("Database or search engine did not answer: %s", failure.getMessage());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header("Retry-After", Outage.RETRY_SECONDS)
                    .build();
        }
        if (failure instanceof PasswordsBusy) {
            LOG.warn("Too many passwords are looked at at once");
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header("Retry-After", PasswordsBusy.RETRY_SECONDS)
                    .build();
        }
        LOG.error("A request failed", failure);
        return Response.serverError().build();
    }

    /**
     * Whether the frame could not take the parts of a form apart: by a failure of its own for what is malformed; or, where a form ends before
     * it is whole, by one that speaks of a lost connection.
     */
    private static boolean isBrokenForm(Throwable failure) {
        StackTraceElement[] where = failure.getStackTrace();
        return failure.getClass().getName().startsWith(FORM_PARSER)
                || failure instanceof IOException
                        && where.length > 0
                        && where[0].getClassName().startsWith(FORM_PARSER);
    }

    /** What fails before a resource is reached, or after it. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException) {
            // no failure, but how the way to a provider of sign-ins begins and ends
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        boolean noRoom = context.failure() != null && Outage.noRoom(context.failure());
        boolean outage = !noRoom && context.failure() != null && Outage.caused(context.failure());
        int status = noRoom
                ? ErrorPages.NO_ROOM
                : outage ? UNAVAILABLE : context.statusCode() < 400 ? 500 : context.statusCode();
        if (outage) {
            // As who asks is looked up, before any resource is reached.
            LOG.warnf(
                    "Database or search engine did not answer: %s",
                    context.failure().getMessage());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Outage.RETRY_SECONDS));
        } else if (noRoom) {
            // As an upload is put down, before any resource is reached.
            LOG.errorf("The disk is full: %s", context.failure().getMessage());
        } else if (context.failure() != null && status == 500) {
            LOG.error("A request failed", context.failure());
        }
        if (context.response().headWritten() || !ErrorPageFilter.isForPage(context.normalizedPath())) {
            if (outage && !context.response().headWritten()) {
                context.response().setStatusCode(status).end();
            } else {
                context.next();
            }
            return;
        }
        context.vertx()
                .executeBlocking(
                        () -> errors.html(request, status, null, ErrorPages.id(context.response(), status)), false)
                .onSuccess(page -> {
                    if (!context.response().headWritten()) {
                        context.response()
                                .setStatusCode(status)
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                                .end(page);
                    }
                })
                .onFailure(worse -> context.next());
    }
}
