package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Lets so many requests be under way at once, in all and of one client, and asks the others to come again in a moment: a flood, or one slow
 * part behind us, makes nobody wait without end. Files and operations are not counted. Counted in memory only; nothing of a client is kept.
 */
@ApplicationScoped
class AtOnce {

    /** Before {@link BodyLimit}, which already does work for a request. */
    private static final int PRIORITY = 60;

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_SECONDS = "3";

    @Inject
    WebConfig config;

    @Inject
    ErrorPages errors;

    private final Map<String, Integer> underWay = new HashMap<>();
    private int all;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/static/") || path.startsWith("/q/")) {
            context.next();
            return;
        }
        String client = client(context.request());
        int refused = begin(client);
        if (refused == 0) {
            context.addEndHandler(ended -> end(client));
            context.next();
        } else {
            refuse(context, refused);
        }
    }

    /**
     * Counts a request.
     *
     * @param client null for one who is not counted by himself
     * @return the status with which it is refused, 0 if it is not
     */
    synchronized int begin(String client) {
        if (all >= config.atOnce()) {
            return SERVICE_UNAVAILABLE;
        }
        if (client != null && underWay.getOrDefault(client, 0) >= config.atOncePerClient()) {
            return TOO_MANY_REQUESTS;
        }
        all++;
        if (client != null) {
            underWay.merge(client, 1, Integer::sum);
        }
        return 0;
    }

    synchronized void end(String client) {
        all--;
        if (client != null) {
            underWay.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
        }
    }

    /** The address, of IPv6 the part that one customer has; null for this machine, which may be a proxy that does not say who asks. */
    static String client(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? null
                : client(request.remoteAddress().hostAddress());
    }

    static String client(String address) {
        // Only literal addresses get here, so nothing is looked up.
        if (address == null || !address.matches("[0-9a-fA-F:.]+")) {
            return null;
        }
        try {
            InetAddress literal = InetAddress.getByName(address);
            if (literal.isLoopbackAddress()) {
                return null;
            }
            byte[] bytes = literal.getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, Long.BYTES));
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private void refuse(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        boolean page = ErrorPageFilter.isForPage(context.normalizedPath());
        context.vertx()
                .executeBlocking(
                        () -> page ? errors.html(request, TOO_MANY_REQUESTS, null, null) : problem(status), false)
                .onSuccess(words -> {
                    if (!context.response().headWritten()) {
                        context.response()
                                .setStatusCode(status)
                                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                                .putHeader(
                                        HttpHeaders.CONTENT_TYPE,
                                        page ? "text/html;charset=UTF-8" : "application/problem+json")
                                .end(words);
                    }
                })
                .onFailure(context::fail);
    }

    private static String problem(int status) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", status == TOO_MANY_REQUESTS ? "Too Many Requests" : "Service Unavailable")
                .put("status", status)
                .put("detail", "Too many requests are under way; try again after " + RETRY_SECONDS + " seconds")
                .encode();
    }
}
