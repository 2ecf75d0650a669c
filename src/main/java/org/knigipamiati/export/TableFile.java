package org.knigipamiati.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file, in every form alike. It is small: it is made in memory.
 *
 * @param name of the file, without its end
 * @param said what it says of itself, as {@code asked: …}: a sheet of a workbook, none if it says nothing
 * @param commented whether that stands at the head of a CSV too, in lines that begin with {@code #}
 * @param rows the first of them the header; numbers are numbers, null is an empty cell
 */
public record TableFile(String name, List<String> said, boolean commented, List<? extends List<?>> rows) {

    /** The forms of file that there are. */
    public enum Form {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        /** How an address names one of them, for the path of a resource. */
        public static final String PATTERN = "csv|xlsx";

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The media type, with its character set. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** The file in that form. */
    public byte[] in(Form form) {
        try {
            return form == Form.CSV ? csv().getBytes(StandardCharsets.UTF_8) : xlsx();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be written", e);
        }
    }

    private String csv() throws IOException {
        StringWriter text = new StringWriter();
        if (commented) {
            said.forEach(line -> text.append("# ").append(line).append("\r\n"));
        }
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(TableFile::cell).toList()));
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return value == null ? "" : value instanceof String words ? SafeCells.of(words) : value.toString();
    }

    private byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Knigi Pamiati", "1.0")) {
            Worksheet sheet = book.newWorksheet("table");
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    XlsxExport.put(sheet, row, column, rows.get(row).get(column), "");
                }
            }
            sheet.finish();
            if (!said.isEmpty()) {
                Worksheet about = book.newWorksheet("about");
                for (int row = 0; row < said.size(); row++) {
                    XlsxExport.put(about, row, 0, said.get(row), "");
                }
                about.finish();
            }
        }
        return bytes.toByteArray();
    }
}
