package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup verify}: whether a backup can be relied on. Needs neither database nor service. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Read a backup whole: compare every file with its checksum, unpack every table and count its rows.",
            "It asks no database and may run on another machine. That the rows can be loaded only restore shows.",
            "Of an encrypted backup without --identity only the checksums of the encrypted files are compared."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:the backup is whole, as far as it was looked at",
            "2:the command line is wrong",
            "3:it is not; the message names the file"
        })
public class BackupVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder that the command backup, or the service, wrote.")
    Path folder;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "A file of keys, as age-keygen and backup key write it; to look into an encrypted backup.")
    Path identity;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            StoredBackup backup = BackupCheck.verify(folder, Optional.ofNullable(identity));
            PrintWriter out = spec.commandLine().getOut();
            if (backup.manifest().isPresent()) {
                Manifest manifest = backup.manifest().get();
                out.printf(
                        "whole%s: %d rows in %d tables and %d scans, as of %s, written by %s%n",
                        backup.isEncrypted() ? ", and it opens" : ", not encrypted",
                        manifest.rows(),
                        manifest.tables().size(),
                        manifest.scans().size(),
                        backup.createdAt(),
                        backup.software());
            } else {
                out.printf(
                        "the files are those that were written: %d files, %d bytes, as of %s, written by %s%n"
                                + "encrypted: nobody looked inside; --identity FILE does%n",
                        backup.files().count(),
                        backup.files().mapToLong(Manifest.StoredFile::bytes).sum(),
                        backup.createdAt(),
                        backup.software());
            }
            return 0;
        } catch (IOException | BackupException e) {
            spec.commandLine().getErr().println("backup verify: " + e.getMessage());
            return 3;
        }
    }
}
