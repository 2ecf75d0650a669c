package org.knigipamiati.runtime;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import org.knigipamiati.search.index.IndexKeeper;
import picocli.CommandLine;

/** One command, run inside Quarkus with its services injected. */
public class CommandRun implements QuarkusApplication {

    private static final String OTHER_INDEX = "The search index was made by another release. No record is affected: "
            + "start the service, which makes a new one while it serves, or run the command reindex.";

    @Inject
    CommandLine.IFactory factory;

    @Inject
    IndexKeeper index;

    @Override
    public int run(String... arguments) {
        if (index.state() == IndexKeeper.State.OTHER_RELEASE
                && KnigiCommand.WITH_THIS_INDEX.contains(
                        CommandLines.decide(arguments).command())) {
            System.err.println("knigi-pamiati: " + OTHER_INDEX);
            return KnigiCommand.CANNOT_START;
        }
        return CommandLines.line(factory).execute(arguments);
    }
}
