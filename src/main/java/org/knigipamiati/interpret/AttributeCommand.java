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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attribute --explain ID}: says in words why a record is linked to an operation. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        description = "Say in words to which operation a record is linked, and why. To recompute links, use reread.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done", "1:there is no such record", "2:the command line is wrong"})
public class AttributeCommand implements Callable<Integer> {

    @Option(names = "--explain", required = true, paramLabel = "ID", description = "Number of the record.")
    long record;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the words, as ru (default: ${DEFAULT-VALUE}).")
    String language;

    @Inject
    Explainer explainer;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Language.byTag(language)
                .map(Words::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no language '" + language + "'; there are " + Language.all()));
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = explainer.explain(record, words);
        if (lines.isEmpty()) {
            spec.commandLine().getErr().println("There is no record " + record);
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
