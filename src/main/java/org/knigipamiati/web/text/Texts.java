package org.knigipamiati.web.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages: messages by key in each {@link Language}, in ICU's message syntax, which knows Russian plural forms
 * and lets a sentence agree with a person's sex ({@code {sex, select, f{родилась} other{родился}}}).
 *
 * <p>Messages lie in UTF-8 files {@code messages/NAME_ru.properties} and {@code messages/NAME_en.properties}. A key unknown in a
 * language is answered with the key itself in brackets, so that a gap is seen but breaks no page; a test holds both languages
 * to the same keys.
 */
public final class Texts {

    /** The files, in the order they are read. What claims, checks and name matches mean is said by the rooms that make them. */
    static final List<String> FILES =
            List.of("words", "page", "results", "record", "life", "counts", "about", "workshop", "accounts");

    private static final Texts BUNDLED = new Texts();

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> compiled = new EnumMap<>(Language.class);

    private Texts() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            FILES.forEach(file -> all.putAll(read(file, language)));
            patterns.put(language, Map.copyOf(all));
            compiled.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The words that come with the software. */
    public static Texts bundled() {
        return BUNDLED;
    }

    /** The message with its positional arguments {@code {0}}, {@code {1}} … filled in. */
    public String say(Language language, String key, Object... args) {
        return format(language, key, args);
    }

    /** The message with its named arguments filled in. */
    public String sayNamed(Language language, String key, Map<String, ?> args) {
        return format(language, key, args);
    }

    /** Whether the language has that message. */
    public boolean has(Language language, String key) {
        return patterns.get(language).containsKey(key);
    }

    /** The message, or the given words if the language has none of that key: for codes that come from data. */
    public String sayOr(Language language, String key, String otherwise) {
        return has(language, key) ? say(language, key) : otherwise;
    }

    /** All keys of a language, sorted. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(patterns.get(language).keySet());
    }

    /** The message as it stands in the file, for tests that look at the pattern itself. */
    public String pattern(Language language, String key) {
        return patterns.get(language).get(key);
    }

    private String format(Language language, String key, Object args) {
        String pattern = patterns.get(language).get(key);
        if (pattern == null) {
            return '[' + key + ']';
        }
        MessageFormat shared =
                compiled.get(language).computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // MessageFormat is not safe for use by several threads, and a clone is cheaper than parsing again.
        return ((MessageFormat) shared.clone()).format(args);
    }

    private static Map<String, String> read(String file, Language language) {
        String path = "messages/" + file + '_' + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The file of messages is missing: " + path);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of messages cannot be read: " + path, e);
        }
        Map<String, String> messages = new HashMap<>();
        properties.forEach((key, value) -> messages.put((String) key, (String) value));
        return messages;
    }
}
