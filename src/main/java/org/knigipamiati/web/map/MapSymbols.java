package org.knigipamiati.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units as circles whose areas are as their numbers; the largest below the smallest, so that none is hidden. Units of one seat stand
 * side by side around it: Moscow and its oblast, or cases of which only the republic is told beside those of its capital's oblast.
 *
 * @param symbols the circles and squares, in the order of drawing
 * @param labels names of the largest, as far as they find room
 * @param outside units that have a seat outside the drawing
 * @param unitsPerPerson area of a symbol, divided by π, for one person
 */
record MapSymbols(List<Symbol> symbols, List<Label> labels, List<MapUnit> outside, double unitsPerPerson) {

    /** Radius of the largest. */
    static final double LARGEST = 42;

    /** What is smaller would not be seen and is drawn so large. */
    static final double SMALLEST = 2.5;

    private static final int LABELS = 16;
    private static final double TEXT_HEIGHT = 16;
    private static final double LETTER = 7.8;
    private static final double GAP = 4;

    /**
     * A circle, or a square of the same area.
     *
     * @param x of its centre
     * @param y of its centre
     * @param radius of the circle
     */
    record Symbol(MapUnit of, double x, double y, double radius) {

        /** Half the side of a square of the same area. */
        double half() {
            return radius * Math.sqrt(Math.PI) / 2;
        }
    }

    /**
     * A name.
     *
     * @param x where it begins
     * @param y of its base line
     */
    record Label(String text, double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static MapSymbols of(List<MapUnit> units, Background background) {
        long most = units.stream().mapToLong(MapUnit::count).max().orElse(1);
        double unitsPerPerson = LARGEST * LARGEST / most;
        Map<String, List<MapUnit>> bySeat = new LinkedHashMap<>();
        List<MapUnit> outside = new ArrayList<>();
        for (MapUnit unit : units) {
            if (background.shows(
                    background.spot(unit.unit().latitude(), unit.unit().longitude()))) {
                bySeat.computeIfAbsent(
                                unit.unit().latitude() + " " + unit.unit().longitude(), seat -> new ArrayList<>())
                        .add(unit);
            } else {
                outside.add(unit);
            }
        }
        List<Symbol> symbols = new ArrayList<>();
        bySeat.values().forEach(seat -> symbols.addAll(sideBySide(seat, background, unitsPerPerson)));
        symbols.sort(Comparator.comparingDouble(Symbol::radius).reversed());
        return new MapSymbols(symbols, labels(symbols, background), outside, unitsPerPerson);
    }

    private static List<Symbol> sideBySide(List<MapUnit> seat, Background background, double unitsPerPerson) {
        Background.Spot spot = background.spot(
                seat.get(0).unit().latitude(), seat.get(0).unit().longitude());
        double width = seat.stream()
                .mapToDouble(unit -> 2 * radius(unit, unitsPerPerson))
                .sum();
        double x = spot.x() - width / 2;
        List<Symbol> row = new ArrayList<>();
        for (MapUnit unit : seat) {
            double radius = radius(unit, unitsPerPerson);
            row.add(new Symbol(unit, x + radius, spot.y(), radius));
            x += 2 * radius;
        }
        return row;
    }

    private static double radius(MapUnit unit, double unitsPerPerson) {
        return Math.max(SMALLEST, Math.sqrt(unit.count() * unitsPerPerson));
    }

    /** The largest are named to the right of their circle, else to the left, below or above: wherever no name and no named circle is. */
    private static List<Label> labels(List<Symbol> symbols, Background background) {
        List<Label> labels = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        symbols.stream().limit(LABELS).map(MapSymbols::box).forEach(taken::add);
        for (Symbol symbol : symbols.subList(0, Math.min(LABELS, symbols.size()))) {
            String text = symbol.of().label();
            double width = text.length() * LETTER;
            double[][] places = {
                {symbol.x() + symbol.radius() + GAP, symbol.y() - TEXT_HEIGHT / 2},
                {symbol.x() - symbol.radius() - GAP - width, symbol.y() - TEXT_HEIGHT / 2},
                {symbol.x() - width / 2, symbol.y() + symbol.radius() + 1},
                {symbol.x() - width / 2, symbol.y() - symbol.radius() - TEXT_HEIGHT - 1},
            };
            for (double[] place : places) {
                Box box = new Box(place[0], place[1], place[0] + width, place[1] + TEXT_HEIGHT);
                boolean onDrawing = box.left > 0
                        && box.right < background.width()
                        && box.top > 0
                        && box.bottom < background.height();
                if (onDrawing && taken.stream().noneMatch(other -> other.meets(box))) {
                    taken.add(box);
                    labels.add(new Label(text, place[0], place[1] + TEXT_HEIGHT * 0.78));
                    break;
                }
            }
        }
        return labels;
    }

    private static Box box(Symbol symbol) {
        double radius = symbol.radius();
        return new Box(symbol.x() - radius, symbol.y() - radius, symbol.x() + radius, symbol.y() + radius);
    }
}
