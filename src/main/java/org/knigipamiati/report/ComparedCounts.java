package org.knigipamiati.report;

import java.util.List;
import java.util.Map;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.vocabulary.PublishedFigure;

/**
 * A cross-table of records with the published figures that are about the same as one of its rows, or as the whole.
 *
 * @param table the counts
 * @param published figures by value of the row
 * @param ofTotal figures about the whole of what was counted
 */
public record ComparedCounts(
        CrossTable table, Map<String, List<PublishedFigure>> published, List<PublishedFigure> ofTotal) {}
