package org.knigipamiati.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Has Jazzer make inputs for targets, one after another, from those that are kept and from what earlier runs left in {@code target/fuzz}.
 * As a command, after {@code mvn test-compile}, with how many for each, from what seed, and for which targets (none: all):
 *
 * <pre>java -cp target/test-classes:target/classes:$(mvn -q dependency:build-classpath -Dmdep.outputFile=/dev/stdout) \
 * org.knigipamiati.fuzz.FuzzRun 1000000 1 [names dates …]</pre>
 *
 * <p>What an input throws, or a second of work for it, ends the run of its target; the input stays as {@code target/fuzz/TARGET-crash-…},
 * and once the fault is mended it belongs to the kept ones. A target waits for nothing; a minute without an end is told by Jazzer itself.
 */
public final class FuzzRun {

    private static final Path WORK = Path.of("target/fuzz");

    /** What is instrumented: our own code, and what reads files for us. */
    private static final String GUIDED = String.join(
            ":",
            "org.knigipamiati.**",
            "de.siegmar.**",
            "org.jsoup.**",
            "com.fasterxml.aalto.**",
            "org.apache.pdfbox.**",
            "org.apache.poi.**",
            "com.twelvemonkeys.**");

    /** Targets whose code is short enough that Jazzer may also look at what it compares, and make inputs that compare equal. */
    private static final Set<String> COMPARING = Set.of("addresses", "cursors", "dates");

    /** Of what an input may have, in bytes. */
    private static final int LONGEST = 20_000;

    private FuzzRun() {}

    /** Runs the targets; ends with 1 if anything was wrong. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("how many inputs, from what seed, which targets of " + Targets.names());
            System.exit(2);
        }
        List<String> targets =
                args.length == 2 ? Targets.names() : List.of(args).subList(2, args.length);
        List<String> wrong = new ArrayList<>();
        for (String target : targets) {
            long begun = System.nanoTime();
            boolean good = run(target, args[0], args[1]);
            long seconds = Math.max(1, (System.nanoTime() - begun) / 1_000_000_000);
            System.out.println(target + ": " + (good ? "nothing wrong" : "WRONG") + ", " + args[0]
                    + " inputs asked for, " + seconds + " s");
            if (!good) {
                wrong.add(target);
            }
        }
        if (!wrong.isEmpty()) {
            System.out.println("wrong: " + wrong);
            System.exit(1);
        }
    }

    private static boolean run(String target, String runs, String seed) throws IOException, InterruptedException {
        Path found = Files.createDirectories(WORK.resolve(target));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-Djava.awt.headless=true",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Targets.byName(target).getName(),
                // What is compared with what costs a reader of texts, which asks tables for words, more than the
                // reading.
                "--trace=" + (COMPARING.contains(target) ? "all" : "cov"),
                "--instrumentation_includes=" + GUIDED,
                "--custom_hook_includes=" + GUIDED,
                "--reproducer_path=" + WORK,
                "-artifact_prefix=" + WORK.resolve(target + "-"),
                "-runs=" + runs,
                "-seed=" + seed,
                "-max_len=" + LONGEST,
                "-timeout=60",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                found.toString(),
                Targets.CORPUS.resolve(target).toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor() == 0;
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
