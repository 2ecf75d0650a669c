package org.knigipamiati.parse;

import java.util.Optional;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;

/** The language of an entry's words, among those whose memorial books can be read ({@code import/reading}). */
public final class TextLanguage {

    private TextLanguage() {}

    /**
     * The language by its tag, as {@code uk}: Russian for Cyrillic text without letters that Russian lacks; of any other text the
     * language of which it holds most words.
     *
     * @param text plain or the inside of an HTML paragraph; null counts as empty
     * @return empty if it holds no letters, or none of our words speaks for any language
     */
    public static Optional<String> of(String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Lexicon.recognised(EntryText.html(text)).map(Lexicon::language);
    }
}
