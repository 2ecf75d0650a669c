package org.knigipamiati.runtime;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** One command, run inside Quarkus with its services injected. */
public class CommandRun implements QuarkusApplication {

    @Inject
    CommandLine.IFactory factory;

    @Override
    public int run(String... arguments) {
        return CommandLines.line(factory).execute(arguments);
    }
}
