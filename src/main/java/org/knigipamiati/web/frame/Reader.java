package org.knigipamiati.web.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.knigipamiati.words.Language;

/**
 * Which language the reader of a request wants: the one in the address ({@code ?lang=ru}), else the one chosen earlier (a
 * cookie that holds nothing else), else what the browser accepts.
 */
public final class Reader {

    /** Name of the parameter of every page that chooses the language. */
    public static final String PARAMETER = "lang";

    /** Name of the cookie that remembers the choice. */
    static final String COOKIE = "lang";

    /** Browsers send a handful; what is longer is no honest list of languages. */
    private static final int LONGEST_ACCEPT_LANGUAGE = 500;

    private Reader() {}

    /** The reader's language; an unknown one in the address is ignored here and refused by {@link LanguageFilter}. */
    static Language language(HttpServerRequest request) {
        return inAddress(request)
                .or(() -> remembered(request))
                .orElseGet(() -> Language.accepted(accepted(request.getHeader("Accept-Language"))));
    }

    /** The language that the address asks for, empty if none or an unknown one. */
    static Optional<Language> inAddress(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam(PARAMETER)).flatMap(Language::byTag);
    }

    private static Optional<Language> remembered(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Language.byTag(cookie.getValue());
    }

    private static List<Locale> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_ACCEPT_LANGUAGE) {
            return List.of();
        }
        try {
            List<Locale> locales = new ArrayList<>();
            for (LanguageRange range : LanguageRange.parse(header)) {
                if (range.getWeight() > 0 && !range.getRange().equals("*")) {
                    locales.add(Locale.forLanguageTag(range.getRange()));
                }
            }
            return locales;
        } catch (IllegalArgumentException notAListOfLanguages) {
            return List.of();
        }
    }
}
