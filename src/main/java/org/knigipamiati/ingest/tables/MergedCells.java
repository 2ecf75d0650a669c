package org.knigipamiati.ingest.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells of a worksheet that are one over several rows. Such a cell stands in its first row only; it is shown beside all of them, and
 * holds for all.
 */
final class MergedCells {

    /**
     * A cell over several rows.
     *
     * @param column from 0
     * @param last row, from 1
     */
    private record Tall(int column, int last) {}

    private record Open(Tall tall, Cell cell) {}

    private final Map<Integer, List<Tall>> byFirstRow = new HashMap<>();
    private final Map<Integer, Open> open = new TreeMap<>();

    /** A cell over several rows, from 1; the column from 0. */
    void add(int firstRow, int column, int lastRow) {
        byFirstRow.computeIfAbsent(firstRow, row -> new ArrayList<>()).add(new Tall(column, lastRow));
    }

    /** Fills what a row has from above; returns the columns. A row with nothing of its own stays empty. */
    List<Integer> fill(int row, List<Cell> cells) {
        List<Integer> filled = new ArrayList<>();
        boolean own = !cells.isEmpty();
        open.values().removeIf(from -> row > from.tall().last());
        open.forEach((column, from) -> {
            if (own && (column >= cells.size() || cells.get(column).isEmpty())) {
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, from.cell());
                filled.add(column);
            }
        });
        for (Tall tall : byFirstRow.getOrDefault(row, List.of())) {
            if (tall.column() < cells.size() && !cells.get(tall.column()).isEmpty()) {
                open.put(tall.column(), new Open(tall, cells.get(tall.column())));
            }
        }
        return filled;
    }
}
