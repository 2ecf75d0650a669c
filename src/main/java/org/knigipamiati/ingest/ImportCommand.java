package org.knigipamiati.ingest;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.ingest.tables.ColumnPlan;
import org.knigipamiati.ingest.tables.TableFormat;
import org.knigipamiati.record.IndexBacklog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings entries from files into the database and waits until they can be found. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import entries from files. Running it again changes nothing, and completes what was interrupted.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:all entries are in",
            "1:some entries were rejected (they are kept, see --reject-file)",
            "2:the command line is wrong",
            "3:a file could not be read or understood (it is named, the others are in), or another import of the source is running"
        })
public class ImportCommand implements Callable<Integer> {

    @Inject
    ImportService imports;

    @Inject
    @All
    List<FileFormat> formats;

    @Inject
    IndexBacklog backlog;

    @Inject
    RejectFile rejects;

    @Inject
    ColumnMatches matches;

    @Option(
            names = "--format",
            required = true,
            description = "How the files are written: one of the names below; see import/README.md.")
    String format;

    @Option(names = "--source", required = true, description = "Short name of the source, as 'mos'; created if new.")
    String source;

    @Option(names = "--title", description = "Title for a new source.")
    String title;

    @Option(names = "--encoding", description = "Encoding of the files, if it is not to be found out.")
    String encoding;

    @Option(
            names = "--form",
            defaultValue = "lists",
            description =
                    "Form of printed texts in tables and jsonl files: lists, mos, openlist or book (default: ${DEFAULT-VALUE}).")
    String form;

    @Option(names = "--sheet", description = "Worksheet of a workbook; else the first in sight that holds anything.")
    String sheet;

    @Option(
            names = "--header-row",
            description = "Row of a table that names the columns, if it is not to be found out.")
    long headerRow;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=FIELD",
            description =
                    "What a column of a table is, as 'Ф. И.=name' or '#3=birth.place', where its name does not say; can be repeated."
                            + " Columns of one field are joined; 'COLUMN=' is none, and its cells are kept as words. Remembered for the"
                            + " source, as what is matched on the pages is.")
    List<String> columns = List.of();

    @Option(
            names = "--reject-file",
            description =
                    "Write what is refused to this file, verbatim, with the reason; rows of tables as a table if it is called .xlsx.")
    Path rejectFile;

    @Option(
            names = "--descriptor",
            description =
                    "What the source takes for granted: a file as those of import/sources, which the command describe proposes.")
    Path descriptor;

    @Option(
            names = "--bulk",
            negatable = true,
            description = "Load by all processors at once, or do not; if neither is said, files of 2 MB and more are.")
    Boolean bulk;

    @Option(names = "--no-wait", description = "Do not wait until the entries are in the search index.")
    boolean noWait;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    List<Path> files;

    private CommandSpec spec;

    /** Told of its command, whose help then lists the formats that there are. */
    @Spec
    void setSpec(CommandSpec command) {
        spec = command;
        if (formats == null) {
            return; // made without the container, to look at its options
        }
        List<String> known = new ArrayList<>(List.of("Formats:"));
        formats.stream()
                .sorted(Comparator.comparing(FileFormat::id))
                .forEach(one -> known.add(String.format("  %-10s %s", one.id(), one.description())));
        command.usageMessage().footer(known.toArray(String[]::new));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.to(err)) {
            ImportRequest request = request();
            Counts counts = imports.run(request, progress);
            request.options().columns().forEach((column, target) -> {
                if (!ColumnPlan.isNumber(column)) {
                    matches.remember(source, column, target);
                }
            });
            if (!noWait) {
                waitForIndex(progress, err);
            }
            progress.close();
            long givenUp = backlog.givenUp();
            if (givenUp > 0) {
                err.println("import: " + givenUp
                        + " changes were refused by the search engine and are not in its index: the log"
                        + " says why, and reindex tries them again");
            }
            out.println(counts);
            out.flush();
            if (rejectFile != null) {
                rejects.write(request, rejectFile);
            }
            counts.refused().forEach(file -> err.println("import: not imported: " + file.getMessage()));
            return !counts.refused().isEmpty() ? 3 : counts.rejected() > 0 ? 1 : 0;
        } catch (FileRefused | SourceBusy | IOException e) {
            err.println("import: " + e.getMessage());
            return 3;
        } catch (InvalidImport e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ImportRequest request() {
        FileFormat chosen = formats.stream()
                .filter(f -> f.id().equals(format))
                .findFirst()
                .orElseThrow(() -> new InvalidImport("--format: '" + format + "' is none of "
                        + String.join(
                                ", ",
                                formats.stream().map(FileFormat::id).sorted().toList())));
        return new ImportRequest(
                chosen,
                source,
                title,
                files,
                charset(),
                new FileFormat.Options(form, sheet, headerRow, columns(chosen), matches.of(source)),
                descriptor,
                bulk);
    }

    private Map<String, String> columns(FileFormat chosen) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (String said : columns) {
            int at = said.lastIndexOf('=');
            String name = said.substring(0, Math.max(at, 0)).strip();
            String field = said.substring(at + 1).strip();
            String target = ColumnNames.target(field);
            String problem = !(chosen instanceof TableFormat)
                    ? format + " has no columns"
                    : name.isEmpty()
                            ? "'" + said + "' is not COLUMN=FIELD"
                            : target.isEmpty() && !field.isEmpty()
                                    ? "for the column '" + name + "' there is no field '" + field
                                            + "'; import/README.md lists them all"
                                    : targets.put(name, target) != null ? "'" + name + "' is said twice" : null;
            if (problem != null) {
                throw new InvalidImport("--column: " + problem);
            }
        }
        return targets;
    }

    private Charset charset() {
        if (encoding == null) {
            return null;
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new InvalidImport("--encoding: there is no encoding '" + encoding + "'");
        }
    }

    private void waitForIndex(Progress progress, PrintWriter err) throws InterruptedException {
        long all = backlog.size();
        if (all == 0) {
            return;
        }
        progress.begin("search index", all);
        AtomicLong before = new AtomicLong(all);
        long left = backlog.await(now -> progress.advance(Math.max(0, before.getAndSet(now) - now)));
        if (left > 0) {
            err.println("import: everything is stored, but " + left
                    + " changes wait for the search index, and none gets in: no service runs that could bring them, or the engine"
                    + " refuses them, as on a full disk. They are found soon after that has changed");
        }
    }
}
