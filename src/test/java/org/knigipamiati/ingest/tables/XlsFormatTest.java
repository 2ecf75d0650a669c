package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

class XlsFormatTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @TempDir
    Path dir;

    @Test
    void aWorkbookOfExcel95IsReadInItsCodePage() throws IOException {
        Path file = container("old.xls", "Book", excel95());
        KeptTable table = read(file);
        assertThat(table.sheet()).isEqualTo("Люди");
        assertThat(table.header()).containsExactly("Фамилия", "Год рождения");
        assertThat(table.rows().get(0).texts()).containsExactly("Ячейкин", "1890");
    }

    /** The globals, a worksheet in sight with two rows. */
    private static byte[] excel95() {
        byte[] name = "Люди".getBytes(WINDOWS_1251);
        byte[] before = join(record(0x0809, shorts(0x0500, 5, 0, 0)), record(0x42, shorts(1251)));
        int length = before.length + 4 + 7 + name.length + 4;
        byte[] sheet = ByteBuffer.allocate(7 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putShort((short) 0)
                .put((byte) name.length)
                .put(name)
                .array();
        return join(
                before,
                record(0x85, sheet),
                record(0x0A),
                record(0x0809, shorts(0x0500, 0x10, 0, 0)),
                label(0, 0, "Фамилия"),
                label(0, 1, "Год рождения"),
                label(1, 0, "Ячейкин"),
                record(0x027E, join(shorts(1, 1, 0), shorts(1890 << 2 | 2, 0))),
                record(0x0A));
    }

    private static byte[] label(int row, int column, String words) {
        byte[] bytes = words.getBytes(WINDOWS_1251);
        return record(0x0204, join(shorts(row, column, 0, bytes.length), bytes));
    }

    private static byte[] record(int kind, byte... body) {
        return join(shorts(kind, body.length), body);
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(value -> bytes.putShort((short) value));
        return bytes.array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void whatOpensWithAPasswordOnlyIsNamed() throws IOException {
        Path file = dir.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("столбец");
        try (HSSFWorkbook book = people()) {
            book.write(file.toFile());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(file, TableLimits.UPLOAD, Reason.PASSWORD);
        refused(container("locked.xlsx", "EncryptedPackage", new byte[100]), TableLimits.UPLOAD, Reason.PASSWORD);
    }

    @Test
    void aDocumentOfAnotherProgramIsNoTable() throws IOException {
        refused(container("letter.xls", "WordDocument", new byte[5000]), TableLimits.UPLOAD, Reason.NOT_A_SHEET);
    }

    /** A file with one stream, as programs of Microsoft kept all their documents. */
    private Path container(String name, String stream, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(bytes), stream);
            container.writeFilesystem(out);
        }
        return file;
    }

    /** A program that does not compute writes 0 for every formula: that is no value. */
    @Test
    void aFormulaThatNobodyComputedHasNoValue() throws IOException {
        Path file = dir.resolve("formula.xls");
        try (HSSFWorkbook book = people()) {
            book.getSheetAt(0).getRow(1).createCell(1).setCellFormula("1889+1");
            book.write(file.toFile());
        }
        assertThat(read(file).rows().get(0).cell(1).trouble()).isEqualTo(Trouble.FORMULA);
    }

    /** Its process may be in a locale of few letters, as services in containers are. */
    @Test
    void namesOfWorksheetsComeFromItsProcessInEveryLocale() throws IOException {
        Path file = dir.resolve("people.xls");
        try (HSSFWorkbook book = people()) {
            book.write(file.toFile());
        }
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, false, StandardCharsets.US_ASCII));
        try {
            XlsReader.main(XlsReader.arguments(file, dir, TableLimits.UPLOAD).toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Люди");
    }

    @Test
    void aWorksheetOfTooManyRowsLeavesTheOthersAndNothingIsLeftBehind() throws IOException {
        Path file = dir.resolve("people.xls");
        try (HSSFWorkbook book = people()) {
            Sheet more = book.createSheet("Ещё");
            Sheet last = book.createSheet("Последний");
            for (int i = 0; i < 9; i++) {
                more.createRow(i).createCell(0).setCellValue("Фамилия");
            }
            last.createRow(4).createCell(0).setCellValue("Фамилия");
            book.write(file.toFile());
        }
        TableLimits limits = new TableLimits(1 << 20, 1 << 20, 10, 5, 9, 99, 999);
        KeptTable table = KeptTable.read(file, List.of(new XlsFormat()), limits);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.others()).extracting(KeptTable::sheet).containsExactly("Последний");
        assertThat(table.told()).extracting(TableProblem::value).containsExactly("Ещё, Последний");
        TableBook book = new XlsFormat().book(file, null, limits);
        refused(() -> book.rows("Ещё"), Reason.TOO_MANY_ROWS);
        refused(() -> book.rows("Нет"), Reason.NO_SUCH_SHEET);
        book.close();
        assertThatThrownBy(() -> book.rows("Люди")).isInstanceOf(IOException.class);
    }

    /** Whatever is done to the bytes, it is read or refused, with nothing left behind. */
    @Test
    void damagedWorkbooksAreRefusedOrReadAndNeverMore() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/tables/merged.lo.xls"));
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(8, whole.length)) : whole.clone();
            for (int n = i % 3 == 0 ? 0 : 20; n > 0; n--) {
                bytes[random.nextInt(8, bytes.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(dir.resolve("damaged" + i + ".xls"), bytes);
            try {
                assertThat(read(file).rows()).hasSizeLessThan(100);
            } catch (FileRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static HSSFWorkbook people() {
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet("Люди");
        String[][] rows = {{"Фамилия", "Имя"}, {"Ячейкин", "Савва"}, {"Строкина", "Вера"}, {"Листков", "Пров"}};
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 2; k++) {
                (k == 0 ? sheet.createRow(i) : sheet.getRow(i)).createCell(k).setCellValue(rows[i][k]);
            }
        }
        return book;
    }

    private static KeptTable read(Path file) throws IOException {
        return KeptTable.read(file, List.of(new XlsFormat()), TableLimits.UPLOAD);
    }

    private static void refused(Path file, TableLimits limits, Reason reason) {
        refused(() -> KeptTable.read(file, List.of(new XlsFormat()), limits), reason);
    }

    private static void refused(ThrowingCallable reading, Reason reason) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(FileRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
