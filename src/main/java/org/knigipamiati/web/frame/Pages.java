package org.knigipamiati.web.frame;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.cite.Citables;
import org.knigipamiati.web.frame.Page.LanguageLink;
import org.knigipamiati.web.frame.Page.NavigationLink;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Makes the frame of the page that the current request asks for. */
@ApplicationScoped
public class Pages {

    /** To be named by every answer with a status of 400 and more that already has its page; see {@link ErrorPageFilter}. */
    public static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /** Path of the picture of the site; {@code web.card} draws it. */
    private static final String SITE_CARD = "/card.png";

    @Inject
    CurrentVertxRequest current;

    @Inject
    InventedNotice invented;

    @Inject
    IndexNotice indexNotice;

    @Inject
    WebConfig config;

    @Inject
    Citables citables;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    /** The reader's language. */
    public Language language() {
        return Reader.language(request());
    }

    /** A page that search engines may list, with the title in the reader's language. */
    public Page page(String title, String description) {
        return page(title, description, new Preview.Said(title, description, SITE_CARD, "website"));
    }

    /** A page that search engines may list, of which messengers show what is said. */
    public Page page(String title, String description, Preview.Said said) {
        Language language = language();
        String image = publicAddress(said.card() + '?' + Reader.PARAMETER + '=' + language.tag());
        Preview preview = new Preview(said.title(), said.description(), image, Preview.locale(language), said.type());
        return page(request(), title, description, preview, true);
    }

    /** A page of search results or an error: of use to its reader only. */
    public Page passingPage(String title) {
        return page(request(), title, Words.of(language()).say("description_default"), null, true);
    }

    /** The frame for a request that did not come through a resource method. */
    Page passingPage(HttpServerRequest request, String title) {
        return page(request, title, Words.of(Reader.language(request)).say("description_default"), null, false);
    }

    /** The address of a path as the public knows it. */
    public String publicAddress(String pathAndQuery) {
        return publicAddress(request(), pathAndQuery);
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private Page page(HttpServerRequest request, String title, String description, Preview preview, boolean answered) {
        Language language = Reader.language(request);
        String path = request.path();
        String query = withoutLanguage(request.query());
        String self = query.isEmpty() ? path : path + '?' + query;
        List<LanguageLink> languages = new ArrayList<>();
        for (Language each : Language.all()) {
            String href = self + (query.isEmpty() ? '?' : '&') + Reader.PARAMETER + '=' + each.tag();
            languages.add(
                    new LanguageLink(each.tag(), each.ownName(), href, publicAddress(request, href), each == language));
        }
        List<NavigationLink> navigation = Arrays.stream(Section.values())
                .map(section -> new NavigationLink(
                        section.path(), Words.of(language).say(section.label()), section.holds(path)))
                .toList();
        return new Page(
                language,
                title,
                description,
                publicAddress(request, self),
                languages,
                navigation,
                notice(language),
                version,
                answered && citables.mayBeCited(path) ? cite(self) : null,
                preview);
    }

    private static String cite(String self) {
        return "/cite?" + Citables.PAGE + '=' + URLEncoder.encode(self, StandardCharsets.UTF_8);
    }

    private String notice(Language language) {
        String both = Stream.of(indexNotice.notice(language), invented.notice(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }

    private String publicAddress(HttpServerRequest request, String pathAndQuery) {
        String base = config.publicUrl().orElseGet(() -> request.scheme() + "://" + request.authority());
        return base.endsWith("/") ? base.substring(0, base.length() - 1) + pathAndQuery : base + pathAndQuery;
    }

    /** The query part of the address without the choice of language, encoded as it came. */
    private static String withoutLanguage(String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(pair ->
                        !pair.isEmpty() && !pair.equals(Reader.PARAMETER) && !pair.startsWith(Reader.PARAMETER + '='))
                .map(Pages::safelyEncoded)
                .collect(Collectors.joining("&"));
    }

    /** Characters that no address may hold are encoded, whatever the client sent; what is encoded stays as it is. */
    private static String safelyEncoded(String pair) {
        StringBuilder safe = new StringBuilder(pair.length());
        pair.codePoints().forEach(c -> {
            boolean allowed = c < 0x7f && c > 0x20 && "\"<>\\^`{|}".indexOf(c) < 0;
            safe.append(
                    allowed ? Character.toString(c) : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
        });
        return safe.toString();
    }
}
