package org.knigipamiati.ingest.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.knigipamiati.ingest.format.Checked;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;

/**
 * Makes tables by chance and says what is wrong with how they are read. {@link TableTarget} has Jazzer decide the chances, or make the bytes
 * of tables.
 */
final class TableFuzz {

    private static final Path FOLDER = Path.of("src/test/resources/tables");

    private static final List<TableFormat> FORMATS =
            List.of(new XlsxFormat(), new XlsFormat(), new OdsFormat(), new CsvFormat());

    private static final String[] PIECES = {
        "Ячейкин",
        "Строкина Вера",
        "с. Клетки",
        "12.11.1937",
        "1890",
        "\"",
        "\"\"",
        "\n",
        " ",
        ";",
        ",",
        "\t",
        "|",
        "=",
        "-",
        "№ 5",
        "ё",
        "й",
        "\u00AB",
        "\u0456",
        "sep=",
        "Фамилия",
        "Итого",
        "\\",
        "'",
        "0",
        "",
        "дер. Столбцово Табличной волости, русский, кузнец"
    };

    private static final String[] TITLES = {
        "Фамилия", "Имя", "Отчество", "Год рождения", "Место рождения", "Примечание", "Дата ареста"
    };

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1251"),
            Charset.forName("IBM866"),
            Charset.forName("KOI8-R"),
            Charset.forName("x-MacCyrillic"));

    private final Path file;

    TableFuzz(Path folder) {
        file = folder.resolve("fuzz");
    }

    /** What is wrong with how the table of a seed is read, null if nothing is. */
    String wrong(long seed) throws IOException {
        Random random = new Random(seed);
        try {
            return random.nextInt(3) == 0 ? mutated(random) : written(random);
        } catch (RuntimeException e) {
            return e + " at " + e.getStackTrace()[0];
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A table as text in some dialect and encoding: read as it was written, or refused. */
    String written(Random random) throws IOException {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        List<List<String>> rows = new ArrayList<>();
        int columns = random.nextInt(3, TITLES.length + 1);
        rows.add(List.of(TITLES).subList(0, columns));
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            rows.add(Stream.generate(() -> cell(random, charset)).limit(columns).toList());
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(",;\t|".charAt(random.nextInt(4)))
                .lineDelimiter(LineDelimiter.values()[random.nextInt(3)])
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(text)) {
            rows.forEach(csv::writeRecord);
        }
        Files.writeString(
                file, (random.nextInt(4) == 0 && charset == StandardCharsets.UTF_8 ? "\uFEFF" : "") + text, charset);
        KeptTable table;
        try {
            table = read();
        } catch (FileRefused refused) {
            return null;
        }
        List<List<String>> expected = rows.stream()
                .skip(1)
                .map(row -> row.stream().map(TableFuzz::seen).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        List<List<String>> got = table.rows().stream()
                .map(row -> row.texts().stream().map(TableFuzz::seen).toList())
                .toList();
        return expected.equals(got) ? null : charset + ": " + expected + " was read as " + got;
    }

    private static String seen(String cell) {
        return cell.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String cell(Random random, Charset charset) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return new String(cell.toString().getBytes(charset), charset).replace('?', '.');
    }

    /** A real table of which some bytes are changed, left out or doubled. Workbooks before 2007 cost a process each: few of them. */
    private String mutated(Random random) throws IOException {
        List<Path> tables;
        try (Stream<Path> all = Files.list(FOLDER)) {
            tables = all.filter(path -> !path.toString().endsWith(".tsv") || path.endsWith("google.tsv"))
                    .filter(path -> random.nextInt(300) == 0 || !path.toString().endsWith(".xls"))
                    .sorted()
                    .toList();
        }
        byte[] bytes = Files.readAllBytes(tables.get(random.nextInt(tables.size())));
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(200));
            default -> {
                for (int i = random.nextInt(1, 30); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
        }
        take(bytes);
        return null;
    }

    /**
     * Reads a file of any table, or has it refused.
     *
     * @throws RuntimeException if it is neither, or something is lost
     */
    void take(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            read();
        } catch (FileRefused refused) {
            // It is said why.
        }
    }

    /** Reads the file, and its entries: what a row says is in the entry. */
    private KeptTable read() throws IOException {
        KeptTable table = KeptTable.read(file, FORMATS, TableLimits.UPLOAD);
        TableItems.Manner manner = new TableItems.Manner("sheet", "book", true);
        List<String> targets = ColumnNames.guess(table.header());
        try (Checked items = new Checked(TableItems.of(table, targets, manner, problem -> {}))) {
            for (Item item = items.next(); item != null; item = items.next()) {
                if (item instanceof RawEntry entry && !targets.contains(ColumnPlan.TEXT)) {
                    TableRow row = table.rows().stream()
                            .filter(one -> one.number() == entry.line())
                            .findFirst()
                            .orElseThrow();
                    if (!row.filled().stream().allMatch(entry.raw()::contains)) {
                        throw new IllegalStateException("lost of " + row);
                    }
                }
            }
        }
        return table;
    }
}
