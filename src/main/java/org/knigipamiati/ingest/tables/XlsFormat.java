package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.sparsebits.SparseBitSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
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
    TableRows rows(Path file, Charset encoding, TableLimits limits, String wanted) throws IOException {
        Path folder = Files.createTempDirectory("workbook");
        try {
            Path rows = folder.resolve("rows");
            Path said = folder.resolve("said");
            BoundedJava reader = new BoundedJava(XlsReader.class, NEEDED, HEAP, SECONDS);
            XlsReader.Said all = XlsReader.Said.refused(
                    "it is damaged, or needs more memory or time than a workbook may", Reason.UNREADABLE);
            ONE.acquireUninterruptibly();
            try {
                if (reader.run(said, XlsReader.arguments(file, rows, limits, wanted))) {
                    all = JSON.readValue(said.toFile(), XlsReader.Said.class);
                }
            } finally {
                ONE.release();
            }
            if (all.reason() != null) {
                throw new FileRefused(
                        file, 0, all.problem(), all.reason(), all.args().toArray());
            }
            return new Rows(folder, Files.newBufferedReader(rows), all);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("rows"));
        Files.deleteIfExists(folder.resolve("said"));
        Files.deleteIfExists(folder);
    }

    private static final class Rows implements TableRows {
        private final Path folder;
        private final BufferedReader rows;
        private final XlsReader.Said said;

        Rows(Path folder, BufferedReader rows, XlsReader.Said said) {
            this.folder = folder;
            this.rows = rows;
            this.said = said;
        }

        @Override
        public TableRow next() throws IOException {
            String row = rows.readLine();
            return row == null ? null : JSON.readValue(row, TableRow.class);
        }

        @Override
        public String sheet() {
            return said.sheet();
        }

        @Override
        public List<String> others() {
            return said.others();
        }

        @Override
        public List<TableProblem> told() {
            return said.told();
        }

        @Override
        public void close() throws IOException {
            rows.close();
            delete(folder);
        }
    }
}
