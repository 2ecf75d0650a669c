package org.knigipamiati.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.knigipamiati.words.Language;

/** The language of labels and reasons: the one that the request prefers among ours, else the one that is for everyone. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return Language.accepted(headers.getAcceptableLanguages()).locale();
    }
}
