package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/**
 * The process that takes a workbook before 2007 apart: it writes the rows of each worksheet as JSON, one a line, and says in the end
 * what is to be said of the file. Started by {@link XlsFormat}.
 */
final class XlsReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Streams with the workbook: of Excel 97 to 2003, and of Excel 5 and 95. */
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private XlsReader() {}

    /**
     * Why a file or a worksheet is not read.
     *
     * @param problem in English
     * @param reason the same for who says it in another language
     * @param args what belongs into the sentence
     */
    record Refusal(String problem, Reason reason, List<Object> args) {}

    /**
     * A worksheet; its rows stand in the file {@link #rows}.
     *
     * @param filled whether it holds anything
     * @param refusal null if it was read
     * @param told what is worth saying of it
     */
    record Sheet(String name, boolean hidden, boolean filled, Refusal refusal, List<TableProblem> told) {

        /** Where no worksheet is in sight that holds anything. */
        static final Sheet NONE = new Sheet("", false, false, null, List.of());
    }

    /**
     * What is said of a file.
     *
     * @param refusal null if it was read
     * @param sheets in order
     */
    record Said(Refusal refusal, List<Sheet> sheets) {}

    static List<String> arguments(Path file, Path folder, TableLimits limits) {
        return List.of(
                file.toAbsolutePath().toString(),
                folder.toString(),
                Integer.toString(limits.rows()),
                Integer.toString(limits.columns()),
                Long.toString(limits.cells()),
                Long.toString(limits.letters()));
    }

    /** Where the rows of a worksheet are kept, by its number from 0. */
    static Path rows(Path folder, int sheet) {
        return folder.resolve("rows" + sheet);
    }

    /** Reads what {@link #arguments} say. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        TableLimits limits = new TableLimits(
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Long.parseLong(args[4]),
                Long.parseLong(args[5]));
        Said said;
        try {
            said = new Said(null, read(file, limits, Path.of(args[1])));
        } catch (FileRefused e) {
            said = new Said(refusal(file, e), List.of());
        } catch (IOException | RuntimeException e) {
            String problem = "not a workbook that we can read: it is damaged or of an unusual kind";
            said = new Said(new Refusal(problem, Reason.UNREADABLE, List.of()), List.of());
        }
        // As bytes: in some locales what is printed has no letters but those of ASCII.
        JSON.writeValue(System.out, said);
    }

    private static Refusal refusal(Path file, FileRefused why) {
        String problem =
                why.getMessage().substring(file.getFileName().toString().length() + 2);
        return new Refusal(problem, why.reason(), why.args());
    }

    static List<Sheet> read(Path file, TableLimits limits, Path folder) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw XlsGlobals.password(file);
            }
            String stream = STREAMS.stream().filter(root::hasEntry).findFirst().orElse(null);
            if (stream == null) {
                throw new FileRefused(file, 0, "a document of another program", Reason.NOT_A_SHEET);
            }
            XlsGlobals book;
            try (InputStream in = root.createDocumentInputStream(stream)) {
                book = new XlsGlobals(file, in, writer(root));
            }
            List<Sheet> sheets = new ArrayList<>();
            // The first in sight may cost what a table may, and all others together as much again.
            TableCost others = new TableCost(file, limits);
            boolean found = false;
            for (XlsGlobals.Sheet each : book.sheets) {
                boolean first = !found && !each.hidden();
                try (InputStream in = root.createDocumentInputStream(stream)) {
                    in.skipNBytes(each.offset());
                    TableCost cost = first ? new TableCost(file, limits) : others;
                    XlsSheet sheet = new XlsSheet(file, in, book, limits, cost);
                    write(sheet, rows(folder, sheets.size()));
                    sheets.add(new Sheet(each.name(), each.hidden(), !sheet.isEmpty(), null, sheet.told()));
                } catch (FileRefused e) {
                    sheets.add(new Sheet(each.name(), each.hidden(), true, refusal(file, e), List.of()));
                }
                found |= first && sheets.get(sheets.size() - 1).filled();
            }
            return sheets;
        }
    }

    private static void write(XlsSheet sheet, Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            for (TableRow row : sheet.rows()) {
                rows.write(JSON.writeValueAsString(row));
                rows.newLine();
            }
        }
    }

    /** The program that wrote the file, which tells how it counted days; empty if the file does not say. */
    private static String writer(DirectoryNode root) {
        try {
            SummaryInformation summary =
                    (SummaryInformation) PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME);
            String program = summary == null ? null : summary.getApplicationName();
            return program == null ? "" : program;
        } catch (Exception unreadable) {
            return "";
        }
    }
}
