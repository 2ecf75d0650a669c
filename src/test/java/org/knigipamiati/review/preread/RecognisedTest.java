package org.knigipamiati.review.preread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.review.typing.PastedEntries;

/** What is made of a recognised page: its text, its doubtful words, the places of its entries. */
class RecognisedTest {

    private static final String ALTO =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
            <Description><MeasurementUnit>pixel</MeasurementUnit></Description>
            <Layout><Page WIDTH="400" HEIGHT="300"><PrintSpace>
            <ComposedBlock><TextBlock>
            <TextLine><String HPOS="10" VPOS="20" WIDTH="90" HEIGHT="12" WC="0.96" CONTENT="ЛУГОВЕРСТОВ"/><SP WIDTH="5"/>
            <String HPOS="105" VPOS="20" WIDTH="40" HEIGHT="12" WC="0.41" CONTENT="&quot;Фока&quot;,"/></TextLine>
            <TextLine><String HPOS="10" VPOS="40" WIDTH="30" HEIGHT="12" WC="0.9" CONTENT="1896"/></TextLine>
            </TextBlock><TextBlock><TextLine><String HPOS="10" VPOS="60" WIDTH="4" HEIGHT="2" WC="0.3" CONTENT=" "/></TextLine></TextBlock>
            <TextBlock><TextLine><String HPOS="10" VPOS="80" WIDTH="30" HEIGHT="12" WC="0.9" CONTENT="17"/></TextLine></TextBlock>
            </ComposedBlock></PrintSpace></Page></Layout></alto>
            """;

    @Test
    void linesAndParagraphsStayAndDoubtfulWordsAreApart() throws Exception {
        Recognised read = read(ALTO);
        assertThat(read.text()).isEqualTo("ЛУГОВЕРСТОВ \"Фока\",\n1896\n\n17");
        assertThat(PastedEntries.split(read.text(), List.of())).hasSize(2);
        assertThat(read.pieces(Set.of()))
                .containsExactly(
                        new Recognised.Piece("ЛУГОВЕРСТОВ ", -1),
                        new Recognised.Piece("\"Фока\",", 1),
                        new Recognised.Piece("\n1896\n\n17", -1));
        assertThat(read.words().get(1)).isEqualTo(new Recognised.Word("\"Фока\",", 105, 20, 40, 12, 41));
    }

    /** "т." beside "г." after years, and what else the rest of the page speaks against; what is merely rare is not marked. */
    @Test
    void whatThePageSpeaksAgainstIsMarkedThoughTheMachineIsSure() {
        String page = "1890 г. р., 1891 г. р., 1892 г. р., 1893 т. р., житель д. Малые житель д. Малые"
                + " Арестован б июля, УК РСФСР. УК РСФСР. УК. РСФСР. приговорён приговорён приговорён приговорен";
        List<Recognised.Word> words = Arrays.stream(page.split(" "))
                .map(word -> new Recognised.Word(word, 0, 0, 1, 1, 96))
                .toList();
        Recognised read = new Recognised(List.of(new Recognised.Line(0, words)));
        assertThat(read.doubtful().stream().map(number -> words.get(number).text()))
                .containsExactly("т.", "б", "УК.", "приговорен");
    }

    /** The machine is sure of every word; a calendar, the order of events and the years of the Terror speak against some figures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 ноября 1937 г. | 5 декабря 1937 г. | 9 января 1938 г. |",
                "12 ноября 1973 г. | 5 декабря 1937 г. | 9 января 1938 г. | 1973",
                "31 февраля 1937 г. | 5 декабря 1937 г. | 9 января 1938 г. | 31",
                "42 ноября 1937 г. | 5 декабря 1937 г. | 9 января 1938 г. | 42",
                "12 ноября 193З г. | 5 декабря 1937 г. | 9 января 1938 г. | 193З",
                "12 ноября 1937 г. | 5 декабря 1937 г. | 9 января 1937 г. | 9",
            })
    void figuresAgainstWhichTheEntrySpeaksAreMarked(String arrest, String trial, String execution, String marked) {
        String entry = "ЛУГОВЕРСТОВ Фока Лукич, 1896 г. р., русский, житель д. Малые Ключи, дом 12, столяр. Арестован "
                + arrest + " Особой тройкой УНКВД " + trial + " приговорён к высшей мере наказания. Расстрелян "
                + execution;
        List<Recognised.Word> words = Arrays.stream(entry.split(" "))
                .map(word -> new Recognised.Word(word, 0, 0, 1, 1, 96))
                .toList();
        Recognised read = new Recognised(List.of(new Recognised.Line(0, words)));
        List<String> figures = read.doubtful().stream()
                .map(number -> words.get(number).text())
                .filter(word -> word.matches(".*\\d.*"))
                .toList();
        if (marked == null) {
            assertThat(figures).isEmpty();
        } else {
            assertThat(figures).contains(marked).doesNotContain("1896");
        }
        assertThat(read.text()).isEqualTo(entry);
    }

    @Test
    void whatIsCutShortOrMeasuredOtherwiseIsRefused() {
        assertThatThrownBy(() -> read(ALTO.substring(0, ALTO.length() / 2))).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(ALTO.replace("pixel", "mm10"))).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(ALTO.replace("WC=\"0.41\"", ""))).isInstanceOf(XMLStreamException.class);
    }

    /** Entries that share most of their words are told apart, with one letter in fifteen read wrongly, and as corrected since. */
    @Test
    void everyEntryIsFoundAmongOthersLikeIt() {
        List<String> entries = InventedPage.entries(14, 7);
        Random random = new Random(3);
        List<Recognised.Line> lines = new ArrayList<>();
        List<EntryPlace> places = new ArrayList<>();
        String[] printed = InventedPage.printed(entries, 62).split("\n\n");
        for (int i = 0; i < printed.length; i++) {
            int first = lines.size();
            for (String line : printed[i].split("\n")) {
                String garbled = line.chars()
                        .map(letter -> random.nextInt(15) == 0 ? 'ж' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                lines.add(new Recognised.Line(i, List.of(new Recognised.Word(garbled, 0, 0, 1, 1, 90))));
            }
            places.add(new EntryPlace(first, lines.size() - 1));
        }
        Recognised page = new Recognised(lines);
        for (int i = 0; i < entries.size(); i++) {
            EntryPlace found = EntryPlace.of(entries.get(i), page).orElseThrow();
            assertThat(found.first()).as(entries.get(i)).isEqualTo(places.get(i).first());
            // Of a last line with one word little is left when two of its letters are wrong.
            assertThat(found.last())
                    .isBetween(places.get(i).last() - 1, places.get(i).last());
        }
        assertThat(EntryPlace.of("", page)).isEmpty();
        assertThat(EntryPlace.of("Quite another text, in another language.", page))
                .isEmpty();
    }

    /** A page askew is given to the program level, and what it finds there is told where it stands on the scan. */
    @ParameterizedTest
    @ValueSource(doubles = {-5, -1.5, 0, 0.5, 3})
    void aPageAskewIsStraightenedAndItsPlacesAreThoseOfTheScan(double degrees, @TempDir Path dir) throws Exception {
        BufferedImage level = InventedPage.print(InventedPage.printed(InventedPage.entries(6, 2), 58), "Serif", 36);
        BufferedImage scan = InventedPage.askew(level, degrees);
        assertThat(Straightened.askew(scan)).isCloseTo(degrees, within(0.3));
        Path file = InventedPage.write(scan, dir.resolve("scan.jpg"), 0.9f);
        Recognised found = new Recognised(
                List.of(new Recognised.Line(0, List.of(new Recognised.Word("к", 200, 300, 40, 20, 90)))));
        try (Straightened copy = Straightened.of(file)) {
            assertThat(Straightened.askew(ImageIO.read(copy.file().toFile()))).isCloseTo(0, within(0.3));
            Recognised.Word moved = copy.back(found).words().get(0);
            Point2D there = AffineTransform.getRotateInstance(Math.toRadians(degrees), 845, 1200)
                    .transform(new Point2D.Double(220, 310), null);
            assertThat(moved.x() + 20).isCloseTo((int) there.getX(), within(8));
            assertThat(moved.y() + 10).isCloseTo((int) there.getY(), within(8));
        }
        assertThat(dir.toFile().list()).containsExactly("scan.jpg");
    }

    @Test
    void grainIsLessenedWhereThereIsSome() {
        BufferedImage clean = InventedPage.print(InventedPage.printed(InventedPage.entries(6, 2), 58), "Serif", 36);
        BufferedImage grainy = InventedPage.noisy(clean, 40);
        assertThat(PaperGrain.of(clean)).isLessThan(1);
        assertThat(PaperGrain.lessened(clean)).isSameAs(clean);
        assertThat(PaperGrain.of(grainy)).isCloseTo(40, within(6.0));
        assertThat(PaperGrain.of(PaperGrain.lessened(grainy))).isLessThan(15);
    }

    private static Recognised read(String alto) throws XMLStreamException {
        return Alto.read(new ByteArrayInputStream(alto.getBytes(StandardCharsets.UTF_8)));
    }
}
