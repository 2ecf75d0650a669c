package org.knigipamiati.web.map;

import java.util.List;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.search.Chosen;

/**
 * The map of a search.
 *
 * @param of what is counted, in a sentence
 * @param otherOf the same map of what is not counted here
 * @param choices what to choose: part of the map, kind of unit
 * @param words words that narrow the search, empty if none
 * @param chosen what else narrows it
 * @param title what the drawing shows
 * @param drawing the drawing
 * @param key its shades and what each means
 * @param legend what its signs mean
 * @param rows every unit, and what cannot be placed, in the order of their numbers
 * @param total how many in all
 * @param said what else is to be said of the numbers
 * @param empty units of 1937–38 of which nobody is counted; empty if the search asks for some units only
 * @param counts the same as a table with all outcomes
 */
public record MapView(
        String of,
        Link otherOf,
        List<Choices> choices,
        String words,
        List<Chosen> chosen,
        String title,
        Drawing drawing,
        List<Sign> key,
        String legend,
        List<Row> rows,
        long total,
        List<String> said,
        List<String> empty,
        String counts) {

    /**
     * A line of the key.
     *
     * @param shapes the sign, 20 units wide and high
     * @param says what it means
     */
    public record Sign(String shapes, String says) {}

    /** A way to another map. */
    public record Link(String label, String href, boolean current) {}

    /** Some to choose between. */
    public record Choices(String heading, List<Link> links) {}

    /**
     * A row of the table.
     *
     * @param href the records
     * @param count how many
     * @param share of the first category among the known outcomes, empty if none is known
     * @param known how many outcomes are known
     * @param note why it is not on the drawing, empty if it is
     */
    public record Row(String label, String href, String count, String share, String known, String note) {}
}
