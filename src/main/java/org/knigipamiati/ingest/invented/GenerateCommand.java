package org.knigipamiati.ingest.invented;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code generate}: any number of invented people, for samples, tests at scale and measurements, with the truth about them in a file beside.
 * Needs neither database nor engine, and as much memory for a million as for one.
 */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Write invented people to standard output, as many as books have, with the names, dates, bodies and",
            "misprints that books have. Import them with --source generated (or generated-2), so that every page",
            "says that nobody of them ever lived."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:done", "1:a file could not be written", "2:the command line is wrong"})
public class GenerateCommand implements Callable<Integer> {

    /** Most people that one call makes up. */
    public static final int MOST = 100_000_000;

    /** People on one page in the form {@code mos}, as the pages of that list have. */
    static final int PAGE = 150;

    private static final Charset PAGES = Charset.forName("windows-1251");

    /** The forms of the entries. */
    enum Form {
        jsonl,
        lists,
        mos
    }

    @Option(names = "--count", defaultValue = "300", description = "How many (default: ${DEFAULT-VALUE}).")
    int count;

    @Option(
            names = "--seed",
            defaultValue = "1937",
            description = "Same seed, same people (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "jsonl (text and fields), lists or mos (text as these print it; mos needs --out).")
    Form form;

    @Option(
            names = "--book",
            defaultValue = "1",
            description = "Another number, another book of the same seed: 3 in 100 of its people stand in book 1 too.")
    int book;

    @Option(names = "--out", description = "Write there: a file, for mos a folder of pages in windows-1251.")
    Path out;

    @Option(
            names = "--truth",
            description =
                    "Write what is true of each entry to this file, a JSON object a line: who it is, village and family, operation, outcome"
                            + " and region, the fields as printed, and the misprints.")
    Path truth;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        check(count >= 1 && count <= MOST, "--count: from 1 to " + MOST);
        check(book >= 1, "--book: from 1");
        check(form != Form.mos || out != null, "--format mos writes pages: name their folder with --out");
        try (Writer truths =
                truth == null ? Writer.nullWriter() : Files.newBufferedWriter(truth, StandardCharsets.UTF_8)) {
            if (form == Form.mos) {
                pages(truths);
            } else if (out == null) {
                PrintWriter standard = spec.commandLine().getOut();
                entries(standard, truths);
                standard.flush();
            } else {
                try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                    entries(file, truths);
                }
            }
            return 0;
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("Cannot write: " + e.getMessage());
            return 1;
        }
    }

    private void check(boolean right, String problem) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), problem);
        }
    }

    private void entries(Writer to, Writer truths) throws IOException {
        Printing printing = new Printing(new Population(seed), book, false);
        for (int i = 0; i < count; i++) {
            Printing.Printed printed = printing.entry(i);
            to.write(
                    form == Form.jsonl
                            ? printed.entry() + "\n"
                            : printed.entry().get("text").textValue() + "\n---\n");
            truths.write(printed.truth() + "\n");
        }
    }

    private void pages(Writer truths) throws IOException {
        Files.createDirectories(out);
        Printing printing = new Printing(new Population(seed), book, true);
        for (int page = 0; (long) page * PAGE < count; page++) {
            Path file = out.resolve(String.format("%06d.htm", page + 1));
            try (Writer to = Files.newBufferedWriter(file, PAGES)) {
                to.write("<html><head><meta charset=\"windows-1251\"><title>Вымышленные люди</title></head><body>\n");
                for (int i = page * PAGE; i < Math.min(count, (page + 1) * PAGE); i++) {
                    Printing.Printed printed = printing.entry(i);
                    to.write("<p class=\"pers\">" + printed.entry().get("text").textValue() + "</p>\n");
                    truths.write(printed.truth() + "\n");
                }
                to.write("</body></html>\n");
            }
        }
    }
}
