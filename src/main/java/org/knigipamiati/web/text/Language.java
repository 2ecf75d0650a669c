package org.knigipamiati.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the pages are written in. */
public enum Language {
    RU("ru", "Русский"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language of that tag, as {@code ru}; empty for any other. */
    public static Optional<Language> byTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The first of our languages among those a reader accepts, in the reader's order. Readers of neither get English, except
     * those whose own language is close to the sources' (they are likelier to read Russian).
     */
    public static Language accepted(List<Locale> inOrder) {
        for (Locale locale : inOrder) {
            Optional<Language> ours = byTag(locale.getLanguage());
            if (ours.isPresent()) {
                return ours.get();
            }
            if (READS_RUSSIAN.contains(locale.getLanguage())) {
                return RU;
            }
        }
        return inOrder.isEmpty() ? RU : EN;
    }

    /** Languages of countries the sources speak of, where Russian is read more widely than English. */
    private static final List<String> READS_RUSSIAN =
            List.of("uk", "be", "kk", "ky", "uz", "tg", "tk", "hy", "az", "ka", "mo", "tt", "ba", "cv");

    /** The tag for {@code lang} attributes and addresses. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    /** The locale for numbers and plural forms. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
