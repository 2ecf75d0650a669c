package org.knigipamiati.accounts.gate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * A form of the workplace that was refused only because the session was over, or because its page was made before the person
 * signed in again. {@code web} answers with a page that holds its fields and a button, so that nothing typed is lost; nothing of
 * it is stored here, and nothing is done with it before somebody presses that button with a right token.
 *
 * @param action path and query to which it was sent, always below {@code /workshop/}
 * @param fields what was sent, in its order, without the token
 */
public record UnsentForm(String action, List<Field> fields) {

    /** Most bytes of a body that is given back: twice the longest field that a form may have, and thus any draft. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final String PLACE = "/workshop/";
    private static final String PROPERTY = UnsentForm.class.getName();

    /** A field and what was typed into it. */
    public record Field(String name, String value) {

        /** Whether there is something to show to the person who typed it. */
        public boolean typed() {
            return !value.isBlank();
        }
    }

    /** What a refused request would have sent, if that may be given back to its sender. */
    public static Optional<UnsentForm> of(ContainerRequestContext request) {
        return Optional.ofNullable((UnsentForm) request.getProperty(PROPERTY));
    }

    /** Whether the body of a request is worth reading though nobody is signed in: a form of the workplace of moderate size. */
    static boolean mayBe(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getMethod().equals("POST")
                && action(request).startsWith(PLACE)
                && type != null
                && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                // A script keeps what it could not send by itself, and wants no page.
                && (accepted == null || !accepted.startsWith(MediaType.APPLICATION_JSON))
                && request.getLength() >= 0
                && request.getLength() <= MOST_BYTES;
    }

    /** Keeps the fields for the page that answers the request; not if a password is among them, which no page may repeat. */
    static void keep(ContainerRequestContext request, FormData form) {
        if (form == null || !mayBe(request)) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        for (String name : form) {
            if (name.toLowerCase(Locale.ROOT).contains("password")) {
                return;
            }
            for (FormValue value : form.get(name)) {
                if (!name.equals(FormToken.FIELD) && !value.isFileItem()) {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        request.setProperty(PROPERTY, new UnsentForm(action(request), List.copyOf(fields)));
    }

    private static String action(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        return SafeNext.of(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
    }
}
