package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup key}: a pair of keys for encrypted backups, for who has no {@code age-keygen}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Make a key for encrypted backups: the secret half goes into a new file, the public half is printed.",
            "The file is one of age-keygen. Make it on a machine that is not the server's, keep copies at two places:",
            "without it no backup for it can ever be read."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {"0:done", "2:the command line is wrong", "3:the file exists already, or cannot be written"})
public class BackupKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet; only its owner will read it.")
    Path file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().println(Identities.make(file));
            return 0;
        } catch (FileAlreadyExistsException e) {
            spec.commandLine()
                    .getErr()
                    .println("backup key: " + file + " exists; a key is never written over another.");
            return 3;
        } catch (IOException e) {
            spec.commandLine().getErr().println("backup key: " + file + " cannot be written: " + e.getMessage());
            return 3;
        }
    }
}
