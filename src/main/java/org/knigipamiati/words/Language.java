package org.knigipamiati.words;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A language that words exist in: a folder {@code messages/TAG} whose tag is a two-letter code of ISO 639-1. Its
 * {@code language.properties} says what it calls itself ({@code language_name}), its place in the list ({@code language_order}),
 * whose readers are given it when they accept none of ours ({@code language_readers}, tags; {@code *} for everyone's), and, if it
 * wishes, from which language words come that it lacks ({@code language_fallback}; else from the one that is for everyone).
 */
public final class Language {

    private static final String FOR_EVERYONE = "*";

    private final String tag;
    private final String ownName;
    private final int order;
    private final Set<String> readers;
    private final String fallback;
    private final Locale locale;

    private static final class Found {
        static final List<Language> ALL = discover();
    }

    private Language(String tag, Messages.Bundle about) {
        this.tag = tag;
        this.ownName = about.require("language_name");
        this.order = Integer.parseInt(about.require("language_order"));
        this.readers = Set.of(about.get("language_readers").orElse("").split("\\s+"));
        this.fallback = about.get("language_fallback").orElse("");
        this.locale = Locale.forLanguageTag(tag);
    }

    private static List<Language> discover() {
        List<Language> found = new ArrayList<>();
        for (String tag : Locale.getISOLanguages()) {
            Messages.Bundle.find(tag, "language").ifPresent(about -> found.add(new Language(tag, about)));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no language: no folder messages/TAG has a language.properties");
        }
        found.sort(
                Comparator.comparingInt((Language language) -> language.order).thenComparing(Language::tag));
        return List.copyOf(found);
    }

    /** All languages, in the order in which the switch of a page lists them. */
    public static List<Language> all() {
        return Found.ALL;
    }

    /** The language of the sources, and of readers who say nothing of theirs: the first. */
    public static Language first() {
        return all().get(0);
    }

    /** The language of that tag, as {@code ru}; empty for any other. */
    public static Optional<Language> byTag(String tag) {
        return all().stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * The language of that tag.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public static Language of(String tag) {
        return byTag(tag)
                .orElseThrow(() -> new IllegalArgumentException("There is no language '" + tag + "'; there are "
                        + String.join(", ", all().stream().map(Language::tag).toList())));
    }

    /** The language of a locale, or the nearest for its readers. */
    public static Language of(Locale locale) {
        return accepted(List.of(locale));
    }

    /**
     * The first of our languages among those a reader accepts, in the reader's order; a language that names the reader's own among
     * its readers counts as well. Readers of none get the one that is for everyone, and those who say nothing the first.
     */
    public static Language accepted(List<Locale> inOrder) {
        if (inOrder.isEmpty()) {
            return first();
        }
        return inOrder.stream()
                .map(Locale::getLanguage)
                .flatMap(wanted -> byTag(wanted).or(() -> readBy(wanted)).stream())
                .findFirst()
                .orElseGet(Language::forEveryone);
    }

    private static Optional<Language> readBy(String wanted) {
        return all().stream()
                .filter(language -> language.readers.contains(wanted))
                .findFirst();
    }

    private static Language forEveryone() {
        return readBy(FOR_EVERYONE).orElseGet(Language::first);
    }

    /** What is said in this language, or in the nearest of those its words come from; empty if in none of them. */
    public <T> Optional<T> choose(Map<String, T> byTag) {
        return Stream.concat(Stream.of(this), fallbacks().stream())
                .map(language -> byTag.get(language.tag))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Where words come from that this language lacks, nearest first; without itself. */
    List<Language> fallbacks() {
        return Stream.of(byTag(fallback), Optional.of(forEveryone()), Optional.of(first()))
                .flatMap(Optional::stream)
                .filter(language -> language != this)
                .distinct()
                .toList();
    }

    /** The tag for {@code lang} attributes and addresses. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}, for {@code dir} attributes. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The locale for numbers, plural forms and letters. */
    public Locale locale() {
        return locale;
    }

    @Override
    public String toString() {
        return tag;
    }
}
