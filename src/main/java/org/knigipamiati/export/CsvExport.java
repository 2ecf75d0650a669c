package org.knigipamiati.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Comma-separated values (RFC 4180) with a line of column names. It begins with the mark of UTF-8: without it the spreadsheets that
 * most historians open it with show Cyrillic as rubbish, and the tools of statisticians know it.
 */
@ApplicationScoped
public class CsvExport implements ExportFormat {

    private static final char MARK = '\uFEFF';

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) throws IOException {
        out.write(String.valueOf(MARK).getBytes(StandardCharsets.UTF_8));
        return plain(out);
    }

    /** The same without the mark, for programs alone. */
    static Writing plain(OutputStream out) {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(RecordColumns.list().stream().map(Column::name).toList());
        return new Writing() {
            @Override
            public void write(ExportedRecord record) {
                csv.writeRecord(RecordColumns.list().stream()
                        .map(column -> cell(column.value().apply(record)))
                        .toList());
            }

            @Override
            public void end() throws IOException {
                csv.flush();
                text.flush();
            }
        };
    }

    private static String cell(Object value) {
        return value == null ? "" : value instanceof String words ? SafeCells.of(words) : value.toString();
    }
}
