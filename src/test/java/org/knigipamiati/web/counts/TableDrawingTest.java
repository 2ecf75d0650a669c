package org.knigipamiati.web.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TableDrawingTest {

    private static final Words WORDS = Words.of(Language.of("en"));

    /** Two rows of 100 and 4; three columns. */
    private static final CrossTable SMALL =
            table(List.of(List.of(70L, 30L, 0L), List.of(1L, 0L, 3L)), Facet.REGION, Facet.OUTCOME);

    private static CrossTable table(List<List<Long>> cells, Facet rows, Facet columns) {
        List<FacetValue> rowValues = IntStream.range(0, cells.size())
                .mapToObj(i -> value(
                        "row " + i,
                        cells.get(i).stream().mapToLong(Long::longValue).sum()))
                .toList();
        List<FacetValue> columnValues = IntStream.range(0, cells.get(0).size())
                .mapToObj(j -> value(
                        "column " + j,
                        cells.stream().mapToLong(row -> row.get(j)).sum()))
                .toList();
        long total = rowValues.stream().mapToLong(FacetValue::count).sum();
        return new CrossTable(
                rows, columns, Counted.DISTINCT, rowValues, columnValues, cells, List.of(), total, 0, 0, 0, 0);
    }

    private static FacetValue value(String name, long count) {
        return new FacetValue(name, name, count, false, false);
    }

    private static List<String> texts(TableDrawing drawing, String element) throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing.drawing().svg())));
        NodeList found = svg.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, found.getLength())
                .forEach(i -> texts.add(found.item(i).getTextContent()));
        return texts;
    }

    @Test
    void aHeatMapHasEveryNumberInItsCellAndStandsOutWhereItIsLargest() throws Exception {
        TableDrawing drawing = TableDrawing.of(TableLook.HEAT, SMALL, Share.NONE, "A table", WORDS);
        assertThat(texts(drawing, "title")).contains("row 0, column 0: 70", "row 0, column 2: 0", "row 1, column 2: 3");
        assertThat(drawing.drawing().summary()).isEqualTo("The largest cell: row 0, column 0: 70.");
        assertThat(Pattern.compile("class=\"(shade-[^\"]*)\"")
                        .matcher(drawing.drawing().svg())
                        .results()
                        .map(shade -> shade.group(1)))
                .as("of 70, 30, 0 and 1, 0, 3")
                .containsExactly("shade-4", "shade-4", "shade-0", "shade-2", "shade-0", "shade-3");
        assertThat(drawing.note())
                .isEqualTo(
                        "The more a cell stands out, the larger its number. Each shade stands for numbers up to five times"
                                + " those of the one before; the darkest begins at a fifth of the largest.");
    }

    @Test
    void sharesOfFewAreMarkedAndSharesOfNobodyHatched() throws Exception {
        TableDrawing rows = TableDrawing.of(TableLook.HEAT, SMALL, Share.ROW, "A table", WORDS);
        assertThat(texts(rows, "title"))
                .contains("row 0, column 0: 70.0%", "row 1, column 2: 75.0% *")
                .doesNotContain("row 1, column 2: 75.0%");
        CrossTable empty = table(List.of(List.of(5L, 0L)), Facet.REGION, Facet.OUTCOME);
        TableDrawing columns = TableDrawing.of(TableLook.HEAT, empty, Share.COLUMN, "A table", WORDS);
        assertThat(columns.drawing().svg()).containsOnlyOnce("\"shade-none\"");
        assertThat(texts(columns, "title")).contains("row 0, column 1: —");
    }

    @Test
    void whatIsLeftOutOfADrawingIsSaid() throws Exception {
        List<Long> row = IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList();
        CrossTable large = table(IntStream.range(0, 60).mapToObj(i -> row).toList(), Facet.REGION, Facet.OUTCOME);
        assertThat(TableDrawing.of(TableLook.HEAT, large, Share.NONE, "A table", WORDS)
                        .note())
                .endsWith("Drawn: 40 of 60 rows and 14 of 20 columns; the rest is only in the table.");
        TableDrawing bars = TableDrawing.of(TableLook.BARS, large, Share.NONE, "A table", WORDS);
        assertThat(bars.note()).endsWith("Drawn: 40 of 60 rows and 20 of 20 columns; the rest is only in the table.");
        assertThat(texts(bars, "title"))
                .as("what is beyond the looks is one part")
                .contains("row 0, others: 195");
    }

    @Test
    void barsAddUpToTheirRowAndSharesToAHundred() throws Exception {
        TableDrawing counts = TableDrawing.of(TableLook.BARS, SMALL, Share.NONE, "A table", WORDS);
        assertThat(texts(counts, "title")).contains("row 0, column 0: 70", "row 0, column 1: 30");
        assertThat(counts.drawing().summary()).isEqualTo("The largest row: row 0: 100 of 104.");
        TableDrawing shares = TableDrawing.of(TableLook.BARS, SMALL, Share.ROW, "A table", WORDS);
        assertThat(texts(shares, "title")).contains("row 1, column 0: 25", "row 1, column 2: 75");
        assertThat(texts(shares, "text")).contains("row 1 — 4 *", "row 0 — 100", "100.0%");
    }

    /** A record counts in several columns of such a property, so that its parts would be longer than the whole. */
    @Test
    void columnsOfSeveralValuesAreNotParts() throws Exception {
        CrossTable flags = table(
                List.of(List.of(70L, 30L)),
                Facet.REGION,
                Facet.byParameter("flag").orElseThrow());
        assertThat(texts(TableDrawing.of(TableLook.BARS, flags, Share.NONE, "A table", WORDS), "title"))
                .contains("row 0: 100")
                .noneMatch(title -> title.contains("column 0"));
    }

    @Test
    void aTableAloneAndATableOfNobodyHaveNoDrawing() {
        assertThat(TableDrawing.of(TableLook.TABLE, SMALL, Share.NONE, "A table", WORDS))
                .isNull();
        CrossTable nobody = new CrossTable(
                Facet.REGION,
                Facet.OUTCOME,
                Counted.DISTINCT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0);
        assertThat(TableDrawing.of(TableLook.HEAT, nobody, Share.NONE, "A table", WORDS))
                .isNull();
        assertThat(TableLook.of("pie")).isEmpty();
    }
}
