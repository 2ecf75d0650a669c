package org.knigipamiati.seal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.knigipamiati.seal.Verification.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: proves that nothing was altered behind the software's back. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Compare every record and revision with the log in which it was sealed, and the log with itself; name what differs.",
            "The service may run meanwhile; nothing is changed. What one administrator of the database could rewrite as a",
            "whole shows only beside a head that was kept elsewhere: give one with --head."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {
            "0:all is as it was sealed",
            "1:something is not; the messages say what",
            "2:the command line is wrong",
            "3:the file of the head cannot be read",
            "4:the data directory or the database cannot be used"
        })
public class VerifyCommand implements Callable<Integer> {

    /** Findings told one by one. */
    private static final int TOLD = 200;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description =
                    "A head that was kept earlier (the answer of /api/v1/seal, or datapackage.json of a data package): prove that"
                            + " the log extends it.")
    Path head;

    @Option(
            names = "--log-only",
            description = "Do not compare the columns of records with what follows from their readings.")
    boolean logOnly;

    @Inject
    DataSource database;

    @Inject
    ColumnsCheck columns;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        EarlierHead earlier = null;
        try {
            earlier = head == null ? null : EarlierHead.read(head);
        } catch (IOException e) {
            spec.commandLine().getErr().println("verify: " + e.getMessage());
            return 3;
        }
        AtomicLong told = new AtomicLong();
        Consumer<Finding> tell = finding -> {
            if (told.incrementAndGet() <= TOLD) {
                out.println(finding);
            }
        };
        Result result;
        long waiting;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                result = new Verification(connection, earlier, tell).run();
                waiting = Verification.waiting(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
        long differing = logOnly ? 0 : columns.run(tell);
        if (told.get() > TOLD) {
            out.printf("and %d more%n", told.get() - TOLD);
        }
        out.printf("leaves: %d, root: %s%n", result.leaves(), result.root());
        out.printf("records compared: %d, waiting to be sealed: %d%n", result.records(), waiting);
        if (earlier != null && result.found() == 0) {
            out.printf("the log extends the head of %d leaves%n", earlier.size());
        }
        if (differing > 0) {
            out.println(
                    "If a newer release reads otherwise, reread brings columns into agreement with their readings.");
        }
        boolean asSealed = result.found() + differing == 0;
        out.println(asSealed ? "all is as it was sealed" : "not all is as it was sealed");
        out.flush();
        return asSealed ? 0 : 1;
    }
}
