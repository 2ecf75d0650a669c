package org.knigipamiati.ingest.invented;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knigipamiati.ingest.Counts;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.record.Source;

/** The invented book that an empty collection starts with, so that a newcomer sees what the system does. */
@ApplicationScoped
public class SampleBook {

    /** Short name of its source. */
    public static final String SOURCE = "sample";

    /** People in it. */
    public static final int PEOPLE = 300;

    private static final long SEED = 1937;

    @Inject
    ImportService imports;

    @Inject
    JsonLinesFormat format;

    /**
     * Imports the sample if the collection has no source yet.
     *
     * @return whether it did
     */
    public boolean loadIfEmpty() throws IOException {
        boolean empty = QuarkusTransaction.requiringNew().call(() -> Source.count() == 0);
        if (!empty) {
            return false;
        }
        Path folder = Files.createTempDirectory("knigi-sample");
        Path file = folder.resolve("invented-book.jsonl");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                InventedPeople people = new InventedPeople(SEED);
                for (int i = 0; i < PEOPLE; i++) {
                    out.write(people.next().toString());
                    out.newLine();
                }
            }
            Counts counts =
                    imports.run(new ImportRequest(format, SOURCE, null, List.of(file), null, "lists"), Progress.SILENT);
            return counts.added() > 0;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
