package org.knigipamiati.accounts.gate;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/**
 * The cookie of a session: for this host and the whole site, unreadable for scripts, not sent along by other sites' forms, gone
 * with the browser. Over HTTPS it is secure and carries the {@code __Host-} prefix, so that no neighbouring host can plant one.
 */
final class SessionCookie {

    /** 32 bytes in Base64url. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SessionCookie() {}

    static String name(RoutingContext context) {
        return secure(context) ? "__Host-knigi-session" : "knigi-session";
    }

    /** The token sent, or null if there is none that could be one. */
    static String read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name(context));
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    static void set(RoutingContext context, String token) {
        context.response().addCookie(cookie(context, name(context), token));
    }

    static void clear(RoutingContext context) {
        context.response().addCookie(cookie(context, name(context), "").setMaxAge(0));
    }

    /** A cookie with the properties above, for the form token of visitors too. */
    static Cookie cookie(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure(context))
                .setSameSite(CookieSameSite.LAX);
    }

    /** Whether the browser speaks HTTPS, to us or (with proxy address forwarding configured) to the proxy before us. */
    static boolean secure(RoutingContext context) {
        return "https".equals(context.request().scheme());
    }
}
