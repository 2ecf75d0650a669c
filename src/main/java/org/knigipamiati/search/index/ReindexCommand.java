package org.knigipamiati.search.index;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reindex}: builds the search index anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Build the search index anew from the database, beside the live one, then switch to it.",
            "Searches go on all the while; if it fails, the old index stays. Needed after an upgrade that says so."
        })
public class ReindexCommand implements Callable<Integer> {

    /** A line for so many records. */
    private static final long STEP = 5_000;

    @Inject
    Rebuild rebuild;

    @Inject
    AllDocuments documents;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description =
                    "Write the documents to a new file, one JSON object a line, and leave the index as it is:"
                            + " to see what the engine is told, or to measure it. They hold what only counts use of people who may be living.")
    Path file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (file != null) {
            if (Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), file + " is there already; name a new file");
            }
            documents.writeTo(file, this::tell);
            return 0;
        }
        long began = System.nanoTime();
        long records = rebuild.run(this::tell);
        double seconds = (System.nanoTime() - began) / 1e9;
        spec.commandLine().getOut().printf("records indexed: %d, in %.1f s%n", records, seconds);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void tell(long done) {
        if (done % STEP == 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("reindex: " + done + " records");
            err.flush();
        }
    }
}
