package org.knigipamiati.web.knowledge;

import java.util.Map;
import org.knigipamiati.words.Language;

/**
 * Words on a page about something known.
 *
 * @param words the words
 * @param lang their language, empty if that of the page
 * @param href where they lead, empty if nowhere
 */
public record Told(String words, String lang, String href) {

    /**
     * Words that exist in some languages, in the reader's or the nearest.
     *
     * @param texts by language tag, not empty
     */
    public static Told of(Map<String, String> texts, Language language, String href) {
        String chosen =
                language.choose(texts).orElseGet(() -> texts.values().iterator().next());
        String tag = texts.entrySet().stream()
                .filter(text -> text.getValue().equals(chosen))
                .map(Map.Entry::getKey)
                .filter(each -> texts.getOrDefault(language.tag(), "").isEmpty() || each.equals(language.tag()))
                .findFirst()
                .orElse("");
        return new Told(chosen, tag.equals(language.tag()) ? "" : tag, href);
    }
}
