package org.knigipamiati.web.map;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedCounts.FirstCategory;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.charts.Svg;
import org.knigipamiati.web.charts.Svg.Anchor;
import org.knigipamiati.words.Words;

/** Draws land, borders and symbols, with circles to compare with; and the signs of the key, which stands below as text. */
final class MapDrawing {

    private static final String ID = "map";

    /** Radius of a sign of the key. */
    private static final double SIGN = 9;

    /** Below this radius a broken edge must be fine, or nothing of the circle is left. */
    private static final double FINE = 8;

    private MapDrawing() {}

    static Drawing draw(String title, String summary, MapSymbols symbols, Background background, Words words) {
        Svg svg = new Svg();
        svg.pattern("map-none", 5, "hatch", "M0 5L5 0");
        svg.path("map-land", background.land(), "");
        svg.path("map-union", background.union(), "");
        svg.path("map-borders", background.borders(), "");
        symbols.symbols().forEach(symbol -> symbol(svg, symbol, words));
        for (MapSymbols.Label label : symbols.labels()) {
            svg.text("map-name halo", Anchor.START, label.x(), label.y(), label.text());
        }
        sizes(svg, symbols, background, words);
        return Drawing.of(ID, title, summary, background.width(), background.height(), Drawing.Size.PAGE, svg);
    }

    /** The share of the first category among the known outcomes, marked if it is of few; empty if none is known. */
    static String share(FirstCategory first, Words words) {
        if (first.ofKnown().isEmpty()) {
            return "";
        }
        String share = words.say("percent_fine", first.ofKnown().getAsDouble());
        return first.few() ? share + " *" : share;
    }

    private static void symbol(Svg svg, MapSymbols.Symbol symbol, Words words) {
        MapUnit unit = symbol.of();
        FirstCategory first = unit.first();
        String tip = first.ofKnown().isEmpty()
                ? words.say("map_symbol_unknown", unit.label(), unit.count())
                : words.say("map_symbol", unit.label(), unit.count(), share(first, words), first.known());
        String edge = !first.few() ? "" : symbol.radius() < FINE ? " map-few-fine" : " map-few";
        for (String css : css(unit.shade(), edge)) {
            if (unit.square()) {
                double half = symbol.half();
                svg.rect(css, symbol.x() - half, symbol.y() - half, 2 * half, 2 * half, tip);
            } else {
                svg.circle(css, symbol.x(), symbol.y(), symbol.radius(), tip);
            }
        }
    }

    /** Classes of the shapes that lie on each other: hatching needs a ground. */
    private static List<String> css(int shade, String edge) {
        return shade < 0
                ? List.of("map-symbol shade-none", "map-symbol map-unknown")
                : List.of("map-symbol shade-" + shade + edge);
    }

    /** A round number near the largest, half and a tenth of it, as far as they are whole; all stand on one line. */
    private static void sizes(Svg svg, MapSymbols symbols, Background background, Words words) {
        double most = MapSymbols.LARGEST * MapSymbols.LARGEST / symbols.unitsPerPerson();
        long power = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        long largest = Stream.of(5, 2, 1)
                .map(step -> step * power)
                .filter(step -> step <= most + 0.5)
                .findFirst()
                .orElse(1L);
        double floor = background.height() - 12.0;
        double x = MapSymbols.LARGEST + 12;
        for (long size : List.of(largest, largest / 2, largest / 10)) {
            double radius = Math.sqrt(size * symbols.unitsPerPerson());
            if (radius >= MapSymbols.SMALLEST) {
                svg.circle("map-size", x, floor - radius, radius, "");
                svg.line("map-size", x, floor - 2 * radius, x + MapSymbols.LARGEST + 12, floor - 2 * radius);
                svg.text(
                        "map-name halo",
                        Anchor.START,
                        x + MapSymbols.LARGEST + 16,
                        floor - 2 * radius + 5,
                        words.say("number", size));
            }
        }
    }

    /** The shades from light to dark, then what is said of few and of none. */
    static List<MapView.Sign> key(Words words) {
        return Stream.concat(
                        IntStream.range(0, MapUnit.SHADES)
                                .mapToObj(step -> sign(
                                        css(step, ""),
                                        words.say(
                                                "map_shade",
                                                100 * step / MapUnit.SHADES,
                                                100 * (step + 1) / MapUnit.SHADES))),
                        Stream.of(
                                sign(css(0, " map-few"), words.say("map_shade_few", ComparedCounts.FEW)),
                                sign(css(-1, ""), words.say("map_shade_none"))))
                .toList();
    }

    private static MapView.Sign sign(List<String> css, String says) {
        Svg svg = new Svg();
        css.forEach(one -> svg.circle(one, SIGN + 1, SIGN + 1, SIGN, ""));
        return new MapView.Sign(svg.toString(), says);
    }
}
