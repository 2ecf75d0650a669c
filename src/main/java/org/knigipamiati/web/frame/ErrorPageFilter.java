package org.knigipamiati.web.frame;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.knigipamiati.accounts.gate.UnsentForm;

/**
 * Whatever error a request for a page ends in, its reader gets a page. Requests to the API and to the operators' endpoints are
 * left alone.
 */
@Provider
class ErrorPageFilter implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Inject
    ErrorPages errors;

    @Inject
    UnsentForms unsentForms;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400
                || !isForPage(request.getUriInfo().getPath())
                || isHtml(response.getMediaType())) {
            return;
        }
        HttpServerRequest asked = ((ResteasyReactiveRequestContext)
                        ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext())
                .unwrap(HttpServerRequest.class);
        if (asked.response().headWritten()) {
            // BodyLimit has answered while the form was still being read.
            return;
        }
        String page = UnsentForm.of(request)
                .map(unsent -> unsentForms.html(asked, unsent))
                .orElseGet(() -> errors.html(
                        asked, response.getStatus(), null, ErrorPages.id(asked.response(), response.getStatus())));
        response.setEntity(page, null, HTML);
    }

    /** Whether a path belongs to the pages. */
    static boolean isForPage(String path) {
        String absolute = path.startsWith("/") ? path : '/' + path;
        return !absolute.startsWith("/api/") && !absolute.equals("/api") && !absolute.startsWith("/q/");
    }

    private static boolean isHtml(MediaType type) {
        return type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType();
    }
}
