package org.knigipamiati.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.knigipamiati.search.Outage;
import org.knigipamiati.search.state.InvalidSearch;

/** Refuses parameters that a resource does not have, and turns what it throws into a {@link Problem}. */
@ProblemDetails
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ProblemInterceptor {

    private static final Logger LOG = Logger.getLogger(ProblemInterceptor.class);

    @Inject
    CurrentVertxRequest current;

    @AroundInvoke
    Object answer(InvocationContext call) {
        try {
            if (current.getCurrent() != null) {
                KnownParameters.only(
                        call.getMethod(), current.getCurrent().queryParams().names());
            }
            return call.proceed();
        } catch (InvalidSearch e) {
            throw new WebApplicationException(invalid(e).response());
        } catch (WebApplicationException e) {
            throw e;
        } catch (Exception e) {
            String request = ProblemFilter.requestId(current.getCurrent());
            if (Outage.caused(e)) {
                LOG.warnf("Database or search engine did not answer: %s", e.getMessage());
                throw new WebApplicationException(Response.fromResponse(
                                Problem.of(Response.Status.SERVICE_UNAVAILABLE, ProblemFilter.UNAVAILABLE, request)
                                        .response())
                        .header("Retry-After", Outage.RETRY_SECONDS)
                        .build());
            }
            LOG.errorf(e, "Request %s failed", request);
            throw new WebApplicationException(
                    Problem.of(Response.Status.INTERNAL_SERVER_ERROR, ProblemFilter.FAILED, request)
                            .response());
        }
    }

    private Problem invalid(InvalidSearch e) {
        String kind = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(
                "/problems/" + kind,
                "Invalid parameter",
                Response.Status.BAD_REQUEST.getStatusCode(),
                e.getMessage(),
                e.parameter(),
                ProblemFilter.requestId(current.getCurrent()));
    }
}
