package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A property by which the hits can be narrowed.
 *
 * @param name permanent name, for ids
 * @param label what it is
 * @param first the values shown at once
 * @param rest the others, folded away
 * @param all the page of all its values
 */
public record FacetView(String name, String label, List<Item> first, List<Item> rest, String all) {

    /**
     * A value.
     *
     * @param label what it is called
     * @param count how many hits have it
     * @param href where the link leads: narrowed to it, or the narrowing taken back
     * @param except where the link leads that leaves out the hits that have it; empty where the value narrows already, or others of
     *     the same property do
     * @param selected whether it narrows
     * @param excluded whether the hits that have it are left out
     * @param unknown whether it stands for hits that do not say
     */
    public record Item(
            String label, long count, String href, String except, boolean selected, boolean excluded, boolean unknown) {

        static Item of(Facet facet, FacetValue value, SearchState state) {
            return new Item(
                    value.label(),
                    value.count(),
                    Addresses.of(state.toggled(facet, value.value())),
                    value.excluded() || !state.selected(facet).isEmpty()
                            ? ""
                            : Addresses.of(state.excluding(facet, value.value())),
                    value.selected(),
                    value.excluded(),
                    value.value().equals(IndexFields.UNKNOWN));
        }
    }

    /** A facet that is not counted here, and the page of its values. */
    public record Link(String label, String href) {}

    /** As many as a reader takes in at one look. */
    private static final int SHOWN = 6;

    static FacetView of(Facet facet, List<FacetValue> values, SearchState state, Language language) {
        List<Item> first = new ArrayList<>();
        List<Item> rest = new ArrayList<>();
        for (FacetValue value : values) {
            Item item = Item.of(facet, value, state);
            (first.size() < SHOWN || value.selected() || value.excluded() ? first : rest).add(item);
        }
        return new FacetView(
                facet.parameter(),
                label(facet, language),
                List.copyOf(first),
                List.copyOf(rest),
                Addresses.of(facet, state));
    }

    /** What a facet is called. */
    public static String label(Facet facet, Language language) {
        return Words.of(language).say("facet_" + facet.parameter());
    }
}
