package org.knigipamiati.web.frame;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.knigipamiati.parse.TextLanguage;

/**
 * Says in which language words stand that are not ours, for voices and spelling: {@code <q{printed:lang(words)}>}. What is not known
 * is not said; the words then count as the page's.
 */
@TemplateExtension(namespace = "printed")
final class PrintedNamespace {

    private PrintedNamespace() {}

    /** The attribute for words whose language they must show themselves. */
    static RawString lang(String words) {
        return as(TextLanguage.of(words).orElse(null));
    }

    /** The attribute for words of a known language; nothing for null. */
    static RawString as(String tag) {
        return new RawString(tag == null || tag.isEmpty() ? "" : " lang=\"" + tag + '"');
    }
}
