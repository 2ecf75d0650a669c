package org.knigipamiati.review.sheet;

/**
 * Something about one cell, row or column that was noticed in the dry run.
 *
 * @param row number of the row or line, 0 if it is the whole file
 * @param column name of the column, empty if it is the whole row
 * @param kind what it is: a name of {@code ingest.fields.Trouble}
 * @param value what the cell or the row holds
 * @param blocking whether the row cannot be taken because of it
 */
public record SheetProblem(long row, String column, String kind, String value, boolean blocking) {}
