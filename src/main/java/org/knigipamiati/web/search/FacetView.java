package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.charts.Histogram;
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
 * @param drawing its values as columns, if they are years and more than a few; else null
 */
public record FacetView(String name, String label, List<Item> first, List<Item> rest, String all, Drawing drawing) {

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

    /** Beside a drawing the list names only the largest. */
    private static final int SHOWN_BESIDE_A_DRAWING = 3;

    /** Fewer years than that are read faster than looked at. */
    private static final int FEWEST_DRAWN = 5;

    /** Columns of one or two people each show nothing. */
    private static final int FEWEST_IN_HIGHEST = 5;

    static FacetView of(Facet facet, List<FacetValue> values, SearchState state, Language language) {
        Drawing drawing = facet.grain() == Grain.YEAR ? drawing(facet, values, language) : null;
        Set<FacetValue> leading = new HashSet<>(leading(values, drawing != null));
        List<Item> first = new ArrayList<>();
        List<Item> rest = new ArrayList<>();
        for (FacetValue value : values) {
            Item item = Item.of(facet, value, state);
            (leading.contains(value) || value.selected() || value.excluded() ? first : rest).add(item);
        }
        return new FacetView(
                facet.parameter(),
                label(facet, language),
                List.copyOf(first),
                List.copyOf(rest),
                Addresses.of(facet, state),
                drawing);
    }

    /** The values named at once: the first, which are the most frequent; of years, that stand in order, the most frequent too. */
    private static List<FacetValue> leading(List<FacetValue> values, boolean drawn) {
        return drawn
                ? values.stream()
                        .filter(value -> isYear(value))
                        .sorted(Comparator.comparingLong(FacetValue::count).reversed())
                        .limit(SHOWN_BESIDE_A_DRAWING)
                        .toList()
                : values.subList(0, Math.min(SHOWN, values.size()));
    }

    /** Not what stands for dates that are not said, or that no calendar has. */
    private static boolean isYear(FacetValue value) {
        return value.value().matches("[0-9]+");
    }

    private static Drawing drawing(Facet facet, List<FacetValue> values, Language language) {
        Words words = Words.of(language);
        List<Histogram.Column> columns = values.stream()
                .filter(value -> isYear(value) && value.count() > 0)
                .map(value -> new Histogram.Column(
                        Integer.parseInt(value.value()),
                        value.count(),
                        value.label() + ": " + words.say("number", value.count()),
                        value.selected()))
                .sorted(Comparator.comparingInt(Histogram.Column::at))
                .toList();
        if (columns.size() < FEWEST_DRAWN || Histogram.highest(columns).count() < FEWEST_IN_HIGHEST) {
            return null;
        }
        Histogram.Column highest = Histogram.highest(columns);
        return Histogram.draw(
                "years-" + facet.parameter().replace('_', '-'),
                label(facet, language),
                words.say(
                        "facet_drawing",
                        Integer.toString(columns.get(0).at()),
                        Integer.toString(columns.get(columns.size() - 1).at()),
                        Integer.toString(highest.at()),
                        highest.count()),
                columns);
    }

    /** What a facet is called. */
    public static String label(Facet facet, Language language) {
        return Words.of(language).say("facet_" + facet.parameter());
    }
}
