package org.knigipamiati.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes shapes as SVG, with every word escaped. How things look is said by classes of {@code charts.css}: the site's policy forbids
 * styles in the page. Lengths are in units of the drawing.
 */
public final class Svg {

    /** Which point of a text lies at the place given. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String code;

        Anchor(String code) {
            this.code = code;
        }
    }

    private final StringBuilder out = new StringBuilder();

    /** A rectangle; the tip is shown to a pointer, empty for none. */
    public Svg rect(String css, double x, double y, double width, double height, String tip) {
        return shape(
                "rect",
                "class=\"" + escape(css) + "\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(Math.max(0, width))
                        + "\" height=\"" + n(Math.max(0, height)) + '"',
                tip);
    }

    /** A circle. */
    public Svg circle(String css, double x, double y, double radius, String tip) {
        return shape(
                "circle",
                "class=\"" + escape(css) + "\" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius) + '"',
                tip);
    }

    /** A straight line. */
    public Svg line(String css, double x1, double y1, double x2, double y2) {
        return shape(
                "line",
                "class=\"" + escape(css) + "\" x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\""
                        + n(y2) + '"',
                "");
    }

    /** A path in SVG's own words. */
    public Svg path(String css, String d, String tip) {
        return shape("path", "class=\"" + escape(css) + "\" d=\"" + escape(d) + '"', tip);
    }

    /** A line of text, on its base line. */
    public Svg text(String css, Anchor anchor, double x, double y, String text) {
        out.append("<text class=\"")
                .append(escape(css))
                .append("\" text-anchor=\"")
                .append(anchor.code)
                .append("\" x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y))
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    /** A rectangle filled with a pattern of the drawing; see {@link Series}. */
    Svg patterned(String pattern, double x, double y, double width, double height) {
        return shape(
                "rect",
                "fill=\"url(#" + escape(pattern) + ")\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\""
                        + n(Math.max(0, width)) + "\" height=\"" + n(Math.max(0, height)) + '"',
                "");
    }

    /** A pattern of small shapes, repeated every so many units. */
    public Svg pattern(String id, int every, String css, String d) {
        out.append("<pattern id=\"")
                .append(escape(id))
                .append("\" width=\"")
                .append(every)
                .append("\" height=\"")
                .append(every)
                .append("\" patternUnits=\"userSpaceOnUse\">");
        path(css, d, "");
        out.append("</pattern>");
        return this;
    }

    private Svg shape(String name, String attributes, String tip) {
        out.append('<').append(name).append(' ').append(attributes);
        if (tip.isEmpty()) {
            out.append("/>");
        } else {
            out.append("><title>")
                    .append(escape(tip))
                    .append("</title></")
                    .append(name)
                    .append('>');
        }
        return this;
    }

    /** A length as SVG writes it: two decimals are finer than any screen. */
    public static String n(double length) {
        return BigDecimal.valueOf(length)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Words as text or as an attribute of XML; characters that XML has none for become a question mark in a box. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
