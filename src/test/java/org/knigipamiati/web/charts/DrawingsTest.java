package org.knigipamiati.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Drawings are well formed, say in words what they show, and need nothing from elsewhere. */
class DrawingsTest {

    private static final String WILD = "Шахты <b> & \"рудники\" \u0000 ]]>";

    static Stream<Drawing> drawings() {
        return Stream.of(
                BarChart.draw(
                        "bars",
                        WILD,
                        "Всего 7 & больше",
                        List.of("ВМН", WILD),
                        List.of(
                                new BarChart.Row(WILD, List.of(3.0, 4.0), "7", 9.5, "9,5 <1990>"),
                                BarChart.Row.of("", 0, "0")),
                        Double::toString),
                TimeChart.draw(
                        "time",
                        WILD,
                        WILD,
                        List.of(
                                new TimeChart.Column(day("1937-08-01"), day("1937-08-31"), 0, WILD),
                                new TimeChart.Column(day("1937-09-01"), day("1937-09-30"), 7, WILD)),
                        List.of(
                                new TimeChart.Mark(1, day("1937-01-01"), day("1937-12-31"), WILD),
                                new TimeChart.Mark(2, day("1937-08-05"), day("1937-08-05"), "б"),
                                new TimeChart.Mark(3, day("1937-08-05"), day("1937-08-05"), "в")),
                        Long::toString,
                        Locale.ENGLISH),
                TimeChart.draw(
                        "nobody",
                        WILD,
                        "b",
                        List.of(new TimeChart.Column(day("1937-08-01"), day("1937-08-01"), 0, "")),
                        List.of(),
                        Long::toString,
                        Locale.ENGLISH),
                BoxChart.draw("boxes", WILD, WILD, List.of(new BoxChart.Row(WILD, 0, 0, 0, WILD)), Double::toString),
                FlowChart.draw(
                        "flow",
                        WILD,
                        WILD,
                        List.of(
                                new FlowChart.Stage(WILD, List.of(WILD, "b")),
                                new FlowChart.Stage("", List.of("c", "d")),
                                new FlowChart.Stage("", List.of("e"))),
                        List.of(new long[][] {{3, 0}, {0, 4}}, new long[][] {{3}, {2}})),
                FlowChart.draw(
                        "none",
                        WILD,
                        WILD,
                        List.of(new FlowChart.Stage("", List.of()), new FlowChart.Stage("", List.of())),
                        List.<long[][]>of(new long[0][0])),
                Histogram.draw(
                        "years",
                        WILD,
                        WILD,
                        List.of(new Histogram.Column(1917, 3, WILD, true), new Histogram.Column(1938, 0, WILD, false))),
                Histogram.draw("year", WILD, WILD, List.of(new Histogram.Column(1938, 1, WILD, false))),
                HeatMap.draw(
                        "heat",
                        WILD,
                        WILD,
                        List.of(WILD, "b"),
                        List.of(new HeatMap.Row(
                                WILD, List.of(new HeatMap.Cell(4, "12 *"), new HeatMap.Cell(-1, WILD))))));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Document parse(Drawing drawing) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing.svg())));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aDrawingIsWellFormedAndHasItsWords(Drawing drawing) throws Exception {
        Document svg = parse(drawing);
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(elements(svg).filter(one -> one.getAttribute("id").equals(id)))
                    .as(id)
                    .hasSize(1)
                    .allSatisfy(one -> assertThat(one.getTextContent()).isNotBlank());
        }
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(WILD.replace('\u0000', '\ufffd'));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aDrawingNeedsNothingFromElsewhereAndKeepsThePolicy(Drawing drawing) throws Exception {
        Document svg = parse(drawing);
        assertThat(elements(svg).map(Element::getTagName).distinct())
                .isSubsetOf("svg", "title", "desc", "rect", "text", "line", "path", "circle", "pattern");
        elements(svg).forEach(one -> {
            NamedNodeMap attributes = one.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on").doesNotContain("href");
                String value = attributes.item(i).getNodeValue();
                if (value.contains("url(")) {
                    assertThat(value).startsWith("url(#" + drawing.id() + '-');
                    String id = value.substring("url(#".length(), value.length() - 1);
                    assertThat(elements(svg)
                                    .filter(any -> any.getAttribute("id").equals(id)))
                            .hasSize(1);
                }
                assertThat(value).doesNotContain("NaN").doesNotContain("Infinity");
            }
        });
    }

    private static Stream<Element> elements(Document svg) {
        NodeList all = svg.getElementsByTagName("*");
        return java.util.stream.IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    /** Marks of one day stand in rows above each other, so that each number can be read. */
    @Test
    void numbersOfEventsDoNotLieUponEachOther() throws Exception {
        List<Drawing> all = drawings().toList();
        List<String> places = elements(parse(all.get(1)))
                .filter(one -> one.getAttribute("class").equals("event-number"))
                .map(one -> one.getAttribute("x") + ' ' + one.getAttribute("y"))
                .toList();
        assertThat(places).hasSize(3).doesNotHaveDuplicates();
    }

    /** Nobody is lost between stages: bands touch without gap, as thick as they have people. */
    @Test
    void aValueIsAsHighAsTheLargerOfThoseWhoCameAndThoseWhoWent() throws Exception {
        Drawing flow = FlowChart.draw(
                "f",
                "a",
                "b",
                List.of(new FlowChart.Stage("", List.of("x")), new FlowChart.Stage("", List.of("y", "z"))),
                List.<long[][]>of(new long[][] {{30, 10}}));
        List<Double> heights = elements(parse(flow))
                .filter(one -> one.getAttribute("class").equals("column"))
                .map(one -> Double.valueOf(one.getAttribute("height")))
                .toList();
        assertThat(heights.get(0)).isEqualTo(heights.get(1) + heights.get(2));
        assertThat(heights.get(1)).isEqualTo(3 * heights.get(2));
    }

    @Test
    void theNameOfAnOutcomeIsWholeWhereThereIsRoom() throws Exception {
        String outcome = "первая категория: приговор к смерти или расстрел";
        String words = String.join(
                " ",
                elements(parse(FlowChart.draw(
                                "f",
                                "a",
                                "b",
                                List.of(
                                        new FlowChart.Stage("", List.of("x")),
                                        new FlowChart.Stage("", List.of(outcome))),
                                List.<long[][]>of(new long[][] {{30}}))))
                        .filter(one -> one.getTagName().equals("text"))
                        .map(Element::getTextContent)
                        .toList());
        assertThat(words).contains(outcome);
    }

    @Test
    void columnsOfAHistogramStandAtTheirYearsAsHighAsTheyCount() throws Exception {
        List<Element> columns = elements(parse(Histogram.draw(
                        "h",
                        "a",
                        "b",
                        List.of(
                                new Histogram.Column(1930, 10, "1930: 10", false),
                                new Histogram.Column(1938, 40, "1938: 40", true),
                                new Histogram.Column(1939, 20, "1939: 20", false)))))
                .filter(one -> one.getTagName().equals("rect"))
                .toList();
        List<Double> heights = columns.stream()
                .map(one -> Double.valueOf(one.getAttribute("height")))
                .toList();
        List<Double> places = columns.stream()
                .map(one -> Double.valueOf(one.getAttribute("x")))
                .toList();
        assertThat(heights.get(1)).isEqualTo(4 * heights.get(0)).isEqualTo(2 * heights.get(2));
        assertThat(places.get(0)).isZero();
        assertThat(places.get(1)).isEqualTo(8 * (places.get(2) - places.get(1)));
        assertThat(columns.get(1).getAttribute("class")).isEqualTo("column chosen");
    }

    /** As thick as it has people, at both ends, and beginning where the one before it ends. */
    @Test
    void bandsFillTheirValuesOneBelowTheOther() throws Exception {
        FlowChart.Stage two = new FlowChart.Stage("", List.of("x", "y"));
        FlowChart.Stage one = new FlowChart.Stage("", List.of("z"));
        Document svg =
                parse(FlowChart.draw("f", "a", "b", List.of(two, one), List.<long[][]>of(new long[][] {{30}, {10}})));
        Element whole = elements(svg)
                .filter(rect -> rect.getAttribute("class").equals("column"))
                .skip(2)
                .findFirst()
                .orElseThrow();
        double top = Double.parseDouble(whole.getAttribute("y"));
        double height = Double.parseDouble(whole.getAttribute("height"));
        List<double[]> ends = elements(svg)
                .filter(path -> path.getAttribute("class").equals("flow"))
                .map(path -> path.getAttribute("d").split("[CV]"))
                .map(parts -> new double[] {
                    Double.parseDouble(parts[1].substring(parts[1].lastIndexOf(' ') + 1)), Double.parseDouble(parts[2])
                })
                .toList();
        assertThat(ends.get(0)).containsExactly(new double[] {top, top + height * 0.75}, within(0.2));
        assertThat(ends.get(1)).containsExactly(new double[] {top + height * 0.75, top + height}, within(0.2));
    }

    /** A century of which one year is full of events: the drawing stays low, and every number is named. */
    @Test
    void manyEventsOfAShortTimeStandTogether() throws Exception {
        List<TimeChart.Mark> marks = java.util.stream.IntStream.rangeClosed(1, 24)
                .mapToObj(i -> new TimeChart.Mark(
                        i,
                        day("1937-08-01").plusDays(10L * i),
                        day("1937-08-01").plusDays(10L * i),
                        "e" + i))
                .toList();
        Drawing drawing = TimeChart.draw(
                "century",
                "a",
                "b",
                List.of(new TimeChart.Column(day("1900-01-01"), day("1999-12-31"), 5, "")),
                marks,
                Long::toString,
                Locale.ENGLISH);
        assertThat(drawing.height()).isLessThan(400);
        assertThat(drawing.shapes()).contains(">1–24<").contains("e17");
    }

    @Test
    void anIdThatWouldNotBeOneIsRefused() {
        assertThatThrownBy(() -> new Drawing("a\"b", "", "", 1, 1, Drawing.Size.PAGE, ""))
                .hasMessageContaining("a\"b");
    }

    @Test
    void numbersOfAnAxisAreRoundAndReachTheLargest() {
        assertThat(Ticks.upTo(0, 4)).containsExactly(0L, 1L);
        assertThat(Ticks.upTo(3, 4)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(Ticks.upTo(101, 5)).containsExactly(0L, 50L, 100L, 150L);
        assertThat(Ticks.upTo(0.4, 4)).containsExactly(0L, 1L);
    }

    @Test
    void datesOfAnAxisAreFirstDaysOfWhatFits() {
        assertThat(Ticks.between(LocalDate.of(1937, 7, 5), LocalDate.of(1938, 12, 31), 20, Locale.forLanguageTag("ru")))
                .hasSize(17)
                .first()
                .satisfies(tick -> assertThat(tick.day()).isEqualTo("1937-08-01"))
                .satisfies(tick -> assertThat(tick.label()).endsWith(" 1937"));
        assertThat(Ticks.between(LocalDate.of(1921, 3, 1), LocalDate.of(2005, 1, 1), 20, Locale.ENGLISH))
                .extracting(Ticks.DateTick::label)
                .containsExactly(
                        "1925", "1930", "1935", "1940", "1945", "1950", "1955", "1960", "1965", "1970", "1975", "1980",
                        "1985", "1990", "1995", "2000", "2005");
    }

    @Test
    void longWordsAreCutVisiblyAndShortOnesNot() {
        assertThat(Lines.of("Особая тройка при управлении", 13, 2)).containsExactly("Особая тройка", "при…");
        assertThat(Lines.of("а", 14, 2)).containsExactly("а");
        assertThat(Lines.of("", 14, 2)).containsExactly("");
    }

    @Test
    void shadesGoFromTheLeastToTheMost() {
        assertThat(Stream.of(0.0, 19.0, 20.0, 99.0, 100.0).map(one -> HeatMap.shade(one, 100)))
                .containsExactly(0, 0, 1, 4, 4);
        assertThat(HeatMap.shade(0, 0)).isZero();
    }

    @Test
    void aCountFiveTimesSmallerIsAShadeLighter() {
        assertThat(Stream.of(0L, 1L, 7L, 8L, 39L, 40L, 199L, 200L, 1000L).map(one -> HeatMap.shadeOfCount(one, 1000)))
                .containsExactly(0, 0, 1, 2, 2, 3, 3, 4, 4);
        assertThat(HeatMap.shadeOfCount(0, 0)).isZero();
    }
}
