package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.sparsebits.SparseBitSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.math3.util.FastMath;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.knigipamiati.ingest.format.BoundedJava;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;
import org.knigipamiati.ingest.format.TextEncoding;

/**
 * A workbook of Excel before 2007: the first worksheet in sight that holds anything; others are told. It is taken apart by a library
 * in a process of its own ({@link XlsReader}), of limited memory and time: the format counts on being believed.
 */
@ApplicationScoped
public class XlsFormat extends TableFormat {

    /** A workbook has at most 65,536 rows; one of them with 40 columns takes half of this. */
    private static final long HEAP = 512L << 20;

    private static final long SECONDS = 120;

    /** What compound files of Microsoft begin with (MS-CFB 2.2). */
    private static final byte[] CONTAINER = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final List<Class<?>> NEEDED = List.of(
            POIFSFileSystem.class,
            DigestUtils.class,
            ListUtils.class,
            IOUtils.class,
            FastMath.class,
            SparseBitSet.class,
            LogManager.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class);

    /** One at a time: so much memory is kept free for it, and not more. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String id() {
        return "xls";
    }

    @Override
    public String description() {
        return "a workbook of Excel before 2007, one person a row, in its first worksheet";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.NONE;
    }

    @Override
    public boolean fits(Path file, byte[] head) {
        return Arrays.equals(Arrays.copyOf(head, CONTAINER.length), CONTAINER);
    }

    @Override
    TableBook book(Path file, Charset encoding, TableLimits limits) throws IOException {
        Path folder = Files.createTempDirectory("workbook");
        try {
            Path said = folder.resolve("said");
            BoundedJava reader = new BoundedJava(XlsReader.class, NEEDED, HEAP, SECONDS);
            ONE.acquireUninterruptibly();
            try {
                if (!reader.run(said, XlsReader.arguments(file, folder, limits))) {
                    String problem = "it is damaged, or needs more memory or time than a workbook may";
                    throw new FileRefused(file, 0, problem, Reason.UNREADABLE);
                }
            } finally {
                ONE.release();
            }
            XlsReader.Said all = JSON.readValue(said.toFile(), XlsReader.Said.class);
            refuse(file, all.refusal());
            return new Book(file, folder, all.sheets());
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static void refuse(Path file, XlsReader.Refusal refusal) {
        if (refusal != null) {
            throw new FileRefused(
                    file, 0, refusal.problem(), refusal.reason(), refusal.args().toArray());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** What the process left: the rows of each worksheet in a file of its own. */
    private record Book(Path file, Path folder, List<XlsReader.Sheet> sheets) implements TableBook {

        @Override
        public TableRows rows(String wanted) throws IOException {
            XlsReader.Sheet sheet = sheets.stream()
                    .filter(each -> wanted == null
                            ? !each.hidden() && each.filled()
                            : each.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
            List<String> others = sheets.stream()
                    .filter(each -> each != sheet && each.filled())
                    .map(XlsReader.Sheet::name)
                    .toList();
            if (sheet == null && wanted != null) {
                throw TableFormat.noSheet(
                        file, wanted, sheets.stream().map(XlsReader.Sheet::name).toList());
            }
            if (sheet == null) {
                return new Rows(new BufferedReader(Reader.nullReader()), XlsReader.Sheet.NONE, others);
            }
            refuse(file, sheet.refusal());
            return new Rows(Files.newBufferedReader(XlsReader.rows(folder, sheets.indexOf(sheet))), sheet, others);
        }

        @Override
        public void close() throws IOException {
            delete(folder);
        }
    }

    private static final class Rows implements TableRows {
        private final BufferedReader rows;
        private final XlsReader.Sheet sheet;
        private final List<String> others;

        Rows(BufferedReader rows, XlsReader.Sheet sheet, List<String> others) {
            this.rows = rows;
            this.sheet = sheet;
            this.others = others;
        }

        @Override
        public TableRow next() throws IOException {
            String row = rows.readLine();
            return row == null ? null : JSON.readValue(row, TableRow.class);
        }

        @Override
        public String sheet() {
            return sheet.name();
        }

        @Override
        public List<String> others() {
            return others;
        }

        @Override
        public List<TableProblem> told() {
            return sheet.told();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
