package org.knigipamiati.search.index;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.search.index.Reconciliation.Difference;
import org.knigipamiati.search.index.Reconciliation.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reconcile}: compares index and database, and repairs the index. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the search index with the database, record by record, and tell what differs.",
            "It may run beside a service. Without --repair nothing is changed."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:index and database agree", "1:they do not"})
public class ReconcileCommand implements Callable<Integer> {

    /** Ids named of each kind of difference. */
    private static final int NAMED = 10;

    @Option(names = "--repair", description = "Have the records that differ indexed anew, and compare again.")
    boolean repair;

    @Inject
    Reconciliation reconciliation;

    @Inject
    IndexBacklog backlog;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Findings findings = reconciliation.compare();
        tell(findings);
        if (!findings.agree() && repair) {
            reconciliation.repair(findings);
            long left = backlog.await(waiting -> {});
            findings = reconciliation.compare();
            tell(findings);
            if (left > 0) {
                spec.commandLine()
                        .getErr()
                        .println("reconcile: " + left
                                + " changes wait, and none gets into the index: no service runs that could bring them, or the engine"
                                + " refuses them, as on a full disk");
            }
        }
        return findings.agree() ? 0 : 1;
    }

    private void tell(Findings findings) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "records in the database: %d, documents in the index: %d%n", findings.records(), findings.documents());
        for (Difference kind : Difference.values()) {
            long count = findings.count(kind);
            if (count > 0) {
                out.printf("%s: %d%s%n", words(kind), count, examples(findings, kind));
            }
        }
        long untold = findings.count() - findings.differences().size();
        if (untold > 0) {
            out.printf("and %d more: reindex is the better repair%n", untold);
        }
        out.println(findings.agree() ? "they agree" : "they differ");
        out.flush();
    }

    private static String words(Difference kind) {
        return switch (kind) {
            case MISSING -> "not in the index";
            case STALE -> "in an older state in the index";
            case FOREIGN -> "in the index though not published";
        };
    }

    private static String examples(Findings findings, Difference kind) {
        StringBuilder ids = new StringBuilder(", as");
        findings.differences().entrySet().stream()
                .filter(one -> one.getValue() == kind)
                .limit(NAMED)
                .forEach(one -> ids.append(' ').append(one.getKey()));
        return ids.toString();
    }
}
