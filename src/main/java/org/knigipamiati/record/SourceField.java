package org.knigipamiati.record;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A text that is said about a source, of which there may be one in each language.
 *
 * @param name of the field; of its text in a language with the tag of that
 * @param language the language, if there is one in each
 * @param get null where nothing is said
 */
public record SourceField(
        String name, Optional<Language> language, Function<Source, String> get, BiConsumer<Source, String> put) {

    /** The field that holds a code of the regions vocabulary. */
    public static final String REGION = "region";

    /** The field that holds a {@link Source.Kind}. */
    public static final String KIND = "kind";

    /** The texts of a source, in the order of its form; then its title in each language. */
    public static final List<SourceField> TEXTS =
            Stream.concat(oneOfEach().stream(), titles()).toList();

    /** All that the public reads about a source. */
    public static final List<SourceField> PUBLIC = Stream.concat(
                    TEXTS.stream(),
                    Stream.of(field(KIND, s -> s.kind.name(), (s, v) -> s.kind = Source.Kind.valueOf(v))))
            .toList();

    private static List<SourceField> oneOfEach() {
        return List.of(
                field("title", s -> s.title, (s, v) -> s.title = v),
                field(REGION, s -> s.region, (s, v) -> s.region = v),
                field("volume", s -> s.volume, (s, v) -> s.volume = v),
                field("place", s -> s.place, (s, v) -> s.place = v),
                field("publisher", s -> s.publisher, (s, v) -> s.publisher = v),
                field("published", s -> s.published, (s, v) -> s.published = v),
                field("compilers", s -> s.compilers, (s, v) -> s.compilers = v),
                field("licence", s -> s.licence, (s, v) -> s.licence = v),
                field("attribution", s -> s.attribution, (s, v) -> s.attribution = v),
                field("url", s -> s.url, (s, v) -> s.url = v),
                field("contact", s -> s.contact, (s, v) -> s.contact = v),
                field("coverage", s -> s.coverage, (s, v) -> s.coverage = v),
                field("note", s -> s.note, (s, v) -> s.note = v));
    }

    private static SourceField field(String name, Function<Source, String> get, BiConsumer<Source, String> put) {
        return new SourceField(name, Optional.empty(), get, put);
    }

    private static Stream<SourceField> titles() {
        return Language.all().stream()
                .map(language -> new SourceField(
                        "title." + language.tag(),
                        Optional.of(language),
                        source -> source.titles.get(language.tag()),
                        (source, words) -> source.setTitle(language.tag(), words)));
    }

    /** What the field is called. */
    public String label(Words words) {
        return language.map(of -> words.say("source_title_in", of.ownName()))
                .orElseGet(() -> words.say("source_" + name));
    }

    /** What is said. */
    public String of(Source source) {
        return get.apply(source);
    }

    /** Says something else; null for nothing. */
    public void set(Source source, String value) {
        put.accept(source, value);
    }
}
