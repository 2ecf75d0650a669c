package org.knigipamiati.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.search.CollectionEdition;
import org.knigipamiati.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dataset}: all public records as a data package. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Write all public records into a ZIP file: a Frictionless Data Package (version 1) with CSV, JSON Lines, sources and their",
            "licences, a codebook and checksums. Records that are not public, and people who may be living, are not in it.",
            "The service may run meanwhile. The file appears when it is whole, in the place of an older one; until then the parts lie",
            "in a hidden folder beside it, which needs as much space again and stays there if the program is",
            "killed, until the next run for the same file clears it."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:the file is whole",
            "2:the command line is wrong",
            "3:the file cannot be written",
            "4:the data directory or the database cannot be used"
        })
public class DatasetCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The file to write.")
    Path file;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description =
                    "Address of the site, for the permanent addresses of the records; default: knigi.web.public-url.")
    String site;

    @Option(
            names = "--share-alike",
            paramLabel = "WHICH",
            defaultValue = "INCLUDE",
            description =
                    "Records whose licence asks for the same licence: include, exclude, or only; default: include.")
    Exports.Wanted wanted;

    @Inject
    Dataset dataset;

    @Inject
    CollectionEdition edition;

    @ConfigProperty(name = "knigi.web.public-url")
    Optional<String> publicUrl;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter messages = spec.commandLine().getErr();
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            messages.println("dataset: " + folder + " is no folder");
            return 3;
        }
        if (Files.isDirectory(file)) {
            messages.println("dataset: " + file + " is a folder, not a file to write");
            return 3;
        }
        try {
            long records = dataset.write(file, head(messages), wanted);
            spec.commandLine().getOut().printf("%d records in %s%n", records, file.toAbsolutePath());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            messages.println("dataset: " + file + " cannot be written: " + e.getMessage());
            return 3;
        }
    }

    private ExportHead head(PrintWriter messages) {
        String address = site != null
                ? site
                : publicUrl.orElseGet(() -> {
                    String here = "http://localhost:" + port;
                    messages.println("dataset: records are addressed as " + here
                            + ", good on this machine only; give --site or set knigi.web.public-url");
                    return here;
                });
        return new ExportHead(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                "",
                QuarkusTransaction.requiringNew().call(() -> edition.words(Language.accepted(List.of()))),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
