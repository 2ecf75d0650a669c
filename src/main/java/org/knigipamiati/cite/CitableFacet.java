package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** All values of a property under a search, however they are looked through. What is chosen of them changes no number. */
record CitableFacet(Facet facet, SearchState state, Search search) implements CitableQuestion {

    private static final String PATH = "/facets/";

    /** Parameters of the page: a word that values are looked through by, and their order. */
    private static final Set<String> OF_LOOKING = Set.of("of", "order");

    @ApplicationScoped
    static class Kind implements CitableKind {

        @Inject
        Search search;

        @Override
        public boolean is(String path) {
            return path.startsWith(PATH);
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            SearchState state = CitableSearch.whole(search.read(parameters, OF_LOOKING));
            return Facet.byParameter(path.substring(PATH.length()))
                    .map(facet -> new CitableFacet(facet, state.without(facet), search));
        }
    }

    @Override
    public String kind() {
        return "facet";
    }

    @Override
    public String address() {
        return CitableQuestion.address(PATH + facet.parameter(), "", state);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String values = words.say("facet_title", words.say("facet_" + facet.parameter()));
        return CitableCounts.under(values, state, search, language);
    }

    @Override
    public Frozen answer() {
        return Frozen.table(
                search.every(state).total(),
                search.values(facet, state, Language.first().locale()).stream()
                        .map(value -> new Frozen.Cell(value.value(), "", value.count()))
                        .toList());
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        return search.label(facet, cell.row(), language.locale());
    }
}
