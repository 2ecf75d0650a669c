package org.knigipamiati.runtime;

import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person sees when a command fails: one line; whoever must repair it finds the rest in the log. */
final class CommandErrors implements IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CommandErrors.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        command.getErr().println(command.getCommandName() + ": " + message);
        command.getErr().flush();
        if (failure instanceof StartupException) {
            return KnigiCommand.CANNOT_START;
        }
        LOG.debug("The command failed", failure);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
