package org.knigipamiati.search.state;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What narrows a search besides its words. Several chosen values of one facet mean any of them, several excluded ones none of
 * them; facets, exclusions and periods must all hold.
 *
 * @param selections chosen values by facet, no facet without a value
 * @param exclusions excluded values by facet, no facet without a value
 * @param periods the periods
 */
record Narrowing(
        SortedMap<Facet, SortedSet<String>> selections,
        SortedMap<Facet, SortedSet<String>> exclusions,
        SortedMap<DateFilter, Period> periods) {

    static final Narrowing NONE = new Narrowing(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    Narrowing {
        selections = Collections.unmodifiableSortedMap(new TreeMap<>(selections));
        exclusions = Collections.unmodifiableSortedMap(new TreeMap<>(exclusions));
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
    }

    boolean isEmpty() {
        return selections.isEmpty() && exclusions.isEmpty() && periods.isEmpty();
    }

    SortedSet<String> selected(Facet facet) {
        return selections.getOrDefault(facet, Collections.emptySortedSet());
    }

    SortedSet<String> excluded(Facet facet) {
        return exclusions.getOrDefault(facet, Collections.emptySortedSet());
    }

    /** One more chosen value, which is then not excluded. */
    Narrowing with(Facet facet, String value) {
        return new Narrowing(
                changed(selections, facet, plus(selected(facet), value)),
                changed(exclusions, facet, minus(excluded(facet), value)),
                periods);
    }

    /** One more excluded value, which is then not chosen. */
    Narrowing excluding(Facet facet, String value) {
        return new Narrowing(
                changed(selections, facet, minus(selected(facet), value)),
                changed(exclusions, facet, plus(excluded(facet), value)),
                periods);
    }

    /** The value neither chosen nor excluded. */
    Narrowing without(Facet facet, String value) {
        return new Narrowing(
                changed(selections, facet, minus(selected(facet), value)),
                changed(exclusions, facet, minus(excluded(facet), value)),
                periods);
    }

    /** The facet not narrowing at all. */
    Narrowing without(Facet facet) {
        return new Narrowing(
                changed(selections, facet, new TreeSet<>()), changed(exclusions, facet, new TreeSet<>()), periods);
    }

    /** Another period of an event, none for null. */
    Narrowing with(DateFilter filter, Period period) {
        SortedMap<DateFilter, Period> changed = new TreeMap<>(periods);
        changed.remove(filter);
        if (period != null) {
            changed.put(filter, period);
        }
        return new Narrowing(selections, exclusions, changed);
    }

    private static SortedSet<String> plus(Collection<String> values, String value) {
        SortedSet<String> more = new TreeSet<>(values);
        more.add(value);
        return Collections.unmodifiableSortedSet(more);
    }

    private static SortedSet<String> minus(Collection<String> values, String value) {
        SortedSet<String> fewer = new TreeSet<>(values);
        fewer.remove(value);
        return Collections.unmodifiableSortedSet(fewer);
    }

    private static SortedMap<Facet, SortedSet<String>> changed(
            Map<Facet, SortedSet<String>> all, Facet facet, SortedSet<String> values) {
        SortedMap<Facet, SortedSet<String>> changed = new TreeMap<>(all);
        changed.remove(facet);
        if (!values.isEmpty()) {
            changed.put(facet, values);
        }
        return changed;
    }
}
