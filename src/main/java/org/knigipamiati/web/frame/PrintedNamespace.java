package org.knigipamiati.web.frame;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.words.Transcription;

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

    /**
     * A name in the reader's letters, where those are others and it is known how.
     *
     * @param tag language of the name, null if it must show it itself
     */
    static List<Transcription.Transcribed> transcribed(
            String name, String tag, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Optional.ofNullable(tag)
                .or(() -> TextLanguage.of(name))
                .flatMap(printed -> Transcription.of(printed, TextNamespace.language(locale)))
                .flatMap(system -> system.name(name))
                .stream()
                .toList();
    }

    /** The attribute for words of a known language; nothing for null. */
    static RawString as(String tag) {
        return new RawString(tag == null || tag.isEmpty() ? "" : " lang=\"" + tag + '"');
    }
}
