package org.knigipamiati.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading.CrossReference;
import org.knigipamiati.search.Outage;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Where an entry sends its reader, as its page tells it. A name is looked for in the same source when the page is made: if exactly one record
 * fits it in every word, that is linked, as one that fits; if several or none do, the search for it is. Nothing of this is kept.
 *
 * @param references in the order of the text
 */
public record SeeView(List<Reference> references) {

    /** References of one entry that are looked for; of the others the search is linked. */
    private static final int MOST = 5;

    /** Longest name that is looked for; a longer one is a sentence that was taken for a name. */
    private static final int LONGEST_NAME = 200;

    /** One that fits, and one more that would make it a guess. */
    private static final int TWO = 2;

    /**
     * A reference.
     *
     * @param says what it leads to
     * @param words as printed
     * @param href the record or the search; empty for a place of the book
     * @param name of the only record that fits, empty if it is the search that is linked
     */
    public record Reference(String says, String words, String href, String name) {}

    static SeeView of(MemorialRecord record, Search search, Language language) {
        Words words = Words.of(language);
        List<Reference> references = new ArrayList<>();
        for (CrossReference see : record.reading().see()) {
            String says = words.say("see_kind." + see.kind());
            if (see.name() == null || see.name().length() > LONGEST_NAME) {
                references.add(new Reference(says, see.words(), "", ""));
                continue;
            }
            SearchState state = SearchState.of(see.name()).with(Facet.SOURCE, record.source.id);
            Optional<SearchResult.Hit> sole = references.size() < MOST
                    ? sole(state, record, search, Locale.forLanguageTag(language.tag()))
                    : Optional.empty();
            references.add(sole.map(hit -> new Reference(says, see.words(), "/records/" + hit.id(), hit.name()))
                    .orElseGet(() -> new Reference(says, see.words(), "/records" + state.toQueryString(), "")));
        }
        return new SeeView(List.copyOf(references));
    }

    /** The only record of the source that fits in every word; empty also while the index does not answer. */
    private static Optional<SearchResult.Hit> sole(
            SearchState state, MemorialRecord record, Search search, Locale locale) {
        try {
            List<SearchResult.Hit> fitting = search.search(state.withSize(TWO + 1), List.of(), locale).hits().stream()
                    .filter(hit -> hit.match() != null && hit.match().verdict() == SearchResult.Answer.FOUND)
                    .filter(hit -> hit.id() != record.id)
                    .toList();
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        } catch (RuntimeException e) {
            if (!Outage.caused(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether the entry sends nowhere. */
    public boolean isSilent() {
        return references.isEmpty();
    }
}
