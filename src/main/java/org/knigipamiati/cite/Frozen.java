package org.knigipamiati.cite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a page said, in numbers: no name and no text of any entry, though rows may be counted by words that books print.
 *
 * @param total how many records; null for a table that has no total
 * @param cells the numbers of a table that are not zero; empty if it is none
 * @param records ids of the records found, ascending; null for tables, and where there are more than {@link #MOST}
 * @param revision number of the record's last revision, null for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Frozen(Long total, List<Cell> cells, List<Long> records, Integer revision) {

    /** Most records whose ids are kept, so that it can be said later which came and went. */
    public static final int MOST = 2_000;

    /** Most cells of a table that is frozen: all of any table but those of properties with very many values. */
    public static final int MOST_CELLS = 5_000;

    /**
     * A number of a table.
     *
     * @param row code of the row
     * @param column code of the column, empty if there are none
     * @param count the number
     */
    public record Cell(String row, String column, long count) {}

    static Frozen table(Long total, List<Cell> cells) {
        return new Frozen(
                total, cells.stream().filter(cell -> cell.count() != 0).toList(), null, null);
    }
}
