package org.knigipamiati.web.kept;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The list of who makes the request, from the cookie in which the browser keeps it; the service keeps nothing. Templates see it as {@code
 * inject:kept}.
 */
@RequestScoped
@Named("kept")
public class KeptByReader {

    /** Name of the cookie. */
    static final String COOKIE = "kept";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final RoutingContext context;

    KeptByReader(RoutingContext context) {
        this.context = context;
    }

    /** What is kept. */
    public KeptList list() {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? KeptList.EMPTY : KeptList.read(cookie.getValue());
    }

    public boolean holds(long id) {
        return list().holds(id);
    }

    public int size() {
        return list().ids().size();
    }

    /** The page on which the reader is, to come back to. */
    public String here() {
        return context.request().uri();
    }

    /** The cookie that keeps a list for a year; an empty list takes it away. No script can read it, and no other site sends it along. */
    NewCookie cookie(KeptList list) {
        boolean empty = list.ids().isEmpty();
        return new NewCookie.Builder(COOKIE)
                .value(list.text())
                .path("/")
                .maxAge(empty ? 0 : (int) REMEMBERED.toSeconds())
                .httpOnly(true)
                .secure("https".equals(context.request().scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
