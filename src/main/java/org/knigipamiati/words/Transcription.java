package org.knigipamiati.words;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * Printed names and places in the letters of a reader of another script, by the system that readers of that language are used to.
 * The systems stand in {@code import/transliteration}: {@code systems.csv} says which is for whom, its rules are in ICU's syntax. A
 * language that has none of its own takes that for everyone ({@code *}); readers of the script in which the words are printed need
 * none, and words in a language without a system get none.
 *
 * <p>What comes of it stands beside what is printed, never instead of it. Safe for any number of threads.
 */
public final class Transcription {

    private static final String FOLDER = "transliteration/";
    private static final String EVERYONE = "*";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern NO_BLANK_AFTER_STOP = Pattern.compile("(?<=\\p{L}\\.)(?=\\p{Lu}\\p{Ll})");

    private static final List<Table.Row> SYSTEMS =
            Table.read(FOLDER + "systems.csv").rows();
    private static final Map<String, Optional<Transcription>> MADE = new ConcurrentHashMap<>();

    private final String tag;
    private final Transliterator rules;
    private final PlaceNames places;

    /**
     * Words in the reader's letters.
     *
     * @param text the words
     * @param tag their language and script, for {@code lang}
     */
    public record Transcribed(String text, String tag) {}

    private Transcription(Table.Row row, PlaceNames places) {
        row.require("source");
        row.constant("certainty", Certainty.class);
        this.tag = row.require("tag");
        String file = row.require("rules");
        this.rules = Transliterator.createFromRules(file, text(FOLDER + file), Transliterator.FORWARD);
        this.places = places;
    }

    /**
     * How words of one language are written for readers of another.
     *
     * @param printed tag of the language of the words
     * @return empty where readers know the script, or no system is known
     */
    public static Optional<Transcription> of(String printed, Language reader) {
        return MADE.computeIfAbsent(printed + '>' + reader.tag(), key -> make(printed, reader));
    }

    private static Optional<Transcription> make(String printed, Language reader) {
        if (script(reader.tag()) != UScript.LATIN) {
            return Optional.empty();
        }
        return system(printed, reader.tag())
                .or(() -> system(printed, EVERYONE))
                .map(row -> new Transcription(row, PlaceNames.of(printed, reader.tag())));
    }

    private static Optional<Table.Row> system(String printed, String readers) {
        return SYSTEMS.stream()
                .filter(row -> row.require("printed").equals(printed)
                        && row.require("readers").equals(readers))
                .findFirst();
    }

    private static int script(String tag) {
        return UScript.getCodeFromName(
                ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript());
    }

    /** A name; empty if it holds nothing to be written otherwise. */
    public Optional<Transcribed> name(String words) {
        return changed(words, transcribe(words));
    }

    /** A place, with the customary names of the reader's language where it has some; empty if there is nothing to be written otherwise. */
    public Optional<Transcribed> place(String words) {
        if (words.chars().noneMatch(Character::isUpperCase)) {
            return Optional.empty(); // no name: "в местах лишения свободы"
        }
        String told = places.in(words, this::transcribe);
        return changed(words, NO_BLANK_AFTER_STOP.matcher(told).replaceAll(" "));
    }

    private Optional<Transcribed> changed(String words, String told) {
        return told.equals(words) ? Optional.empty() : Optional.of(new Transcribed(told, tag));
    }

    private String transcribe(String words) {
        return WORD.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll(match -> word(match.group()));
    }

    /** The rules know small letters; large ones stay large: the first of a word, or all of a word of several. */
    private String word(String word) {
        String told = rules.transliterate(word.toLowerCase(Locale.ROOT));
        if (told.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
            return told;
        }
        boolean all = word.codePointCount(0, word.length()) > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return all ? told.toUpperCase(Locale.ROOT) : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    private static String text(String resource) {
        try (InputStream stream = Transcription.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There are no rules " + resource + " on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rules " + resource, e);
        }
    }
}
