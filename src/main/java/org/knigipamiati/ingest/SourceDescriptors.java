package org.knigipamiati.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.Vocabularies;

/** Finds a source, or creates it from its descriptor {@code import/sources/ID.properties}. */
final class SourceDescriptors {

    /** Before the tag of a language in which the title is given too. */
    private static final String TITLE_IN = "title.";

    private SourceDescriptors() {}

    /**
     * The source of that name, created if needed. Call in a transaction.
     *
     * @throws InvalidImport if the name cannot be one
     */
    static Source findOrCreate(String id, String title) {
        check(id);
        Source known = Source.findById(id);
        if (known != null) {
            return known;
        }
        Source source = described(id);
        source.id = id;
        if (title != null) {
            source.title = title;
        }
        source.title = source.title == null ? id : source.title;
        source.persist();
        return source;
    }

    /**
     * Whether a name can be that of a source.
     *
     * @throws InvalidImport if not
     */
    static void check(String id) {
        if (!Source.isId(id)) {
            throw new InvalidImport(
                    "--source: '" + id
                            + "' cannot name a source: up to 63 small Latin letters, digits and hyphens, first a letter or digit, and not 'new'");
        }
    }

    private static Source described(String id) {
        Properties words = new Properties();
        try (InputStream in =
                SourceDescriptors.class.getClassLoader().getResourceAsStream("sources/" + id + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the descriptor of source " + id, e);
        }
        Source source = new Source();
        source.title = words.getProperty("title");
        for (String name : words.stringPropertyNames()) {
            if (name.startsWith(TITLE_IN)) {
                source.setTitle(name.substring(TITLE_IN.length()), words.getProperty(name));
            }
        }
        source.kind = Source.Kind.valueOf(words.getProperty("kind", "BOOK"));
        source.region = words.getProperty("region");
        if (source.region != null && !Vocabularies.load().regions().containsKey(source.region)) {
            throw new IllegalStateException(
                    "sources/" + id + ".properties: region '" + source.region + "' is no code of regions.csv");
        }
        source.volume = words.getProperty("volume");
        source.place = words.getProperty("place");
        source.publisher = words.getProperty("publisher");
        source.published = words.getProperty("published");
        source.compilers = words.getProperty("compilers");
        source.licence = words.getProperty("licence");
        source.attribution = words.getProperty("attribution");
        source.url = words.getProperty("url");
        source.contact = words.getProperty("contact");
        source.note = words.getProperty("note");
        source.coverage = words.getProperty("coverage");
        source.invented = Boolean.parseBoolean(words.getProperty("invented", "false"));
        return source;
    }
}
