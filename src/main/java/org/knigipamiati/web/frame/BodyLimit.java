package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * Refuses in words what is too large: before a byte of it is read if it says so itself, as every browser does, and else as soon as
 * too much has come. The web server's own limit ends a request without a word, and some readers of forms take all that comes; it
 * stands behind this one, for a sender who is faster than we look.
 */
@ApplicationScoped
class BodyLimit {

    /** After the headers of safety and the question who asks, before the server's own limit and before all that reads a body. */
    private static final int PRIORITY = 50;

    private static final int TOO_LARGE = 413;

    /** A page image of a volunteer is the largest thing anybody may send ({@code review.scan.ScanLimits}), and a form around it. */
    private static final long MOST_BYTES = 48L << 20;

    /** Where no file is sent: several of the longest fields of a draft, each Cyrillic letter six characters. */
    private static final long MOST_OF_A_FORM = 4L << 20;

    /** Where files are sent: images of pages and tables of volunteers, the document beside a correction. */
    private static final Pattern UPLOADS = Pattern.compile(
            "/workshop/sources/[^/]+/(?:pages|sheets)" + "|/workshop/pages/[^/]+/edit|/records/[^/]+/correction");

    /** How often a body of unknown length is looked at. */
    private static final long LOOK_MILLIS = 20;

    /** How long, and how much, is still listened to after the answer: a connection that is cut at once takes the answer with it. */
    private static final long LISTENED_MILLIS = 2_000;

    private static final long LISTENED_BYTES = 4L << 20;

    @Inject
    ErrorPages errors;

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLarge(length, most(context))) {
            request.pause();
            refuse(context);
            return;
        }
        if (length == null && mayStream(request)) {
            watch(context);
        }
        context.next();
    }

    private static boolean mayStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long most(RoutingContext context) {
        return UPLOADS.matcher(context.normalizedPath()).matches() ? MOST_BYTES : MOST_OF_A_FORM;
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        long most = most(context);
        context.vertx().setPeriodic(LOOK_MILLIS, timer -> {
            boolean tooLarge = request.bytesRead() > most;
            boolean over = request.isEnded() || response.headWritten() || response.closed();
            if (tooLarge || over) {
                context.vertx().cancelTimer(timer);
            }
            if (tooLarge && !over) {
                request.pause();
                refuse(context);
            }
        });
    }

    private static boolean isTooLarge(String length, long most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        boolean page = ErrorPageFilter.isForPage(context.normalizedPath());
        context.vertx()
                .executeBlocking(
                        () -> page ? errors.html(request, TOO_LARGE, null, null) : problem(most(context)), false)
                .onSuccess(words -> {
                    if (response.headWritten()) {
                        return;
                    }
                    response.setStatusCode(TOO_LARGE)
                            .putHeader(
                                    HttpHeaders.CONTENT_TYPE,
                                    page ? "text/html;charset=UTF-8" : "application/problem+json");
                    if (request.version() != HttpVersion.HTTP_2) {
                        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                    }
                    response.end(words);
                    listen(context);
                })
                .onFailure(context::fail);
    }

    private static String problem(long most) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", "Content Too Large")
                .put("status", TOO_LARGE)
                .put("detail", "At most " + most + " bytes are taken")
                .encode();
    }

    /** Lets what is on its way come in, and away, so that the answer arrives; then the connection is closed. */
    private static void listen(RoutingContext context) {
        HttpServerRequest request = context.request();
        long[] heard = {0};
        Runnable close = () -> {
            if (request.version() == HttpVersion.HTTP_2) {
                context.response().reset(0);
            } else {
                request.connection().close();
            }
        };
        context.vertx().setTimer(LISTENED_MILLIS, late -> close.run());
        request.handler(bytes -> {
            heard[0] += bytes.length();
            if (heard[0] > LISTENED_BYTES) {
                close.run();
            }
        });
        request.endHandler(all -> close.run());
        request.resume();
    }
}
