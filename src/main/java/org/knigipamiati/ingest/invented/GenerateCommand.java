package org.knigipamiati.ingest.invented;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: invented people as JSON Lines, for samples and tests at scale. Needs neither database nor engine. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Write invented people to standard output, a JSON object a line, to be imported as jsonl.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done", "2:the command line is wrong"})
public class GenerateCommand implements Callable<Integer> {

    /** Most people that one call makes up. */
    public static final int MOST = 100_000_000;

    @Option(names = "--count", defaultValue = "300", description = "How many (default: ${DEFAULT-VALUE}).")
    int count;

    @Option(
            names = "--seed",
            defaultValue = "1937",
            description = "Same seed, same people (default: ${DEFAULT-VALUE}).")
    long seed;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (count < 1 || count > MOST) {
            throw new ParameterException(spec.commandLine(), "--count: from 1 to " + MOST);
        }
        PrintWriter out = spec.commandLine().getOut();
        InventedPeople people = new InventedPeople(seed);
        for (int i = 0; i < count; i++) {
            out.println(people.next());
        }
        out.flush();
        return 0;
    }
}
