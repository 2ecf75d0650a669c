package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;

class RefusedTableTest {

    private static final FileFormat.Options OPTIONS = new FileFormat.Options("book");

    @TempDir
    Path dir;

    @Test
    void refusedRowsOfTwoTablesAreOneThatIsImportedOnceMended() throws IOException {
        Path one = Files.writeString(dir.resolve("a.csv"), "Титул\nФамилия;Имя\nЯчейкин;=A1\nСтрокина;Вера\n");
        Path other = Files.writeString(dir.resolve("b.csv"), "Имя;Фамилия;Год рождения\nПров;Листков;?\n");
        RefusedTable refused = new RefusedTable();
        refused.add(new CsvFormat(), one, null, OPTIONS, Map.of(1L, "above", 3L, "a formula"));
        refused.add(new CsvFormat(), other, null, OPTIONS, Map.of(2L, "no date"));
        Path file = dir.resolve("refused.xlsx");
        refused.write(file);

        KeptTable table = KeptTable.read(file, List.of(new XlsxFormat()), TableLimits.UPLOAD);
        assertThat(table.header())
                .containsExactly("Фамилия", "Имя", "Год рождения", "Why it was not taken", "Row in the file");
        assertThat(table.rows())
                .extracting(TableRow::texts)
                .containsExactly(
                        List.of("Ячейкин", "=A1", "", "a formula", "a.csv 3"),
                        List.of("Листков", "Пров", "?", "no date", "b.csv 2"));
        try (Items items = new XlsxFormat().open(file, null, OPTIONS)) {
            Item formula = items.next();
            assertThat(formula).isNotInstanceOf(RawEntry.class);
            Item date = items.next();
            assertThat(date.raw()).isEqualTo("Фамилия: Листков\nИмя: Пров\nГод рождения: ?");
        }
    }
}
