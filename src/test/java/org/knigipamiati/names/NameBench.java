package org.knigipamiati.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers a query file from the people of the gold set without engine or service, for {@code score.py}:
 * {@code NameBench FOLDER QUERIES.jsonl RESULTS.jsonl [--show ID]}.
 */
final class NameBench {
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");
    private static final Pattern QUERY = Pattern.compile("\"query\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private NameBench() {}

    public static void main(String[] args) throws IOException {
        OfflineIndex index = new OfflineIndex();
        long start = System.nanoTime();
        for (Candidate person : GoldPeople.read(Path.of(args[0]))) {
            index.add(person);
        }
        System.err.printf("indexed in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        List<Long> times = new ArrayList<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                Matcher id = ID.matcher(line);
                Matcher text = QUERY.matcher(line);
                if (!id.find() || !text.find()) {
                    continue;
                }
                String query = unescape(text.group(1));
                long begin = System.nanoTime();
                NameQuery understood = NameQuery.of(query);
                Ranking ranking = index.search(understood);
                times.add(System.nanoTime() - begin);
                List<String> ids = ranking.comparisons().stream()
                        .limit(10)
                        .map(c -> '"' + c.id() + '"')
                        .toList();
                out.printf(
                        "{\"id\": \"%s\", \"results\": [%s], \"top_is_confident\": %s}%n",
                        id.group(1), String.join(", ", ids), ranking.answer() == Answer.FOUND);
                if (args.length > 4 && id.group(1).matches(args[4])) {
                    show(query, understood, ranking);
                }
            }
        }
        times.sort(null);
        System.err.printf(
                "median %.2f ms, p95 %.2f ms%n",
                times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
    }

    private static void show(String query, NameQuery understood, Ranking ranking) {
        System.out.printf(
                "%s -> %s, clauses %d%n",
                query, ranking.answer(), understood.plan().clauseCount());
        ranking.comparisons().stream().limit(5).forEach(c -> {
            System.out.printf("   %s %s %.1f%n", c.id(), c.verdict(), c.score());
            c.words()
                    .forEach(w ->
                            System.out.printf("      %s %s %.2f %s%n", w.word(), w.part(), w.quality(), w.reason()));
        });
    }

    private static String unescape(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && i + 1 < json.length()) {
                char next = json.charAt(++i);
                if (next == 'u') {
                    out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
