package org.knigipamiati.accounts.gate;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.knigipamiati.accounts.Secrets;
import org.knigipamiati.record.ServerSecrets;

/**
 * The token that every form which changes something carries, so that no other site can send the form in somebody's name.
 * For who is signed in it is derived from the session token, which other sites cannot read; for visitors from a random cookie
 * signed by this service (double submit). Templates write it with {@code {#formToken /}}; scripts send it as the header
 * {@value #HEADER}.
 */
@RequestScoped
@Named("formToken")
public class FormToken {

    /** Name of the form field. */
    public static final String FIELD = "form-token";
    /** Name of the header for requests made by scripts. */
    public static final String HEADER = "X-Form-Token";

    /** Name of the key with which the cookies of visitors are signed. */
    private static final String KEY = "form-token";

    private static final int RANDOM_BYTES = 16;

    private final SecurityIdentity identity;
    private final RoutingContext context;
    private final ServerSecrets secrets;
    private String visitorsSeed;

    FormToken(SecurityIdentity identity, RoutingContext context, ServerSecrets secrets) {
        this.identity = identity;
        this.context = context;
        this.secrets = secrets;
    }

    /** The token for a form on this page. For a visitor without one it sets the cookie that goes with it. */
    public String value() {
        // A page with a token is one person's page, a visitor's too, whatever is said of pages for everybody.
        context.addHeadersEndHandler(sent -> context.response().putHeader("Cache-Control", "private, no-store"));
        String session = identity.getAttribute(SessionIdentityProvider.TOKEN);
        if (session != null) {
            return ofSession(session);
        }
        if (visitorsSeed == null) {
            visitorsSeed = seedSent();
        }
        if (visitorsSeed == null) {
            visitorsSeed = Secrets.text(Secrets.bytes(RANDOM_BYTES));
            String signed = visitorsSeed + "." + sign("cookie", visitorsSeed);
            context.response().addCookie(SessionCookie.cookie(context, cookieName(context), signed));
        }
        return sign("field", visitorsSeed);
    }

    /** Whether this is the token that belongs to whoever sent it. */
    public boolean isRight(String sent) {
        String session = identity.getAttribute(SessionIdentityProvider.TOKEN);
        if (session != null) {
            return Secrets.same(ofSession(session), sent);
        }
        String seed = seedSent();
        return seed != null && Secrets.same(sign("field", seed), sent);
    }

    /** Whether this was the token of the session whose cookie the browser still sends, though the session may be over. */
    boolean wasRight(String sent) {
        String session = SessionCookie.read(context);
        return session != null && Secrets.same(ofSession(session), sent);
    }

    /** Takes the visitor's cookie away, so that a token seen before signing in is worth nothing after it. */
    static void forget(RoutingContext context) {
        if (context.request().getCookie(cookieName(context)) != null) {
            context.response()
                    .addCookie(SessionCookie.cookie(context, cookieName(context), "")
                            .setMaxAge(0));
        }
    }

    private static String ofSession(String sessionToken) {
        return Secrets.hmac(sessionToken.getBytes(java.nio.charset.StandardCharsets.US_ASCII), "form");
    }

    /** The random part of the visitor's cookie, null if there is none or it was not signed here. */
    private String seedSent() {
        Cookie cookie = context.request().getCookie(cookieName(context));
        int dot = cookie == null ? -1 : cookie.getValue().indexOf('.');
        if (dot <= 0) {
            return null;
        }
        String seed = cookie.getValue().substring(0, dot);
        return Secrets.same(sign("cookie", seed), cookie.getValue().substring(dot + 1)) ? seed : null;
    }

    private String sign(String purpose, String seed) {
        return Secrets.hmac(secrets.of(KEY), purpose + " " + seed);
    }

    private static String cookieName(RoutingContext context) {
        return SessionCookie.secure(context) ? "__Host-knigi-form" : "knigi-form";
    }
}
