package org.knigipamiati.search.index;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        long began = System.nanoTime();
        long records = rebuild.run(done -> {
            if (done % STEP == 0) {
                err.println("reindex: " + done + " records");
                err.flush();
            }
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        spec.commandLine().getOut().printf("records indexed: %d, in %.1f s%n", records, seconds);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
