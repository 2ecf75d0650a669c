package org.knigipamiati.web.charts;

import java.util.Locale;

/**
 * A finished drawing. The tag {@code drawing} of the templates shows it in a frame that scrolls where the screen is too narrow.
 *
 * @param id unique on its page: letters, digits and hyphens
 * @param title what is drawn
 * @param summary what is to be seen, in a sentence made from the numbers
 * @param width in units
 * @param height in units
 * @param size how large it is shown
 * @param shapes the markup of its shapes
 */
public record Drawing(String id, String title, String summary, double width, double height, Size size, String shapes) {

    /** How large a drawing is shown. */
    public enum Size {
        /** As wide as what stands at the side of a page. */
        SIDE,
        /** As wide as a column of text, on a telephone too. */
        COLUMN,
        /** As wide as the page; on a narrow screen it scrolls, lest its words become too small. */
        PAGE
    }

    public Drawing {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
    }

    /** A drawing of the shapes written. */
    public static Drawing of(
            String id, String title, String summary, double width, double height, Size size, Svg shapes) {
        return new Drawing(id, title, summary, width, height, size, shapes.toString());
    }

    /** The whole image. What needs a table to be understood is in the table: a reader of screens hears title and summary. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + css() + "\" role=\"img\" viewBox=\"0 0 "
                + Svg.n(width) + ' ' + Svg.n(height) + "\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\"><title id=\""
                + id + "-title\">" + Svg.escape(title) + "</title><desc id=\"" + id + "-desc\">" + Svg.escape(summary)
                + "</desc>" + shapes + "</svg>";
    }

    private String css() {
        return "chart chart-" + size.name().toLowerCase(Locale.ROOT);
    }
}
