package org.knigipamiati.runtime.backup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: writes everything that cannot be made again into a folder. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Write everything that cannot be made again into a folder: all tables as they are at one moment, and the scans.",
            "The service may run meanwhile. The search index, sessions and the server's keys are not in it.",
            "With --recipient, or knigi.backup.recipients, it is encrypted: only who has the secret key reads it."
        },
        subcommands = {BackupVerifyCommand.class, BackupKeyCommand.class},
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:the backup is whole",
            "2:the command line is wrong",
            "3:the folder is not empty or cannot be written, or a recipient is none",
            "4:the data directory or the database cannot be used"
        })
public class BackupCommand implements Callable<Integer> {

    @Inject
    Backup backup;

    @Inject
    BackupSettings settings;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "A folder that is empty or does not exist.")
    Path folder;

    @Option(
            names = "--recipient",
            paramLabel = "KEY",
            description =
                    "A public key of age (age1...) to encrypt it for; may be given several times, then each of them opens it."
                            + " In place of those of the setting knigi.backup.recipients.")
    List<String> recipients = List.of();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FOLDER'");
        }
        PrintWriter messages = spec.commandLine().getErr();
        try {
            Recipients keys =
                    Recipients.of(recipients.isEmpty() ? settings.recipients().orElse(List.of()) : recipients);
            long rows =
                    backup.write(folder, keys, table -> messages.printf("%s: %,d rows%n", table.name(), table.rows()));
            spec.commandLine().getOut().printf("backup of %d rows in %s, %s%n", rows, folder.toAbsolutePath(), keys);
            return 0;
        } catch (IOException | BackupException e) {
            messages.println("backup: " + e.getMessage());
            return 3;
        }
    }
}
