package org.knigipamiati.web.record;

import org.knigipamiati.web.text.Language;
import org.knigipamiati.web.text.Texts;

/** What a field is called. */
final class FieldNames {

    private FieldNames() {}

    /** The name of the field of a path, as {@code birth.place}; the path itself if it has no name. */
    static String of(String path, Language language) {
        return Texts.bundled().sayOr(language, "field_" + path.replace('.', '_'), path);
    }
}
