package org.knigipamiati.runtime;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id: the one the proxy in front sent, or a new one. It stands in each line of the log that the
 * request causes and goes back in the answer, so that a reader's complaint can be found.
 */
@ApplicationScoped
public class RequestIds {

    /** Header that carries the id, in and out. */
    static final String HEADER = "X-Request-Id";

    /** Name of the id in the log's context. */
    static final String LOG_KEY = "request";

    /** What common proxies make; anything else could forge lines of the log. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Before every other filter, so that their lines carry the id too. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FIRST);
    }

    private static void identify(RoutingContext request) {
        String id = choose(request.request().getHeader(HEADER));
        request.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        request.next();
    }

    static String choose(String sent) {
        return sent != null && ACCEPTABLE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
