package org.knigipamiati.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.knigipamiati.report.ComparedCounts.FirstCategory;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.RegionLevel;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The geometry of the map: no service is needed. */
class MapDrawingTest {

    private static final Map<String, Region> REGIONS = Vocabularies.load().regions();

    /** Snyder's own example (p. 291): 35° N, 75° W with parallels 29.5 and 45.5, origin 23° N, 96° W gives 0.2952720 and 0.2416774 radii. */
    @Test
    void theProjectionAgreesWithThePublishedExample() {
        ConicProjection.Point point = new ConicProjection(29.5, 45.5, 23, -96).project(35, -75);
        assertThat(point.east() / 6371).isCloseTo(0.2952720, within(1e-6));
        assertThat(point.north() / 6371).isCloseTo(0.2416774, within(1e-6));
    }

    /** A degree by a degree in Tajikistan and in Yakutia, on the map as on the globe. */
    @ParameterizedTest
    @CsvSource({"38, 71", "68, 150", "55, 37", "66, 185", "66, -176"})
    void theProjectionKeepsAreas(double latitude, double longitude) {
        ConicProjection projection = MapPart.WHOLE.projection();
        double area = 0;
        double[][] corners = {{0, 0}, {0, 1}, {1, 1}, {1, 0}};
        for (int i = 0; i < 4; i++) {
            ConicProjection.Point a = projection.project(latitude + corners[i][0], longitude + corners[i][1]);
            ConicProjection.Point b =
                    projection.project(latitude + corners[(i + 1) % 4][0], longitude + corners[(i + 1) % 4][1]);
            area += (a.east() * b.north() - b.east() * a.north()) / 2;
        }
        double globe = 6371
                * 6371
                * Math.toRadians(1)
                * (Math.sin(Math.toRadians(latitude + 1)) - Math.sin(Math.toRadians(latitude)));
        assertThat(area / globe).isCloseTo(1, within(0.001));
    }

    @Test
    void theEastOfTheCountryLiesInTheEastThoughItsLongitudeIsWestern() {
        ConicProjection projection = MapPart.WHOLE.projection();
        assertThat(projection.project(66, -176).east())
                .isCloseTo(projection.project(66, 184).east(), within(1e-6))
                .isGreaterThan(projection.project(66, 170).east());
    }

    @Test
    void everyUnitHasASeatThatTheMapShowsOrIsNoTerritory() {
        Background whole = Background.of(MapPart.WHOLE);
        for (Region unit : REGIONS.values()) {
            if (unit.level() == RegionLevel.NKVD_NON_TERRITORIAL) {
                assertThat(unit.latitude()).as(unit.code()).isNaN();
            } else {
                assertThat(whole.shows(whole.spot(unit.latitude(), unit.longitude())))
                        .as(unit.code())
                        .isTrue();
            }
        }
    }

    @Test
    void everySeatSaysWhereItIsFrom() {
        for (Table.Row row : Table.read("vocabulary/regions.csv").rows()) {
            boolean placed = !row.get("lat").isEmpty();
            assertThat(row.get("place_source").matches("GeoNames \\d+, .+"))
                    .as(row.get("code"))
                    .isEqualTo(placed);
            assertThat(row.get("place_certainty").matches("PARTLY|UNVERIFIED"))
                    .as(row.get("code"))
                    .isEqualTo(placed);
        }
    }

    /** As the crow flies from Moscow; distances from general knowledge, to a tenth. */
    @ParameterizedTest
    @CsvSource({
        "LEN, 634", "KIE, 756", "MNS, 676", "TAS, 2795", "KHA, 6140", "YAK, 4880", "CKO, 6200", "TJK, 2980",
                "KRY, 1220",
        "ARH, 990", "SVE, 1420", "NSO, 2810", "IRK, 4200", "PRI, 6420", "GEO, 1640", "ALM, 3100", "KAR, 705", "TAT, 720"
    })
    void seatsLieWhereTheyDo(String code, double km) {
        assertThat(km("MOS", code)).isCloseTo(km, within(km / 10));
    }

    private static double km(String from, String to) {
        Region a = REGIONS.get(from);
        Region b = REGIONS.get(to);
        double half = Math.pow(Math.sin(Math.toRadians(b.latitude() - a.latitude()) / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(half));
    }

    /** Moscow lies on Russian land, Tbilisi on Georgian; the middle of the Black Sea on none. */
    @ParameterizedTest
    @EnumSource(MapPart.class)
    void landLiesWhereItDoes(MapPart part) {
        Background background = Background.of(part);
        assertThat(onLand(background, 55.75, 37.62)).isTrue();
        assertThat(onLand(background, 41.69, 44.83)).isTrue();
        assertThat(onLand(background, 45.2, 34.3)).isTrue();
        assertThat(onLand(background, 43.2, 34.0)).isFalse();
        assertThat(background.height()).isBetween(400, 1400);
    }

    /** By crossings of the outlines, as a renderer fills them. */
    private static boolean onLand(Background background, double latitude, double longitude) {
        Background.Spot spot = background.spot(latitude, longitude);
        boolean inside = false;
        for (String ring : background.union().split("z")) {
            List<double[]> points = points(ring);
            for (int i = 0; i < points.size(); i++) {
                double[] a = points.get(i);
                double[] b = points.get((i + 1) % points.size());
                if ((a[1] > spot.y()) != (b[1] > spot.y())
                        && spot.x() < (b[0] - a[0]) * (spot.y() - a[1]) / (b[1] - a[1]) + a[0]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private static List<double[]> points(String ring) {
        List<double[]> points = new ArrayList<>();
        Matcher numbers = Pattern.compile("(-?\\d+) (-?\\d+)").matcher(ring);
        double x = 0;
        double y = 0;
        while (numbers.find()) {
            x += Integer.parseInt(numbers.group(1));
            y += Integer.parseInt(numbers.group(2));
            points.add(new double[] {x, y});
        }
        return points;
    }

    private static MapUnit unit(String code, long count, long known, double share) {
        FirstCategory first = new FirstCategory(
                known == 0 ? OptionalDouble.empty() : OptionalDouble.of(share), share * known / count, known);
        Region unit = REGIONS.get(code);
        return new MapUnit(unit, code, count, first, unit.level() == RegionLevel.UNION_REPUBLIC);
    }

    private static final List<MapUnit> SOME = List.of(
            unit("KIE", 400, 300, 0.9),
            unit("UKR", 100, 0, 0),
            unit("LEN", 1, 1, 1),
            unit("PRI", 50, 40, 0.1),
            unit("MOS", 200, 10, 0.5));

    @Test
    void areasAreAsNumbersAndUnitsOfOneSeatDoNotCoverEachOther() {
        MapSymbols symbols = MapSymbols.of(SOME, Background.of(MapPart.WHOLE));
        Map<String, MapSymbols.Symbol> by = new java.util.HashMap<>();
        symbols.symbols().forEach(symbol -> by.put(symbol.of().unit().code(), symbol));
        assertThat(by).hasSize(SOME.size());
        assertThat(Math.pow(by.get("KIE").radius() / by.get("UKR").radius(), 2)).isCloseTo(4, within(1e-9));
        assertThat(Math.pow(2 * by.get("UKR").half(), 2)
                        / (Math.PI * Math.pow(by.get("MOS").radius(), 2)))
                .as("a square has the area of a circle for as many")
                .isCloseTo(0.5, within(1e-9));
        assertThat(by.get("UKR").x() - by.get("KIE").x())
                .isCloseTo(by.get("UKR").radius() + by.get("KIE").radius(), within(1e-9));
        assertThat(by.get("LEN").radius()).isEqualTo(MapSymbols.SMALLEST);
        assertThat(symbols.symbols().get(0).of().label())
                .as("the largest lies below")
                .isEqualTo("KIE");
        assertThat(symbols.labels()).extracting(MapSymbols.Label::text).contains("KIE", "MOS", "PRI");
    }

    @Test
    void noNameLiesUponAnother() {
        List<MapUnit> all = REGIONS.values().stream()
                .filter(unit -> unit.level() != RegionLevel.NKVD_NON_TERRITORIAL)
                .map(unit -> unit(unit.code(), 10, 10, 0.5))
                .toList();
        List<MapSymbols.Label> labels =
                MapSymbols.of(all, Background.of(MapPart.WHOLE)).labels();
        assertThat(labels).hasSizeGreaterThan(3);
        for (MapSymbols.Label one : labels) {
            assertThat(labels)
                    .filteredOn(other -> Math.abs(other.y() - one.y()) < 16
                            && other.x() < one.x() + 7.8 * one.text().length()
                            && one.x() < other.x() + 7.8 * other.text().length())
                    .containsExactly(one);
        }
    }

    @Test
    void whatLiesBeyondTheEdgeIsSaid() {
        assertThat(MapSymbols.of(SOME, Background.of(MapPart.WEST)).outside())
                .extracting(MapUnit::label)
                .containsExactly("PRI");
        assertThat(MapSymbols.of(SOME, Background.of(MapPart.WHOLE)).outside()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MapPart.class)
    void theDrawingIsWellFormedAndSaysWhatItShows(MapPart part) throws Exception {
        Background background = Background.of(part);
        Words words = Words.of(Language.of("en"));
        Drawing drawing = MapDrawing.draw("A <title>", "A summary", MapSymbols.of(SOME, background), background, words);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing.svg())))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(drawing.svg()).contains("KIE: 400; first category 90.0% of 300 known outcomes");
        assertThat(drawing.svg()).contains("UKR: 100; no outcome is known");
        assertThat(drawing.svg()).doesNotContain("href", "style=");
        assertThat(drawing.svg().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .as("bytes of a drawing")
                .isLessThan(120_000);
        assertThat(new TreeSet<>(List.of(svg.getAttribute("viewBox").split(" "))))
                .contains("1000");
    }

    @Test
    void theKeyStandsAsTextBelowTheDrawingWhichMayBeWiderThanAScreen() {
        Words words = Words.of(Language.of("en"));
        List<MapView.Sign> key = MapDrawing.key(words);
        assertThat(key).hasSize(MapUnit.SHADES + 2).allSatisfy(sign -> assertThat(sign.shapes())
                .startsWith("<circle"));
        Background background = Background.of(MapPart.WHOLE);
        Drawing drawing = MapDrawing.draw("t", "s", MapSymbols.of(SOME, background), background, words);
        assertThat(drawing.shapes()).doesNotContain(">" + key.get(0).says() + "<");
        assertThat(drawing.height()).isEqualTo(background.height());
    }

    @Test
    void aMapOfNobodyIsOnlyLand() {
        Background background = Background.of(MapPart.WHOLE);
        assertThat(MapSymbols.of(List.of(), background).symbols()).isEmpty();
        assertThat(MapDrawing.draw(
                                "t", "s", MapSymbols.of(List.of(), background), background, Words.of(Language.of("ru")))
                        .svg())
                .contains("map-union");
    }
}
