package org.knigipamiati.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** A table of numbers holds the same in every form. */
class TableFileTest {

    private static final TableFile TABLE = new TableFile(
            "counts",
            List.of("of: distinct", "total: 8"),
            true,
            List.of(
                    List.of("operation", "label", "count"),
                    Arrays.asList("00447", "=СУММ(1)", 7L),
                    Arrays.asList("unknown", null, 1.5)));

    @Test
    void aTextFileSaysWhatItIsAndComputesNothing() {
        assertThat(new String(TABLE.in(TableFile.Form.CSV), StandardCharsets.UTF_8))
                .isEqualTo(
                        "# of: distinct\r\n# total: 8\r\noperation,label,count\r\n00447,'=СУММ(1),7\r\nunknown,,1.5\r\n");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndCodesAsWords() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(TABLE.in(TableFile.Form.XLSX)))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("00447");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=СУММ(1)");
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(7);
            Sheet about = book.findSheet("about").orElseThrow();
            assertThat(about.read()).extracting(row -> row.getCellText(0)).containsExactly("of: distinct", "total: 8");
        }
    }
}
