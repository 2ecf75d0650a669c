package org.knigipamiati.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.record.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code describe}: proposes a descriptor of a source from the first entries of its texts. Needs neither database nor engine. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Look at the first fifty entries of a text and write a descriptor of the source to standard output: what",
            "divides the entries, which abbreviations no table knows and what they may mean, which region and organ",
            "most entries name; the evidence stands beside each as a comment. What is not sure is commented out.",
            "Look it over, and give it to import --descriptor."
        },
        exitCodeListHeading = "%nExit status%n",
        exitCodeList = {"0:done", "2:the command line is wrong", "3:a file cannot be read"})
public class DescribeCommand implements Callable<Integer> {

    @Option(names = "--encoding", description = "Encoding of the files, if it is not to be found out.")
    String encoding;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "Short name of the source.")
    String source;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Its entries as plain text.")
    List<Path> files;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!Source.isId(source)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + source + "' cannot name a source: up to 63 small Latin letters, digits and hyphens");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            StringBuilder text = new StringBuilder();
            for (Path file : files) {
                read(file, text);
            }
            out.print(ProposedFile.of(source, FirstEntries.ofText(text.toString())));
            out.flush();
            return 0;
        } catch (FileRefused | IOException e) {
            spec.commandLine().getErr().println("describe: " + e.getMessage());
            return 3;
        }
    }

    private void read(Path file, StringBuilder into) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileRefused(file, 0, "there is no such file");
        }
        Charset charset = charset();
        if (charset == null) {
            charset = TextEncoding.DETECTED.of(file);
        } else {
            TextEncoding.verify(file, charset);
        }
        try (BufferedReader reader = TextEncoding.reader(file, charset)) {
            char[] block = new char[1 << 14];
            int length = reader.read(block);
            while (length >= 0 && into.length() <= FirstEntries.LONGEST_TEXT) {
                into.append(block, 0, length);
                length = reader.read(block);
            }
        }
        into.append('\n');
    }

    private Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--encoding: there is no encoding '" + encoding + "'", e);
        }
    }
}
