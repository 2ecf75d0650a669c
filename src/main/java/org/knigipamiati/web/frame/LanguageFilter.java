package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Refuses languages we do not have, remembers the chosen one, and tells caches and browsers which language a page is in. */
@Provider
class LanguageFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Inject
    CurrentVertxRequest current;

    @Inject
    ErrorPages errors;

    @Override
    public void filter(ContainerRequestContext request) {
        HttpServerRequest http = current.getCurrent().request();
        String asked = http.getParam(Reader.PARAMETER);
        if (asked == null || !ErrorPageFilter.isForPage(request.getUriInfo().getPath())) {
            return;
        }
        if (Language.byTag(asked).isEmpty()) {
            String problem = Words.of(Reader.language(http)).say("error_lang", asked, languages());
            request.abortWith(errors.badRequest(http, Reader.PARAMETER, problem));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type == null || !type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return;
        }
        HttpServerRequest http = current.getCurrent().request();
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, Reader.language(http).tag());
        response.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie");
        Optional<Language> chosen = Reader.inAddress(http);
        chosen.filter(language -> isOwn(http))
                .ifPresent(language -> response.getHeaders().add(HttpHeaders.SET_COOKIE, remember(language, http)));
    }

    /**
     * Whether the request came from a page of ours, so that the reader chose the language. A link that somebody sent shows its
     * language for once and leaves the reader's own alone. Browsers that do not say from where are believed.
     */
    private static boolean isOwn(HttpServerRequest http) {
        String from = http.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin");
    }

    private static String languages() {
        return Language.all().stream()
                .map(language -> language.ownName() + " (" + language.tag() + ')')
                .collect(Collectors.joining(", "));
    }

    private static NewCookie remember(Language language, HttpServerRequest http) {
        return new NewCookie.Builder(Reader.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge((int) REMEMBERED.toSeconds())
                .httpOnly(true)
                .secure("https".equals(http.scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
