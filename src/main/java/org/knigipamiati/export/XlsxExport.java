package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Office Open XML: one sheet of records, one that says what they are. Words are cells of text, which no program
 * computes. A cell holds 32,767 characters at most; of a longer entry it holds the beginning and says so.
 */
@ApplicationScoped
public class XlsxExport implements ExportFormat {

    /** Rows of a sheet below its header (ECMA-376). */
    static final long ROWS = 1_048_575;

    static final int LONGEST_CELL = 32_767;

    /** Rows kept before they are handed on. */
    private static final int STEP = 100;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "XLSX";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public long most() {
        return ROWS;
    }

    @Override
    public Writing begin(OutputStream out, ExportHead head) throws IOException {
        Workbook book = new Workbook(out, "Knigi Pamiati", "1.0");
        Worksheet sheet = book.newWorksheet("records");
        sheet.freezePane(0, 1);
        List<Column> columns = RecordColumns.list();
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
        }
        return new Writing() {
            private int row = 0;

            @Override
            public void write(ExportedRecord record) throws IOException {
                row++;
                for (int i = 0; i < columns.size(); i++) {
                    put(sheet, row, i, columns.get(i).value().apply(record), record.url());
                }
                if (row % STEP == 0) {
                    sheet.flush();
                }
            }

            @Override
            public void end() throws IOException {
                sheet.finish();
                about(book.newWorksheet("about"), head, row);
                book.finish();
                out.flush();
            }
        };
    }

    static void put(Worksheet sheet, int row, int column, Object value, String url) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean said) {
            sheet.value(row, column, said);
        } else if (value != null) {
            sheet.inlineString(row, column, fitting(legal(value.toString()), url));
        }
    }

    /** What XML cannot hold is shown by the sign for an unknown character. */
    private static String legal(String words) {
        return words.codePoints().allMatch(XlsxExport::isLegal)
                ? words
                : words.codePoints()
                        .map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    static String fitting(String words, String url) {
        if (words.length() <= LONGEST_CELL) {
            return words;
        }
        String said = " […cut: " + words.length() + " characters, whole at " + url + "]";
        return words.substring(0, LONGEST_CELL - said.length()) + said;
    }

    private static void about(Worksheet sheet, ExportHead head, int rows) throws IOException {
        List<List<String>> said = List.of(
                List.of("collection", "Knigi Pamiati, " + head.base()),
                List.of("asked for", head.query().isEmpty() ? "everything" : head.query()),
                List.of("edition", head.edition()),
                List.of("made", head.made().toString()),
                List.of("records", Integer.toString(rows)),
                List.of("not in it", "records that are not public, and people who may be living"),
                List.of(
                        "licence",
                        "each row has the licence and the attribution of its source; share_alike says where it binds"));
        for (int i = 0; i < said.size(); i++) {
            sheet.inlineString(i, 0, said.get(i).get(0));
            sheet.inlineString(i, 1, said.get(i).get(1));
        }
        sheet.finish();
    }
}
