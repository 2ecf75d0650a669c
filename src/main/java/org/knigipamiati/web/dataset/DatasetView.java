package org.knigipamiati.web.dataset;

import java.util.List;
import java.util.Locale;
import org.knigipamiati.export.Dataset;
import org.knigipamiati.export.RecordColumns;
import org.knigipamiati.web.frame.FileLinks;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What the page shows.
 *
 * @param files the files of all public records
 * @param told what whoever counts must know
 * @param parts the files of the package, each with what it is
 * @param columns the columns of every table of records
 */
public record DatasetView(FileLinks files, List<String> told, List<Row> parts, List<Row> columns) {

    /**
     * A line of a table.
     *
     * @param type what its cells hold, by the names of the Table Schema; empty for a file
     */
    public record Row(String name, String type, String meaning) {}

    static DatasetView of(FileLinks files, Language language) {
        Words words = Words.of(language);
        return new DatasetView(
                files,
                Dataset.TOLD.stream().map(words::say).toList(),
                Dataset.FILES.stream()
                        .map(name -> new Row(name, "", words.say("dataset_file." + name)))
                        .toList(),
                RecordColumns.list().stream()
                        .map(column -> new Row(
                                column.name(),
                                column.type().name().toLowerCase(Locale.ROOT),
                                column.label().apply(words)))
                        .toList());
    }
}
