package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * The process that takes a workbook before 2007 apart: it writes rows as JSON, one a line, and says in the end what is to be said of
 * the file. Started by {@link XlsFormat}.
 */
final class XlsReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Streams with the workbook: of Excel 97 to 2003, and of Excel 5 and 95. */
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private XlsReader() {}

    /**
     * What is said of a file.
     *
     * @param problem why it is refused, null if it is not
     * @param reason the same for who says it in another language
     * @param args the numbers that belong into the sentence
     * @param sheet the worksheet that was read
     * @param others other worksheets that hold anything
     * @param told what is worth saying of it
     */
    record Said(
            String problem,
            Reason reason,
            List<Object> args,
            String sheet,
            List<String> others,
            List<TableProblem> told) {

        static Said refused(String problem, Reason reason, Object... args) {
            return new Said(problem, reason, List.of(args), "", List.of(), List.of());
        }
    }

    /** What the process is told. Names of worksheets are letters of ASCII there: others do not pass in every locale. */
    static List<String> arguments(Path file, Path rows, TableLimits limits, String wanted) {
        List<String> arguments = new ArrayList<>(List.of(
                file.toAbsolutePath().toString(),
                rows.toString(),
                Integer.toString(limits.rows()),
                Integer.toString(limits.columns()),
                Long.toString(limits.cells()),
                Long.toString(limits.letters())));
        if (wanted != null) {
            arguments.add(URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
        return arguments;
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
        try (BufferedWriter rows = Files.newBufferedWriter(Path.of(args[1]))) {
            String wanted = args.length > 6 ? URLDecoder.decode(args[6], StandardCharsets.UTF_8) : null;
            said = read(file, limits, wanted, rows);
        } catch (FileRefused e) {
            String problem =
                    e.getMessage().substring(file.getFileName().toString().length() + 2);
            said = Said.refused(problem, e.reason(), e.args().toArray());
        } catch (IOException | RuntimeException e) {
            said = Said.refused(
                    "not a workbook that we can read: it is damaged or of an unusual kind", Reason.UNREADABLE);
        }
        JSON.writeValue(System.out, said);
    }

    private static Said read(Path file, TableLimits limits, String wanted, BufferedWriter rows) throws IOException {
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
            List<String> names =
                    book.sheets.stream().map(XlsGlobals.Sheet::name).toList();
            if (wanted != null && !names.contains(wanted)) {
                throw TableFormat.noSheet(file, wanted, names);
            }
            XlsSheet first = null;
            String name = "";
            List<String> others = new ArrayList<>();
            for (XlsGlobals.Sheet each : book.sheets) {
                boolean chosen = each.name().equals(wanted);
                XlsSheet sheet;
                try (InputStream in = root.createDocumentInputStream(stream)) {
                    in.skipNBytes(each.offset());
                    sheet = new XlsSheet(file, in, book, limits);
                }
                if (first == null && (chosen || wanted == null && !each.hidden() && !sheet.isEmpty())) {
                    first = sheet;
                    name = each.name();
                } else if (!sheet.isEmpty()) {
                    others.add(each.name());
                }
            }
            if (first == null) {
                return new Said(null, null, List.of(), names.isEmpty() ? "" : names.get(0), others, List.of());
            }
            for (TableRow row : first.rows()) {
                rows.write(JSON.writeValueAsString(row));
                rows.newLine();
            }
            return new Said(null, null, List.of(), name, others, first.told());
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
