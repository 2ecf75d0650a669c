package org.knigipamiati.web.frame;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Makes the page that tells a reader what went wrong and where to go on. */
@ApplicationScoped
class ErrorPages {

    /** Status codes that have words of their own; any other is told as the nearest of them. */
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413, 429, 500, 503, 507);

    private static final int UNAVAILABLE = 503;

    /** Insufficient Storage (RFC 4918): the disk is full. */
    static final int NO_ROOM = 507;

    @Inject
    Pages pages;

    /** The HTML of the page for a status code. May be asked for where no request is active, as by a reader of forms that gives up. */
    String html(HttpServerRequest request, int status, String detail, String id) {
        ManagedContext scope = Arc.container().requestContext();
        if (scope.isActive()) {
            return render(request, status, detail, id);
        }
        scope.activate();
        try {
            return render(request, status, detail, id);
        } finally {
            scope.terminate();
        }
    }

    private String render(HttpServerRequest request, int status, String detail, String id) {
        Language language = Reader.language(request);
        int told = told(status);
        Page page = pages.passingPage(request, Words.of(language).say("error_title_" + told));
        ErrorView view = new ErrorView(
                Words.of(language).say("error_heading_" + told),
                Words.of(language).say("error_explanation_" + told),
                detail,
                id,
                told == UNAVAILABLE);
        return page.in(FrameTemplates.error(page, view)).render();
    }

    /** The id of a request whose failure the operator finds in the log; null for what is no fault of ours. */
    static String id(HttpServerResponse response, int status) {
        return status < 500 ? null : response.headers().get("X-Request-Id");
    }

    /** A whole answer that names the condition at fault, status 400. */
    Response badRequest(HttpServerRequest request, String field, String problem) {
        Language language = Reader.language(request);
        String detail = Words.of(language).say("error_field", field, problem);
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html(request, 400, detail, null))
                .build();
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : status == 410 ? 404 : 400;
    }
}
