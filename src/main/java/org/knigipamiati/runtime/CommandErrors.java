package org.knigipamiati.runtime;

import org.jboss.logging.Logger;
import org.knigipamiati.search.Outage;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person sees when a command fails: one line; whoever must repair it finds the rest in the log. */
final class CommandErrors implements IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CommandErrors.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(command.getCommandName() + ": " + message(failure));
        command.getErr().flush();
        if (failure instanceof StartupException) {
            return KnigiCommand.CANNOT_START;
        }
        LOG.debug("The command failed", failure);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What stopped it, where that is known from below what failed: a commit says no more than that it could not. */
    static String message(Exception failure) {
        if (failure instanceof StartupException) {
            return failure.getMessage();
        }
        if (Outage.noRoom(failure)) {
            return "the disk is full (No space left on device); what was committed stands: make room, and run it again";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
