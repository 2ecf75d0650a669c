package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup verify}: whether a backup can be relied on. Needs neither database nor service. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Read a backup whole: compare every file with its checksum, unpack every table and count its rows.",
            "It asks no database and may run on another machine. That the rows can be loaded only restore shows."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:the backup is whole",
            "2:the command line is wrong",
            "3:it is not; the message names the file"
        })
public class BackupVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder that the command backup, or the service, wrote.")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Manifest manifest = BackupCheck.verify(folder);
            long rows = manifest.tables().stream()
                    .mapToLong(Manifest.TableFile::rows)
                    .sum();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "whole: %d rows in %d tables and %d scans, as of %s, written by %s%n",
                            rows,
                            manifest.tables().size(),
                            manifest.scans().size(),
                            manifest.createdAt(),
                            manifest.software());
            return 0;
        } catch (IOException | BackupException e) {
            spec.commandLine().getErr().println("backup verify: " + e.getMessage());
            return 3;
        }
    }
}
