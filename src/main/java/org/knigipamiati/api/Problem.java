package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 wants it.
 *
 * @param type a short name of the kind of problem, as a relative reference; {@code about:blank} if the status says it all
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what to change
 * @param parameter the query parameter or field at fault, null if none is
 * @param request id of the request, by which its operator finds it in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457). `parameter` names the query parameter at fault.")
public record Problem(String type, String title, int status, String detail, String parameter, String request) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of which the status says all. */
    static Problem of(Response.StatusType status, String detail, String request) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null, request);
    }

    Response response() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
