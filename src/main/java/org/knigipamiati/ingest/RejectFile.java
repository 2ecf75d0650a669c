package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.Reject;

/** Writes what the newest import of a source refused to a file that a person can mend: reason, then the text, then {@code ---}. */
@ApplicationScoped
class RejectFile {

    @Transactional
    void write(String source, Path file) throws IOException {
        ImportRun run =
                ImportRun.find("source.id = ?1 order by id desc", source).firstResult();
        List<Reject> rejects = Reject.list("run = ?1 order by id", run);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Reject reject : rejects) {
                String field = reject.field == null ? "" : ", " + reject.field;
                out.write("# " + reject.file + ", line " + reject.line + field + ": " + reject.reason + "\n");
                out.write(reject.raw + "\n---\n");
            }
        }
    }
}
