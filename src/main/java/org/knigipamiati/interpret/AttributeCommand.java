package org.knigipamiati.interpret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.OperationClaim;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code attribute --explain ID}: says in words why a record is linked to an operation; {@code attribute --albums}: finds anew what albums
 * tell.
 */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        description = {
            "Say in words to which operation a record is linked, and why, or find anew what albums tell (rule L9).",
            "To recompute all links, use reread, which finds that too."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done", "1:there is no such record", "2:the command line is wrong"})
public class AttributeCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    What what;

    /** One of the things to do. */
    static class What {

        @Option(names = "--explain", paramLabel = "ID", description = "Number of the record to explain.")
        Long record;

        @Option(
                names = "--albums",
                description =
                        "Count anew what albums of the Commission tell of the line of those of them who show no sign of one.")
        boolean albums;
    }

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the words, as ru (default: ${DEFAULT-VALUE}).")
    String language;

    @Inject
    Explainer explainer;

    @Inject
    AlbumLines albumLines;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (what.albums) {
            AlbumLines.Result result = albumLines.find();
            spec.commandLine()
                    .getOut()
                    .println(result.begun() + " albums tell a line that they did not tell so before, " + result.ended()
                            + " tell one no longer, " + result.records() + " records are linked otherwise");
            spec.commandLine().getOut().flush();
            return 0;
        }
        Words words = Language.byTag(language)
                .map(Words::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no language '" + language + "'; there are " + Language.all()));
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = explainer.explain(what.record, words);
        if (lines.isEmpty()) {
            spec.commandLine().getErr().println("There is no record " + what.record);
            return 1;
        }
        lines.forEach(out::println);
        out.flush();
        return 0;
    }

    /** Puts the claims of a record into words. */
    @ApplicationScoped
    static class Explainer {

        @Transactional
        List<String> explain(long id, Words words) {
            MemorialRecord record = MemorialRecord.findById(id);
            if (record == null) {
                return List.of();
            }
            return Stream.concat(
                            record.cases.stream().map(Explainer::verdict),
                            record.claims.stream().map(c -> "  " + claim(c, words)))
                    .toList();
        }

        private static String verdict(RecordCase one) {
            return "case " + one.caseNo + ": " + one.operation() + " (" + one.operationLevel + ")"
                    + (one.operationConflict ? ", conflicting evidence" : "");
        }

        private static String claim(OperationClaim claim, Words words) {
            String why = String.join(
                    " ",
                    claim.reasons.stream()
                            .map(r -> words.claim(r.key(), r.args()))
                            .toList());
            String target = claim.line == null ? claim.parent : claim.line;
            return claim.rule + " v" + claim.ruleVersion + (claim.negative ? " not " : " ") + target + " " + claim.level
                    + ": " + why + (claim.evidence == null ? "" : " [" + claim.evidence + "]");
        }
    }
}
