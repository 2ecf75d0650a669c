package org.knigipamiati.runtime;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import java.util.Set;
import org.knigipamiati.accounts.UserCommand;
import org.knigipamiati.export.DatasetCommand;
import org.knigipamiati.ingest.DescribeCommand;
import org.knigipamiati.ingest.ImportCommand;
import org.knigipamiati.ingest.RereadCommand;
import org.knigipamiati.ingest.invented.GenerateCommand;
import org.knigipamiati.interpret.AttributeCommand;
import org.knigipamiati.runtime.backup.BackupCommand;
import org.knigipamiati.runtime.backup.RestoreCommand;
import org.knigipamiati.seal.VerifyCommand;
import org.knigipamiati.search.index.ReconcileCommand;
import org.knigipamiati.search.index.ReindexCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line as a whole: without a command it serves. Each command stands in the room whose subject it is. */
@TopCommand
@Command(
        name = "knigi-pamiati",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        versionProvider = KnigiCommand.Version.class,
        subcommands = {
            HelpCommand.class,
            ImportCommand.class,
            DescribeCommand.class,
            RereadCommand.class,
            AttributeCommand.class,
            ParseCommand.class,
            ReindexCommand.class,
            ReconcileCommand.class,
            VerifyCommand.class,
            GenerateCommand.class,
            UserCommand.class,
            DatasetCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        description = {
            "Memorial books of the victims of Soviet mass repression: records, search and counts.",
            "Without a command it serves on http://localhost:8080 until it is told to stop."
        },
        footerHeading = "%nSettings%n",
        footer = {
            "  Given as java -Dname=value, in the environment, or in config/application.properties:",
            "  knigi.data-dir (KNIGI_DATA_DIR)      where the database and the index live; default: data",
            "  quarkus.http.port                    port of the pages and the API; default: 8080",
            "  quarkus.http.host                    address it serves on; default: 127.0.0.1, this machine alone",
            "  All others are described in deploy/README.md.",
            "",
            "A command may run beside a service on the same data directory; it then uses that service's database.",
            "Messages and logs go to standard error, results to standard output."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:done",
            "1:done in part, or not done; the messages say what",
            "2:the command line is wrong",
            "3:a file cannot be read or written",
            "4:the data directory, the database or the search engine cannot be used"
        })
public class KnigiCommand {

    /** Exit status when the surroundings do not let the program work. */
    static final int CANNOT_START = 4;

    /** Commands that need neither database nor search engine; they run without starting anything. */
    static final Set<String> WITHOUT_SERVICES =
            Set.of("help", "parse", "generate", "describe", "backup verify", "backup key");

    /** Commands that change records or compare them with the index, and so need an index that takes what this release writes. */
    static final Set<String> WITH_THIS_INDEX = Set.of("import", "reread", "attribute", "reconcile");

    /** Reads the version that the build wrote into the program. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = KnigiCommand.class.getPackage().getImplementationVersion();
            return new String[] {"knigi-pamiati " + (version == null ? "(not packaged)" : version)};
        }
    }
}
