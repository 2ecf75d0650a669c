package org.knigipamiati.runtime.backup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.knigipamiati.search.index.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: loads a backup into an empty database and makes the index from it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Load a backup into an empty database (a new data directory), whole or not at all, and make the index from it.",
            "The backup may be of an earlier release: its tables are loaded as they were, then migrated.",
            "Run it before the service first runs there: that one would fill an empty collection with a sample."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:the collection is as it was",
            "2:the command line is wrong",
            "3:the backup is not whole, does not open, is of a newer release, or the database is not empty",
            "4:the data directory, the database or the search engine cannot be used"
        })
public class RestoreCommand implements Callable<Integer> {

    @Inject
    Restore restore;

    @Inject
    Rebuild rebuild;

    @Parameters(paramLabel = "FOLDER", description = "The folder that the command backup wrote.")
    Path folder;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "A file of keys, as age-keygen and backup key write it; for a backup that is encrypted.")
    Path identity;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        try {
            long rows = restore.load(
                    folder,
                    Optional.ofNullable(identity),
                    table -> messages.printf("%s: %,d rows%n", table.name(), table.rows()));
            messages.println("making the search index");
            makeIndex(rows);
            spec.commandLine().getOut().printf("restored %d rows from %s%n", rows, folder.toAbsolutePath());
            return 0;
        } catch (IOException | BackupException e) {
            messages.println("restore: " + e.getMessage());
            return 3;
        }
    }

    private void makeIndex(long rows) throws InterruptedException {
        try {
            rebuild.run(done -> {});
        } catch (RuntimeException e) {
            throw new BackupException(
                    "all " + rows + " rows are restored, but the index is not complete; run reindex. " + e.getMessage(),
                    e);
        }
    }
}
