package org.knigipamiati.cite;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.Source;
import org.knigipamiati.words.Language;

/** A source as a bibliography names it. */
public final class SourceLine {

    private SourceLine() {}

    /** The title in the reader's language where the source has one. */
    public static String title(Source source, Language language) {
        return language.choose(source.allTitles()).orElse(source.title);
    }

    /** Title, volume, place, publisher and year, as far as they are known. */
    public static String reference(Source source, Language language) {
        String printing = Stream.of(join(": ", source.place, source.publisher), source.published)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return join(". ", title(source, language), source.volume, source.compilers, printing);
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
