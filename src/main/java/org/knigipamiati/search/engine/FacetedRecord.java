package org.knigipamiati.search.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/**
 * The values of a record by facet, as its document holds them.
 *
 * @param document its fields by name, each a value or an array of values; absent if the record says nothing
 */
record FacetedRecord(JsonObject document) {

    /** The fields of a document that such a record needs. */
    static List<String> fields(Collection<Facet> facets) {
        return facets.stream().map(Facet::field).toList();
    }

    /** The values of a facet, each once. */
    Set<String> values(Facet facet) {
        Set<String> values = new TreeSet<>();
        JsonElement field = document.get(facet.field());
        if (field != null && field.isJsonArray()) {
            field.getAsJsonArray().forEach(value -> values.add(value.getAsString()));
        } else if (field != null && !field.isJsonNull()) {
            values.add(field.getAsString());
        }
        return values;
    }

    /**
     * Whether the record has any of each facet's chosen values and none of its excluded ones, as {@link Conditions#facets} asks.
     *
     * @param except a facet that does not narrow, null for none
     */
    boolean fits(SearchState state, Facet except) {
        return state.selections().entrySet().stream()
                        .allMatch(chosen -> chosen.getKey() == except || hasAny(chosen.getKey(), chosen.getValue()))
                && state.exclusions().entrySet().stream()
                        .noneMatch(out -> out.getKey() != except && hasAny(out.getKey(), out.getValue()));
    }

    private boolean hasAny(Facet facet, Collection<String> asked) {
        Set<String> values = values(facet);
        return Conditions.kept(facet, asked).stream().anyMatch(values::contains);
    }
}
