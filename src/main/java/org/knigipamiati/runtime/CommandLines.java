package org.knigipamiati.runtime;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Understands the arguments before anything is started, so that a wrong word, {@code --help} and the commands that need no
 * services cost no time.
 */
final class CommandLines {

    private static final String IMPORT = "import";

    /** What has to happen. */
    enum Next {
        /** Everything is done; leave with the status. */
        LEAVE,
        /** Serve until told to stop. */
        SERVE,
        /** Start what a command needs and run it there. */
        COMMAND
    }

    /**
     * @param next what has to happen
     * @param status exit status, for {@link Next#LEAVE}
     * @param command name of the command, for {@link Next#COMMAND}
     * @param files what an import is to read; empty for anything else
     */
    record Decision(Next next, int status, String command, List<Path> files) {
        Decision(Next next, int status) {
            this(next, status, "", List.of());
        }
    }

    private CommandLines() {}

    /** Looks at the arguments, and runs what needs no services at once. */
    static Decision decide(String... arguments) {
        if (arguments.length == 0) {
            return new Decision(Next.SERVE, 0);
        }
        CommandLine line = line(CommandLine.defaultFactory());
        try {
            ParseResult parsed = line.parseArgs(arguments);
            if (!helpRequested(parsed)) {
                if (!parsed.hasSubcommand()) {
                    return new Decision(Next.SERVE, 0);
                }
                String name = name(parsed.subcommand());
                if (!KnigiCommand.WITHOUT_SERVICES.contains(name)) {
                    List<Path> files = name.equals(IMPORT)
                            ? parsed.subcommand().matchedPositionalValue(0, List.<Path>of())
                            : List.of();
                    return new Decision(Next.COMMAND, 0, name, files);
                }
            }
        } catch (ParameterException wrong) {
            // Said below, with the usage, by the same code that a command's own complaints go through.
        }
        return new Decision(Next.LEAVE, line.execute(arguments));
    }

    /** The name of a command, with that of its part if one is given: {@code backup verify}. */
    private static String name(ParseResult command) {
        String name = command.commandSpec().name();
        return command.hasSubcommand() ? name + " " + name(command.subcommand()) : name;
    }

    /** The command line with its commands made by the factory. */
    static CommandLine line(IFactory factory) {
        return new CommandLine(KnigiCommand.class, factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandErrors());
    }

    private static boolean helpRequested(ParseResult parsed) {
        for (ParseResult level = parsed; level != null; level = level.subcommand()) {
            if (level.isUsageHelpRequested() || level.isVersionHelpRequested()) {
                return true;
            }
        }
        return false;
    }
}
