package org.knigipamiati.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.EntrySeparator;
import org.knigipamiati.vocabulary.InvalidDescriptor;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.vocabulary.SourceDescriptor.Abbreviation;

/** What a file {@code ID.properties} says of a source: how it is published, and what those who read its entries must be told. */
final class DescriptorFile {

    /** Before the tag of a language in which the title is given too. */
    private static final String TITLE_IN = "title.";

    /** Before an abbreviation, which may need the escapes of such files: {@code abbreviation.г.\ р.}. */
    private static final String ABBREVIATION = "abbreviation.";

    /** Separators, with a bar between blanks between several. */
    private static final String SEPARATORS = "separators";

    private static final Map<String, BiConsumer<Source, String>> PUBLISHED = Map.ofEntries(
            Map.entry("title", (s, v) -> s.title = v),
            Map.entry("volume", (s, v) -> s.volume = v),
            Map.entry("place", (s, v) -> s.place = v),
            Map.entry("publisher", (s, v) -> s.publisher = v),
            Map.entry("published", (s, v) -> s.published = v),
            Map.entry("compilers", (s, v) -> s.compilers = v),
            Map.entry("licence", (s, v) -> s.licence = v),
            Map.entry("attribution", (s, v) -> s.attribution = v),
            Map.entry("url", (s, v) -> s.url = v),
            Map.entry("contact", (s, v) -> s.contact = v),
            Map.entry("note", (s, v) -> s.note = v),
            Map.entry("coverage", (s, v) -> s.coverage = v),
            Map.entry("invented", (s, v) -> s.invented = Boolean.parseBoolean(v)));

    private static final Set<String> READ = Set.of("kind", "region", "organ", SEPARATORS);

    private final String name;
    private final Map<Object, Object> words;
    private final Source.Kind kind;
    private final SourceDescriptor descriptor;

    private DescriptorFile(String name, Reader reader) throws IOException {
        this.name = name;
        Once read = new Once();
        try {
            read.load(reader);
        } catch (IllegalArgumentException e) {
            throw refused("it has an escape that means nothing: " + e.getMessage());
        }
        if (!read.twice.isEmpty()) {
            throw refused("'" + read.twice.iterator().next() + "' stands in it twice");
        }
        this.words = read;
        for (Object key : words.keySet()) {
            String known = (String) key;
            if (!PUBLISHED.containsKey(known)
                    && !READ.contains(known)
                    && !known.startsWith(TITLE_IN)
                    && !known.startsWith(ABBREVIATION)) {
                throw refused("'" + known + "' is no field of a source");
            }
        }
        this.kind = kind(word("kind"));
        this.descriptor = read();
    }

    private Source.Kind kind(String said) {
        try {
            return said == null ? Source.Kind.BOOK : Source.Kind.valueOf(said);
        } catch (IllegalArgumentException e) {
            throw refused("kind '" + said + "' is none of BOOK, DATABASE, TRANSCRIPTION");
        }
    }

    /**
     * Reads a file.
     *
     * @throws InvalidImport if it says what cannot be meant; the message names file and key
     */
    static DescriptorFile of(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new DescriptorFile(file.getFileName().toString(), reader);
        } catch (CharacterCodingException e) {
            throw new InvalidImport(file.getFileName() + ": it is not UTF-8");
        }
    }

    /** That of a source as it comes with the software; of one that does not, a file that says nothing. */
    static DescriptorFile bundled(String id) {
        String name = "sources/" + id + ".properties";
        try (InputStream in = DescriptorFile.class.getClassLoader().getResourceAsStream(name)) {
            return in == null
                    ? new DescriptorFile(name, Reader.nullReader())
                    : new DescriptorFile(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the descriptor of source " + id, e);
        }
    }

    /** What those who read entries of the source must be told. */
    SourceDescriptor descriptor() {
        return descriptor;
    }

    /** Fills a source with all that the file says. */
    void fill(Source source) {
        words.forEach((key, value) -> {
            String field = (String) key;
            if (PUBLISHED.containsKey(field)) {
                PUBLISHED.get(field).accept(source, (String) value);
            } else if (field.startsWith(TITLE_IN)) {
                source.setTitle(field.substring(TITLE_IN.length()), (String) value);
            }
        });
        source.kind = kind;
        source.describe(descriptor);
    }

    private SourceDescriptor read() {
        List<Abbreviation> abbreviations = new ArrayList<>();
        for (Object key : new TreeSet<>(words.keySet())) {
            String field = (String) key;
            if (field.startsWith(ABBREVIATION)) {
                abbreviations.add(new Abbreviation(field.substring(ABBREVIATION.length()), word(field)));
            }
        }
        List<EntrySeparator> separators = new ArrayList<>();
        try {
            String between = word(SEPARATORS);
            if (between != null && !between.isBlank()) {
                for (String one : between.strip().split("\\s+\\|\\s+")) {
                    separators.add(EntrySeparator.of(one));
                }
            }
            return SourceDescriptor.of(abbreviations, separators, word("region"), word("organ"));
        } catch (InvalidDescriptor e) {
            throw refused(e.getMessage());
        }
    }

    private String word(String key) {
        return (String) words.get(key);
    }

    private InvalidImport refused(String why) {
        return new InvalidImport(name + ": " + why);
    }

    /** Properties that notice a key that comes twice, of which only the last would be left. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Set<Object> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                twice.add(key);
            }
            return before;
        }
    }
}
