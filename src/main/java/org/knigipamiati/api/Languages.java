package org.knigipamiati.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of labels and reasons: Russian where the request prefers it, else English. */
final class Languages {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if ("ru".equals(wanted.getLanguage())) {
                return RUSSIAN;
            }
            if ("en".equals(wanted.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    static boolean isRussian(Locale locale) {
        return RUSSIAN.equals(locale);
    }
}
