package org.knigipamiati.search.engine;

import java.util.Locale;
import org.knigipamiati.search.SourceTitles;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What the values of facets are called in one language: as the properties say, and sources as their books are called. */
record FacetLabels(SourceTitles sources, Language language) {

    static FacetLabels of(SourceTitles sources, Locale locale) {
        return new FacetLabels(sources, Language.of(locale));
    }

    /** The label of a value; the value itself if it is printed words or no label is known. */
    String of(Facet facet, String value) {
        return facet == Facet.SOURCE
                ? sources.title(value, language)
                : facet.property().label(value, Words.of(language));
    }
}
