package org.knigipamiati.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of one language by key: all files of its folder, read once. */
final class Messages {

    /** The files of a folder; a test holds this list to what lies there. */
    static final List<String> FILES = List.of(
            "language",
            "words",
            "codes",
            "page",
            "results",
            "facets",
            "record",
            "life",
            "counts",
            "research",
            "knowledge",
            "albums",
            "kin",
            "keeping",
            "asking",
            "map",
            "published",
            "timing",
            "about",
            "cite",
            "export",
            "seal",
            "workshop",
            "typing",
            "preread",
            "requests",
            "accounts",
            "claims",
            "checks",
            "matches",
            "summary",
            "vocabulary_operations",
            "vocabulary_bodies",
            "vocabulary_regions",
            "vocabulary_nationalities",
            "vocabulary_countries",
            "vocabulary_procedure",
            "vocabulary_events",
            "vocabulary_figures");

    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> compiled = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            Bundle.find(language.tag(), file)
                    .ifPresent(bundle -> bundle.messages().forEach((key, message) -> {
                        if (all.put(key, message) != null) {
                            throw new IllegalStateException("Twice in the messages of '" + language + "': " + key);
                        }
                    }));
        }
        patterns = Map.copyOf(all);
    }

    static Messages of(Language language) {
        return LOADED.computeIfAbsent(language, Messages::new);
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /** The message as it stands in the language's own files, null if it has none of that key. */
    String pattern(String key) {
        return patterns.get(key);
    }

    /** The message filled in, from the language or where its words come from otherwise; empty if nobody has one. */
    Optional<String> format(String key, Object args) {
        return own(key, args).or(() -> language.fallbacks().stream()
                .flatMap(other -> of(other).own(key, args).stream())
                .findFirst());
    }

    private Optional<String> own(String key, Object args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return Optional.of(pattern);
        }
        MessageFormat shared = compiled.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // MessageFormat is not safe for use by several threads, and a clone is cheaper than parsing again.
        return Optional.of(((MessageFormat) shared.clone()).format(args));
    }

    /**
     * One file of a language's folder.
     *
     * @param path where it lies
     * @param messages its messages by key
     */
    record Bundle(String path, Map<String, String> messages) {

        /** The file, empty if the language has none of that name. */
        static Optional<Bundle> find(String tag, String file) {
            String path = "messages/" + tag + '/' + file + ".properties";
            Properties properties = new Once(path);
            try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    return Optional.empty();
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("The file of messages cannot be read: " + path, e);
            }
            Map<String, String> messages = new HashMap<>();
            properties.forEach((key, value) -> messages.put((String) key, (String) value));
            return Optional.of(new Bundle(path, messages));
        }

        Optional<String> get(String key) {
            return Optional.ofNullable(messages.get(key)).filter(value -> !value.isBlank());
        }

        String require(String key) {
            return get(key).orElseThrow(() -> new IllegalStateException(path + " has no " + key));
        }
    }

    /** Properties that refuse a key given twice, of which the later would win silently. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1L;

        private final String path;

        Once(String path) {
            this.path = path;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (super.put(key, value) != null) {
                throw new IllegalStateException("Twice in " + path + ": " + key);
            }
            return null;
        }
    }
}
