package org.knigipamiati.search.state;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.Property;

/**
 * A property by which a search can be narrowed and records counted, at one grain: a date by its year, say. Which there are, and what
 * they count, {@link Property} declares; pages and answers list them in its order, those of time last.
 */
public final class Facet implements Comparable<Facet> {

    private static final List<Facet> ALL = Arrays.stream(Property.values())
            .flatMap(property -> property.grains().stream().map(grain -> new Facet(property, grain)))
            .sorted(Comparator.comparing((Facet facet) -> facet.grain != Grain.VALUE))
            .toList();

    private static final List<Facet> USUAL = ALL.stream()
            .filter(facet -> !facet.property.isOnDemand(facet.grain))
            .toList();
    private static final List<Facet> LEADING =
            USUAL.stream().filter(facet -> facet.property.leads()).toList();

    // Those that code means in particular; a facet that is only offered needs no name here.
    public static final Facet OPERATION = of(Property.OPERATION, Grain.VALUE);
    public static final Facet LEVEL = of(Property.LEVEL, Grain.VALUE);
    public static final Facet REGION = of(Property.REGION, Grain.VALUE);
    public static final Facet NATIONALITY = of(Property.NATIONALITY, Grain.VALUE);
    public static final Facet BODY = of(Property.BODY, Grain.VALUE);
    public static final Facet BODY_TYPE = of(Property.BODY_TYPE, Grain.VALUE);
    public static final Facet SENTENCE = of(Property.SENTENCE, Grain.VALUE);
    public static final Facet OUTCOME = of(Property.OUTCOME, Grain.VALUE);
    public static final Facet SEX = of(Property.SEX, Grain.VALUE);
    public static final Facet SOURCE = of(Property.SOURCE, Grain.VALUE);
    public static final Facet YEAR_BORN = of(Property.BORN, Grain.YEAR);
    public static final Facet YEAR_ARRESTED = of(Property.ARRESTED, Grain.YEAR);
    public static final Facet YEAR_TRIED = of(Property.TRIED, Grain.YEAR);
    public static final Facet YEAR_EXECUTED = of(Property.EXECUTED, Grain.YEAR);

    private final Property property;
    private final Grain grain;

    private Facet(Property property, Grain grain) {
        this.property = property;
        this.grain = grain;
    }

    /** All facets, in the order in which pages list them. */
    public static List<Facet> all() {
        return ALL;
    }

    /** Those that an answer counts unless it is asked for others: each costs every search a little. */
    public static List<Facet> usual() {
        return USUAL;
    }

    /** Those that pages count beside every list of hits; the others are a link away. */
    public static List<Facet> leading() {
        return LEADING;
    }

    /**
     * The facets that a parameter names, separated by commas or by repeating it.
     *
     * @param values null if it is not given: then the {@linkplain #usual() usual} ones; blank for none
     * @throws InvalidSearch if there is no facet of a name
     */
    public static List<Facet> named(String parameter, Collection<String> values) {
        if (values == null || values.isEmpty()) {
            return USUAL;
        }
        return values.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> byParameter(name).orElseThrow(() -> InvalidSearch.unknownValue(parameter, name)))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The facet of a property.
     *
     * @throws IllegalArgumentException if the property is not counted at that grain
     */
    public static Facet of(Property property, Grain grain) {
        return ALL.stream()
                .filter(facet -> facet.property == property && facet.grain == grain)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(property + " is not counted by " + grain));
    }

    /** The facet of a query parameter. */
    public static Optional<Facet> byParameter(String name) {
        return ALL.stream().filter(facet -> facet.parameter().equals(name)).findFirst();
    }

    /** Its name in addresses and in the API, permanent. */
    public String parameter() {
        return property.field(grain);
    }

    /** The index field behind it. */
    public String field() {
        return property.field(grain);
    }

    /** What it counts. */
    public Property property() {
        return property;
    }

    /** How finely. */
    public Grain grain() {
        return grain;
    }

    /** Whether a value can be asked for, as far as the values are a closed list. */
    public boolean isPossible(String value) {
        return property.isPossible(grain, value);
    }

    /** A value to show how it is asked for, null if none is needed. */
    public String example() {
        return grain == Grain.VALUE ? property.example() : grain.example();
    }

    @Override
    public int compareTo(Facet other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    @Override
    public String toString() {
        return parameter();
    }
}
