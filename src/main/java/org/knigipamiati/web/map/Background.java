package org.knigipamiati.web.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Table;

/**
 * Land and today's borders as they lie below a part of the map, from {@code import/map/outlines.csv}: for orientation, no border of 1937–38.
 *
 * @param width in the units of the drawing
 * @param height likewise
 * @param land path of the land of other states
 * @param union path of the land of the fifteen states that were union republics
 * @param borders path of the borders of today
 */
record Background(int width, int height, String land, String union, String borders, Frame frame) {

    /** Width of every drawing. */
    static final int WIDTH = 1000;

    /** Around what must be seen. */
    private static final int MARGIN = 24;

    private static final Map<MapPart, Background> DRAWN = draw();

    private enum Kind {
        LAND,
        FORMER_USSR,
        BORDER
    }

    /** Longitudes and latitudes in turn, degrees. */
    private record Outline(Kind kind, double[] degrees) {}

    /** A place on the drawing. */
    record Spot(double x, double y) {}

    /** Where kilometres of the projection lie on the drawing. */
    private record Frame(ConicProjection projection, double left, double top, double unitsPerKm) {
        Spot spot(double latitude, double longitude) {
            ConicProjection.Point point = projection.project(latitude, longitude);
            return new Spot((point.east() - left) * unitsPerKm, (top - point.north()) * unitsPerKm);
        }
    }

    /** The one below a part of the map, drawn once. */
    static Background of(MapPart part) {
        return DRAWN.get(part);
    }

    /** Where a place lies on the drawing; degrees north and east. */
    Spot spot(double latitude, double longitude) {
        return frame.spot(latitude, longitude);
    }

    /** Whether a place is on the drawing at all. */
    boolean shows(Spot spot) {
        return spot.x() >= 0 && spot.x() <= width && spot.y() >= 0 && spot.y() <= height;
    }

    private static Map<MapPart, Background> draw() {
        List<Outline> outlines =
                Table.read("map/outlines.csv").stream().map(Background::outline).toList();
        Map<MapPart, Background> drawn = new EnumMap<>(MapPart.class);
        for (MapPart part : MapPart.values()) {
            drawn.put(part, draw(part, outlines));
        }
        return drawn;
    }

    private static Outline outline(Table.Row row) {
        String[] numbers = row.require("points").split(" ");
        if (numbers.length % 2 != 0 || numbers.length < 4) {
            throw row.error("points", "are not two or more pairs of longitude and latitude");
        }
        double[] degrees = new double[numbers.length];
        try {
            for (int i = 0; i < numbers.length; i++) {
                degrees[i] = Integer.parseInt(numbers[i]) / 100.0;
            }
        } catch (NumberFormatException e) {
            throw row.error("points", "are not whole hundredths of a degree");
        }
        return new Outline(row.constant("kind", Kind.class), degrees);
    }

    private static Background draw(MapPart part, List<Outline> outlines) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        for (Outline outline : outlines) {
            for (int i = 0; i < outline.degrees.length && outline.kind == Kind.FORMER_USSR; i += 2) {
                if (part.holds(outline.degrees[i + 1], outline.degrees[i])) {
                    ConicProjection.Point at = part.projection().project(outline.degrees[i + 1], outline.degrees[i]);
                    left = Math.min(left, at.east());
                    right = Math.max(right, at.east());
                    bottom = Math.min(bottom, at.north());
                    top = Math.max(top, at.north());
                }
            }
        }
        double scale = (WIDTH - 2 * MARGIN) / (right - left);
        Frame frame = new Frame(part.projection(), left - MARGIN / scale, top + MARGIN / scale, scale);
        int height = (int) Math.ceil((top - bottom) * scale) + 2 * MARGIN;
        return new Background(
                WIDTH,
                height,
                path(Kind.LAND, outlines, frame, height),
                path(Kind.FORMER_USSR, outlines, frame, height),
                path(Kind.BORDER, outlines, frame, height),
                frame);
    }

    /** What of a kind touches the drawing, in whole units: finer would not be seen. */
    private static String path(Kind kind, List<Outline> outlines, Frame frame, int height) {
        StringBuilder path = new StringBuilder();
        for (Outline outline : outlines) {
            List<long[]> points = outline.kind == kind ? points(outline, frame) : List.of();
            if (points.size() > (kind == Kind.BORDER ? 1 : 2) && touches(points, height)) {
                long[] last = points.get(0);
                path.append('M').append(last[0]).append(' ').append(last[1]).append('l');
                for (long[] point : points.subList(1, points.size())) {
                    path.append(point[0] - last[0])
                            .append(' ')
                            .append(point[1] - last[1])
                            .append(' ');
                    last = point;
                }
                path.setCharAt(path.length() - 1, kind == Kind.BORDER ? ' ' : 'z');
            }
        }
        return path.toString().strip();
    }

    private static List<long[]> points(Outline outline, Frame frame) {
        List<long[]> points = new ArrayList<>();
        for (int i = 0; i < outline.degrees.length; i += 2) {
            Spot spot = frame.spot(outline.degrees[i + 1], outline.degrees[i]);
            long[] point = {Math.round(spot.x()), Math.round(spot.y())};
            long[] last = points.isEmpty() ? null : points.get(points.size() - 1);
            if (last == null || last[0] != point[0] || last[1] != point[1]) {
                points.add(point);
            }
        }
        return points;
    }

    private static boolean touches(List<long[]> points, int height) {
        boolean across = points.stream().anyMatch(point -> point[0] >= 0)
                && points.stream().anyMatch(p -> p[0] <= WIDTH);
        boolean along = points.stream().anyMatch(point -> point[1] >= 0)
                && points.stream().anyMatch(p -> p[1] <= height);
        return across && along;
    }
}
