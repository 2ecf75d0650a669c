package org.knigipamiati.parse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads all entries of the data folder, checks that residue, fields and labels cover every character, and reports the share of
 * residue and the most frequent residues (digits as 9). Run {@code main} with the data folder ({@code ../shared/data} if none is
 * given) and perhaps the number of residues to show; it ends with status 1 if a reading does not cover its entry.
 */
final class CoverageReport {

    private static final Pattern PERSON = Pattern.compile("<p class=pers>(.*?)(?=</p>|<p |</td>)", Pattern.DOTALL);

    /** What became of the entries of one form. */
    static final class Tally {
        int entries;
        int unreadable;
        long characters;
        long residue;
        final Map<String, Integer> residues = new HashMap<>();

        double share() {
            return residue / (double) Math.max(1, characters);
        }

        private void add(Left left) {
            entries++;
            characters += left.characters();
            unreadable += left.readable() ? 0 : 1;
            for (String words : left.residue()) {
                residue += words.length();
                if (left.readable()) {
                    residues.merge(words.replaceAll("\\d", "9"), 1, Integer::sum);
                }
            }
        }
    }

    /** Of one entry: how long it is, and what was not understood; all of it where it is not readable. */
    private record Left(int characters, boolean readable, List<String> residue) {}

    private CoverageReport() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        int show = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Map.Entry<String, Tally> form : read(data).entrySet()) {
            Tally tally = form.getValue();
            out.printf(
                    "%s: %d entries (%d unreadable), %d characters, residue %d = %.3f %%%n",
                    form.getKey(),
                    tally.entries,
                    tally.unreadable,
                    tally.characters,
                    tally.residue,
                    100 * tally.share());
            tally.residues.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(show)
                    .forEach(residue -> out.printf("%7d  %s%n", residue.getValue(), residue.getKey()));
        }
    }

    /** Reads everything; by form. */
    static Map<String, Tally> read(Path data) throws IOException {
        Map<String, Tally> tallies = new HashMap<>();
        tally(tallies, "lists", lists(data));
        tally(tallies, "mos", paragraphs(data));
        return tallies;
    }

    /** Reading takes nearly all the time, and does so on every processor. */
    private static void tally(Map<String, Tally> tallies, String form, List<String> entries) {
        EntryForm reader = EntryForms.byId(form).orElseThrow();
        Tally tally = tallies.computeIfAbsent(form, f -> new Tally());
        entries.parallelStream()
                .map(raw -> {
                    Reading reading = reader.read(raw);
                    Coverage.check(reading);
                    return new Left(
                            raw.length(),
                            reading instanceof EntryReading,
                            reading instanceof EntryReading entry ? entry.residueTexts() : List.of(raw));
                })
                .toList()
                .forEach(tally::add);
    }

    /** The entries of the lists file. */
    static List<String> lists(Path data) throws IOException {
        return Stream.of(Files.readString(data.resolve("lists-entries.txt")).split("(?m)^---\\R?"))
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    /** The paragraphs about a person on the pages, inner HTML. */
    static List<String> paragraphs(Path data) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> pages = Files.list(data.resolve("mos-pages"))) {
            for (Path page : pages.sorted().toList()) {
                Matcher person = PERSON.matcher(Files.readString(page, Charset.forName("windows-1251")));
                while (person.find()) {
                    paragraphs.add(person.group(1));
                }
            }
        }
        return paragraphs;
    }
}
