package org.knigipamiati.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Entries read in a second on one core. With the data folder beside the project it takes the real entries one after the other,
 * else a few invented ones.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath
 * java -cp target/classes:target/test-classes:$(cat target/test-classpath) org.openjdk.jmh.Main ParseBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ParseBenchmark {

    /** Lists, paragraphs of memo.ru, and prose of books of which nothing is known. */
    @Param({"lists", "mos", "book"})
    public String form;

    private EntryForm reader;
    private List<String> entries;
    private int next;

    @Setup
    public void load() throws IOException {
        reader = EntryForms.byId(form).orElseThrow();
        Path data = Path.of("../shared/data");
        boolean real = Files.exists(data);
        entries = switch (form) {
            case "lists" -> real ? CoverageReport.lists(data) : List.of(InventedEntries.LISTS);
            case "mos" -> real ? CoverageReport.paragraphs(data) : List.of(InventedEntries.MOS);
            default -> real ? prose(data.resolveSibling("gold/books/gold.jsonl")) : List.of(InventedEntries.PROSE);
        };
    }

    private static List<String> prose(Path annotated) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> raws = new ArrayList<>();
        for (String line : Files.readAllLines(annotated)) {
            raws.add(json.readTree(line).get("raw").asText());
        }
        return raws;
    }

    @Benchmark
    public Reading read() {
        next = next + 1 < entries.size() ? next + 1 : 0;
        return reader.read(entries.get(next));
    }
}
