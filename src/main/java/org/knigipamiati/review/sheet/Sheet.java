package org.knigipamiati.review.sheet;

import java.util.List;
import org.knigipamiati.ingest.format.Storable;

/**
 * A spreadsheet as text.
 *
 * @param header the names of the columns, as the first row has them
 * @param rows the rows below; empty ones are left out
 * @param above the rows above the header, which tell of the table and of no person
 */
public record Sheet(List<String> header, List<Row> rows, List<Row> above) {

    public Sheet {
        above = above == null ? List.of() : above;
    }

    /** A sheet whose first row is the header. */
    public Sheet(List<String> header, List<Row> rows) {
        this(header, rows, List.of());
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, the header being 1
     * @param cells one for each column
     */
    public record Row(int number, List<Cell> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows, without blanks around
     * @param formula whether it is computed, or would be if the file were opened in a spreadsheet program
     */
    public record Cell(String text, boolean formula) {

        static final Cell EMPTY = new Cell("", false);

        /** Whether it held something that no database can keep, and shows what. */
        boolean unstorable() {
            return text.indexOf('␀') >= 0 || text.matches("(?s).*\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}.*");
        }

        /**
         * A cell of a text file. {@code =} and {@code @} begin formulas; {@code +} and {@code -} do only before something that
         * could be computed, so that "- не известно" stays words.
         */
        static Cell ofText(String written) {
            String text = Storable.shown(written).strip();
            boolean formula = text.startsWith("=")
                    || text.startsWith("@")
                    || text.matches("(?s)[+\\-]\\s*[A-Za-z]*\\d*[(!|*/+].*");
            return new Cell(text, formula);
        }
    }
}
