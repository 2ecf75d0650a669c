package org.knigipamiati.ingest;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reread}: reads the entries again after the parser, the rules or the vocabularies have changed. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Read the entries again with the parser, rules, checks and vocabularies of this version.",
            "A record that is read differently gets a revision; what a person corrected stays."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done", "2:the command line is wrong"})
public class RereadCommand implements Callable<Integer> {

    @Inject
    Rereading rereading;

    @Option(names = "--source", description = "Only the records of this source.")
    String source;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Rereading.Result result;
        try (Progress progress = Progress.to(spec.commandLine().getErr())) {
            result = rereading.run(source, progress);
        }
        out.println(result.records() + " records read again, " + result.changed() + " read differently"
                + (result.made() > 0 ? "; " + result.made() + " new, of members of families" : "")
                + (result.gone() > 0
                        ? "; " + result.gone()
                                + " of members of families are not told of in their entries any more, kept"
                        : ""));
        out.flush();
        return 0;
    }
}
