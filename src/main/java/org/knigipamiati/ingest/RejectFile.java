package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.tables.RefusedTable;
import org.knigipamiati.ingest.tables.TableFormat;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.Reject;

/**
 * Writes what the newest import of a source refused to a file that a person can mend: a workbook of the refused rows where tables were
 * imported and the file is called so; else reason, then the text, then {@code ---}.
 */
@ApplicationScoped
class RejectFile {

    @Transactional
    void write(ImportRequest request, Path file) throws IOException {
        ImportRun run = ImportRun.find("source.id = ?1 order by id desc", request.sourceId())
                .firstResult();
        List<Reject> rejects = Reject.list("run = ?1 order by id", run);
        if (request.format() instanceof TableFormat format && file.toString().endsWith(".xlsx")) {
            table(request, format, rejects).write(file);
            return;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Reject reject : rejects) {
                String field = reject.field == null ? "" : ", " + reject.field;
                out.write("# " + reject.file + ", line " + reject.line + field + ": " + reject.reason + "\n");
                out.write(reject.raw + "\n---\n");
            }
        }
    }

    private static RefusedTable table(ImportRequest request, TableFormat format, List<Reject> rejects)
            throws IOException {
        RefusedTable table = new RefusedTable();
        for (Path file : request.files()) {
            Map<Long, String> why = new HashMap<>();
            rejects.stream()
                    .filter(reject -> file.toAbsolutePath().endsWith(reject.file))
                    .forEach(reject -> why.merge(reject.line, reject.reason, (one, other) -> one + "; " + other));
            if (!why.isEmpty()) {
                table.add(format, file, request.encoding(), request.options(), why);
            }
        }
        return table;
    }
}
