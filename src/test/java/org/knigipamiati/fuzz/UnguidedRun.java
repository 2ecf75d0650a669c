package org.knigipamiati.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Puts inputs made by chance to targets, without looking at what they cover: ten to a hundred times as many in the same time as
 * {@link FuzzRun}. Each is one of the kept inputs, or of those that guided runs left in {@code target/fuzz}, changed in one to eight places. As a
 * command, as {@link FuzzRun}: how many for each, from what seed, for which targets (none: all).
 *
 * <p>What an input throws, or a second of work for it, is told, the input kept as {@code target/fuzz/TARGET-crash-…}, and the run goes on; it
 * ends with 1 if there was any.
 */
public final class UnguidedRun {

    private static final Path WORK = Path.of("target/fuzz");

    /** Faults of a target after which it is given up. */
    private static final int ENOUGH = 20;

    private static final int LONGEST = 20_000;

    private static final int MOST_CHANGES = 8;

    /** What means something to one of the targets, or to a machine that reads text. */
    private static final List<String> WORDS = List.of(
            "\n",
            "\t",
            ";",
            ",",
            ".",
            "\"",
            "'",
            "(",
            ")",
            "<",
            ">",
            "{",
            "}",
            "[",
            "]",
            "&",
            "%",
            "\\",
            "/",
            "|",
            "=",
            ":",
            "-",
            "—",
            "?",
            "*",
            "\0",
            "\r\n",
            "\uFEFF",
            "\u00A0",
            "\u0301",
            "\u202E",
            "\uD83D\uDE00",
            "0",
            "1",
            "9",
            "-1",
            "1937",
            "30.02.1938",
            "99999999999999999999",
            "г.р.",
            "род. ",
            "Арест: ",
            "ВМН",
            "реаб. ",
            "тройкой",
            "Ё",
            "ѣ",
            "null",
            "true",
            "1e308",
            "..",
            "%00",
            "&lt;",
            "<![CDATA[",
            "<!--");

    private UnguidedRun() {}

    /** Runs the targets; ends with 1 if anything was wrong. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("how many inputs, from what seed, which targets of " + Targets.names());
            System.exit(2);
        }
        List<String> targets =
                args.length == 2 ? Targets.names() : List.of(args).subList(2, args.length);
        boolean good = true;
        for (String target : targets) {
            long begun = System.nanoTime();
            int wrong = run(target, Integer.parseInt(args[0]), Long.parseLong(args[1]));
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%s: %s, %s inputs, %.0f s%n",
                    target, wrong == 0 ? "nothing wrong" : wrong + " WRONG", args[0], seconds);
            good &= wrong == 0;
        }
        System.exit(good ? 0 : 1);
    }

    private static int run(String target, int runs, long seed) throws IOException {
        List<byte[]> kept = kept(target);
        Random chance = new Random(seed);
        int wrong = 0;
        for (int n = 0; n < runs && wrong < ENOUGH; n++) {
            byte[] input = changed(kept.get(chance.nextInt(kept.size())), kept, chance);
            try {
                Targets.ask(target, input);
            } catch (Throwable fault) {
                wrong++;
                Path file = WORK.resolve(target + "-crash-unguided-" + seed + "-" + n);
                Files.createDirectories(WORK);
                Files.write(file, input);
                System.out.println(target + ": " + file + ": " + fault);
                fault.printStackTrace(System.out);
            }
        }
        return wrong;
    }

    private static List<byte[]> kept(String target) throws IOException {
        List<Path> files = new ArrayList<>(Targets.corpus(target));
        if (Files.isDirectory(WORK.resolve(target))) {
            try (Stream<Path> found = Files.list(WORK.resolve(target))) {
                found.sorted().forEach(files::add);
            }
        }
        List<byte[]> kept = new ArrayList<>();
        for (Path file : files) {
            kept.add(Files.readAllBytes(file));
        }
        return kept;
    }

    private static byte[] changed(byte[] input, List<byte[]> kept, Random chance) {
        byte[] now = input;
        for (int changes = 1 + chance.nextInt(MOST_CHANGES); changes > 0; changes--) {
            int from = chance.nextInt(now.length + 1);
            int to = Math.min(now.length, from + chance.nextInt(1 + chance.nextInt(64)));
            now = switch (chance.nextInt(7)) {
                case 0 -> replaced(now, from, to, new byte[0]);
                case 1 ->
                    replaced(
                            now,
                            from,
                            from,
                            WORDS.get(chance.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 ->
                    replaced(
                            now,
                            from,
                            to,
                            WORDS.get(chance.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
                case 3 -> replaced(now, from, from, piece(now, chance));
                case 4 -> replaced(now, from, to, piece(kept.get(chance.nextInt(kept.size())), chance));
                case 5 -> replaced(now, from, Math.min(now.length, from + 1), new byte[] {(byte) chance.nextInt(256)});
                default -> repeated(now, from, to, chance);
            };
        }
        return now;
    }

    private static byte[] piece(byte[] of, Random chance) {
        int from = chance.nextInt(of.length + 1);
        int to = from + chance.nextInt(of.length - from + 1);
        byte[] piece = new byte[to - from];
        System.arraycopy(of, from, piece, 0, piece.length);
        return piece;
    }

    /** A piece many times over. */
    private static byte[] repeated(byte[] of, int from, int to, Random chance) {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int times = 1 << chance.nextInt(8); times > 0 && many.size() < LONGEST; times--) {
            many.write(of, from, to - from);
        }
        return replaced(of, from, to, many.toByteArray());
    }

    private static byte[] replaced(byte[] of, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(of, 0, from);
        out.write(by, 0, by.length);
        out.write(of, to, of.length - to);
        byte[] all = out.toByteArray();
        return all.length <= LONGEST ? all : Arrays.copyOf(all, LONGEST);
    }
}
