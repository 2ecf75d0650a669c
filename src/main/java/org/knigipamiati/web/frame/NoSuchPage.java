package org.knigipamiati.web.frame;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Every address that is no page: without it the web server answers in its own words, in no language of ours. Stands after all
 * routes, so that it answers only where none did; a resource with a pattern for every address would come before theirs.
 */
@ApplicationScoped
class NoSuchPage {

    @Inject
    ErrorPages errors;

    void register(@Observes Router router) {
        router.route().last().blockingHandler(this::answer);
    }

    @ActivateRequestContext
    void answer(RoutingContext context) {
        if (!ErrorPageFilter.isForPage(context.normalizedPath())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(errors.html(context.request(), 404, null, null));
    }
}
