package org.knigipamiati.web.charts;

import java.util.List;

/**
 * The looks of up to six parts of a whole: from dark to light, every second with a pattern, so that they are told apart in grey and by
 * who does not see colours.
 */
final class Series {

    /** How many looks there are; further ones repeat them. */
    static final int LOOKS = 6;

    /** From this look on what is drawn upon it must be dark. */
    private static final int LIGHT = 2;

    private static final List<String> PATTERNS =
            List.of("", "M0 6L6 0", "", "M3 2.2a.8 .8 0 1 0 .01 0", "", "M0 3H6M3 0V6");

    private Series() {}

    /** Defines the patterns of a drawing. */
    static void define(Svg svg, String drawing) {
        for (int look = 0; look < LOOKS; look++) {
            if (!PATTERNS.get(look).isEmpty()) {
                svg.pattern(id(drawing, look), 6, look < LIGHT ? "pattern" : "hatch", PATTERNS.get(look));
            }
        }
    }

    /** A rectangle of that part. */
    static void bar(Svg svg, String drawing, int part, double x, double y, double width, double height, String tip) {
        int look = part % LOOKS;
        svg.rect("series series-" + look, x, y, width, height, tip);
        if (!PATTERNS.get(look).isEmpty()) {
            svg.patterned(id(drawing, look), x, y, width, height);
        }
    }

    private static String id(String drawing, int look) {
        return drawing + "-pattern-" + look;
    }
}
