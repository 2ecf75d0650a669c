package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.ingest.format.Checked;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.parse.CellsBeside;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What becomes of every cell of tables in the shapes in which volunteers have them, made by LibreOffice and openpyxl
 * ({@code deploy/checks/make_tables.py}): {@code fates.tsv} says it cell by cell, and no cell may be lost. What came of it this time is
 * written to {@code target/fates.tsv}.
 */
class VolunteersTablesTest {

    private static final Path FOLDER = Path.of("src/test/resources/tables");

    private static final List<TableFormat> FORMATS =
            List.of(new XlsxFormat(), new XlsFormat(), new OdsFormat(), new CsvFormat());

    /** A cell as it was typed. */
    private record Typed(String file, String sheet, long row, int column, String words) {
        static Typed of(String line) {
            String[] parts = line.split("\t", -1);
            return new Typed(parts[0], parts[1], Long.parseLong(parts[2]), Integer.parseInt(parts[3]) - 1, parts[4]);
        }
    }

    @Test
    void everyCellIsAFieldOrInTheTextOrRefusedWithItsReason() throws IOException {
        Map<String, List<Typed>> byFile = Files.readAllLines(FOLDER.resolve("cells.tsv")).stream()
                .map(Typed::of)
                .collect(Collectors.groupingBy(Typed::file, LinkedHashMap::new, Collectors.toList()));
        assertThat(byFile).hasSizeGreaterThan(20);
        List<String> fates = new ArrayList<>();
        for (var file : byFile.entrySet()) {
            Fates of = new Fates(KeptTable.read(FOLDER.resolve(file.getKey()), FORMATS, TableLimits.UPLOAD));
            for (Typed cell : file.getValue()) {
                fates.add(String.join(
                        "\t",
                        cell.file(),
                        cell.sheet(),
                        HiddenColumns.letter(cell.column()) + cell.row(),
                        cell.words(),
                        of.fate(cell)));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/fates.tsv"), fates);
        assertThat(fates).noneMatch(fate -> fate.endsWith("\tLOST"));
        assertThat(fates).isEqualTo(Files.readAllLines(FOLDER.resolve("fates.tsv")));
    }

    /** One file, with all its worksheets. */
    private static final class Fates {
        private final Map<String, KeptTable> tables = new TreeMap<>();
        private final Map<String, Map<Long, Item>> items = new TreeMap<>();

        Fates(KeptTable first) throws IOException {
            for (KeptTable table :
                    Stream.concat(Stream.of(first), first.others().stream()).toList()) {
                tables.put(table.sheet(), table);
                Map<Long, Item> byLine = new TreeMap<>();
                TableItems.Manner manner = new TableItems.Manner("sheet", "book", true);
                List<String> targets = ColumnNames.guess(table.header());
                try (Checked all = new Checked(TableItems.of(table, targets, manner, problem -> {}))) {
                    for (Item item = all.next(); item != null; item = all.next()) {
                        byLine.put(item instanceof RawEntry entry ? entry.line() : ((Refused) item).line(), item);
                    }
                }
                items.put(table.sheet(), byLine);
            }
        }

        String fate(Typed cell) {
            KeptTable table = tables.get(cell.sheet());
            if (table == null) {
                return "LOST";
            }
            Item item = items.get(cell.sheet()).get(cell.row());
            if (cell.row() == table.line()) {
                return table.header().get(cell.column()).isEmpty() ? "LOST" : "names a column";
            }
            if (item instanceof Refused refused) {
                boolean held = refused.trouble() != null && !refused.raw().isEmpty();
                return held ? "refused: " + refused.trouble() : "LOST";
            }
            return item instanceof RawEntry entry ? fate(table, entry, cell) : "LOST";
        }

        private static String fate(KeptTable table, RawEntry entry, Typed cell) {
            String text = table.rows().stream()
                    .filter(row -> row.number() == cell.row())
                    .findFirst()
                    .orElseThrow()
                    .cell(cell.column())
                    .text();
            String target = cell.column() < table.header().size()
                    ? ColumnNames.guess(table.header()).get(cell.column())
                    : "";
            String shown = text.replace("\n", "⏎");
            if (text.isEmpty()) {
                return cell.words().startsWith("=IF(") ? "nothing, as it shows" : "LOST";
            }
            if (target.equals(ColumnPlan.PAGE)) {
                return text.equals(entry.page()) ? "the page" : "LOST";
            }
            if (target.equals(ColumnPlan.TEXT)) {
                return entry.raw().equals(text) || entry.raw().startsWith(text + "\n⟦")
                        ? "the text of the entry"
                        : "LOST";
            }
            List<FieldValue> values = entry.given() == null ? List.of() : entry.given();
            String fields = values.stream()
                    .filter(value -> of(value, target) && !words(value).isEmpty() && text.contains(words(value)))
                    .map(value -> value.field() + "=" + said(value))
                    .collect(Collectors.joining(", "));
            if (!fields.isEmpty()) {
                return fields.replace("\n", "⏎");
            }
            boolean beside = ColumnNames.guess(table.header()).contains(ColumnPlan.TEXT);
            if (beside && target.isEmpty()) {
                String line = CellsBeside.line(table.header().get(cell.column()), text);
                return entry.raw().contains(line) ? "beside the text: " + shown : "LOST";
            }
            return entry.raw().contains(text) ? "text only: " + shown : "LOST";
        }

        private static boolean of(FieldValue value, String target) {
            return value.field().equals(target)
                    || target.equals(ColumnPlan.NAME)
                            && List.of(RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC).stream()
                                    .anyMatch(part -> part.path().equals(value.field()));
        }

        private static String said(FieldValue value) {
            boolean words = RecordField.byPath(value.field()).orElseThrow().verbatim();
            return value.value() == null ? words ? value.verbatim() : "? (" + value.verbatim() + ")" : value.value();
        }

        private static String words(FieldValue value) {
            return value.verbatim() == null ? value.value() : value.verbatim();
        }
    }
}
