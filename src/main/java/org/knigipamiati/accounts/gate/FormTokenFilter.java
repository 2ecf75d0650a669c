package org.knigipamiati.accounts.gate;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses every request that would change something and does not carry its {@link FormToken}: as form field, or as header. Runs
 * after {@link RightsFilter}, when the form has been read, and refuses for it whoever has to sign in first.
 */
class FormTokenFilter {

    /** Methods that change nothing here. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Asked in a body by machines that have no page of ours; it changes nothing, whatever is sent. */
    private static final String HARVESTED = "/oai";

    /**
     * The list that the reader's browser holds. So that no page of a person needs a token, and the cookie with it, the browser's own word
     * that a page of ours asks is enough here; one that gives no word is led to a page that has the token.
     */
    private static final String KEPT = "/kept";

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]{1,2000}");

    private static final Logger LOG = Logger.getLogger(FormTokenFilter.class);

    @Inject
    FormToken token;

    @WithFormRead
    @ServerRequestFilter
    Optional<Response> check(ResteasyReactiveContainerRequestContext request) {
        if (READING.contains(request.getMethod())
                || request.getUriInfo().getPath().equals(HARVESTED)) {
            return Optional.empty();
        }
        boolean signInFirst = request.getProperty(RightsFilter.SIGN_IN_FIRST) != null;
        // Browsers say it themselves when another site sends the request; ours never are.
        String from = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = from != null && !from.equals("same-origin") && !from.equals("none");
        String sent = sent(request);
        boolean kept = request.getUriInfo().getPath().equals(KEPT);
        boolean right = !foreign && (token.isRight(sent) || kept && "same-origin".equals(from));
        if (right && !signInFirst) {
            return Optional.empty();
        }
        Optional<Response> again = kept && from == null ? listWithToken(request) : Optional.empty();
        if (again.isPresent()) {
            return again;
        }
        // Only what surely came from a page of ours is given back, or another site could lay its own words into that
        // page.
        if (!foreign && (right || "same-origin".equals(from) || token.wasRight(sent))) {
            UnsentForm.keep(request, form(request));
        }
        if (!signInFirst) {
            LOG.warnf(
                    "Refused a form %s",
                    foreign ? "that another site sent" : "whose token is missing, foreign or too old");
        }
        return Optional.of(
                signInFirst
                        ? Refusals.answer(request, Response.Status.UNAUTHORIZED, "Sign in to do this.")
                        : Refusals.answer(
                                request,
                                Response.Status.FORBIDDEN,
                                "The request did not come from a page of this site, or the page was too old."));
    }

    private static String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(FormToken.HEADER);
        if (header != null || !isForm(request.getMediaType())) {
            return header;
        }
        FormData form = form(request);
        FormValue field = form == null ? null : form.getFirst(FormToken.FIELD);
        return field == null || field.isFileItem() ? null : field.getValue();
    }

    private static Optional<Response> listWithToken(ResteasyReactiveContainerRequestContext request) {
        FormData form = isForm(request.getMediaType()) ? form(request) : null;
        FormValue ids = form == null ? null : form.getFirst("keep");
        return ids != null
                        && !ids.isFileItem()
                        && NUMBERS.matcher(ids.getValue()).matches()
                ? Optional.of(Response.seeOther(URI.create(KEPT + "?ids=" + ids.getValue()))
                        .build())
                : Optional.empty();
    }

    private static FormData form(ResteasyReactiveContainerRequestContext request) {
        return ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
    }

    private static boolean isForm(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }
}
