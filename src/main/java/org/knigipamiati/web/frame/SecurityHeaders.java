package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer. The pages need no inline script or style and no other host, so the policy allows only our own files: a
 * name printed in a memorial book can never become code.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Before everything else, so that errors carry them too. */
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        // Whom somebody looks for is nobody else's business: not even the host of a link they follow learns it.
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if ("https".equals(context.request().scheme())) {
            // Of this host alone: what else stands below its name is not ours to decide.
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.putHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=(), interest-cohort=()");
        context.next();
    }
}
