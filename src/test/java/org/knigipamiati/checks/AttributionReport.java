package org.knigipamiati.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.CaseFacts;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.Facts;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.attribution.Verdict;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * Counts, over the different entries of a lists file, the claims by rule and level, what the main cases count as, and the flags
 * by check. Run {@code main} with the file ({@code ../shared/data/lists-entries.txt} if none is given); the tables go to
 * standard output. Beside the rules stand the counts of a first trial of the same rules by a rough script on 39,494 entries, of
 * which that file holds four fifths.
 */
public final class AttributionReport {

    /** Counts of the trial: rule (with the level where it tells more) to main cases. */
    private static final Map<String, Integer> TRIAL = new TreeMap<>(Map.ofEntries(
            Map.entry("R01", 28),
            Map.entry("R04", 743),
            Map.entry("R05", 1),
            Map.entry("R06", 3),
            Map.entry("R07", 3718),
            Map.entry("R08", 292),
            Map.entry("R09", 35),
            Map.entry("R10", 2),
            Map.entry("R11", 31),
            Map.entry("R13", 135),
            Map.entry("R14", 81),
            Map.entry("R15", 257),
            Map.entry("R16", 80),
            Map.entry("R17", 679),
            Map.entry("R18", 16581),
            Map.entry("R19", 878),
            Map.entry("R20", 5),
            Map.entry("R00", 15945)));

    int entries;
    int different;
    final Map<String, Integer> mainRules = new TreeMap<>();
    final Map<String, Integer> claims = new TreeMap<>();
    final Map<String, Integer> verdicts = new TreeMap<>();
    final Map<String, Integer> nationalLines = new TreeMap<>();
    final Map<String, Integer> flags = new TreeMap<>();
    int flaggedEntries;
    int conflicts;

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "../shared/data/lists-entries.txt");
        System.out.println(of(file).text());
    }

    static AttributionReport of(Path file) throws IOException {
        AttributionReport report = new AttributionReport();
        Vocabularies vocabularies = Vocabularies.load();
        Attribution attribution = new Attribution(vocabularies);
        Checks checks = new Checks(vocabularies);
        EntryForm form = EntryForms.byId("lists").orElseThrow();
        Map<String, String> different = new LinkedHashMap<>();
        for (String raw : Files.readString(file, StandardCharsets.UTF_8).split("\r?\n---\r?\n")) {
            report.entries++;
            different.putIfAbsent(normal(raw), raw);
        }
        report.different = different.size();
        // Reading takes nearly all the time, and does so on every processor.
        different.values().parallelStream()
                .map(raw -> {
                    RecordFacts facts = facts(form.read(raw));
                    List<Claim> claims = attribution.claims(facts);
                    return new Reckoned(claims, attribution.verdicts(claims), checks.run(facts, claims));
                })
                .toList()
                .forEach(report::count);
        return report;
    }

    /** What follows from one entry. */
    private record Reckoned(List<Claim> claims, List<Verdict> verdicts, List<Flag> flags) {}

    private void count(Reckoned entry) {
        List<Claim> made = entry.claims();
        for (Claim claim : made) {
            String sign = claim.negative() ? "-" : "";
            add(claims, sign + claim.rule() + ' ' + claim.level());
        }
        made.stream()
                .filter(c -> c.caseNo() == 0 && !c.negative())
                .findFirst()
                .ifPresent(c -> add(mainRules, c.rule().name()));
        for (Verdict verdict : entry.verdicts()) {
            if (verdict.caseNo() == 0) {
                add(verdicts, verdict.parent() + " " + verdict.parentLevel());
                conflicts += verdict.conflict() ? 1 : 0;
                if (verdict.parent().name().equals("NATIONAL")) {
                    String line = verdict.line().orElse("?");
                    String level = line.equals("NATIONAL_UNSPEC") ? "" : " " + verdict.level();
                    add(nationalLines, line + level);
                }
            }
        }
        List<Flag> raised = entry.flags();
        raised.forEach(flag -> add(flags, flag.check().id() + ' ' + flag.check() + ' ' + flag.severity()));
        flaggedEntries += raised.stream().anyMatch(flag -> flag.severity() != Severity.INFO) ? 1 : 0;
    }

    private static RecordFacts facts(Reading reading) {
        Map<RecordField, List<String>> person = new EnumMap<>(RecordField.class);
        Map<Integer, Map<RecordField, List<String>>> cases = new TreeMap<>();
        cases.put(0, new EnumMap<>(RecordField.class));
        if (reading instanceof EntryReading entry) {
            for (FieldReading field : entry.fields()) {
                Map<RecordField, List<String>> into = field.field().perCase()
                        ? cases.computeIfAbsent(field.caseNo(), no -> new EnumMap<>(RecordField.class))
                        : person;
                into.computeIfAbsent(field.field(), f -> new ArrayList<>()).add(field.value());
            }
        }
        List<CaseFacts> all = new ArrayList<>();
        cases.forEach((no, values) -> all.add(CaseFacts.of(no, Facts.of(values))));
        return new RecordFacts(Facts.of(person), all);
    }

    private static String normal(String raw) {
        return raw.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void add(Map<String, Integer> counts, String key) {
        counts.merge(key, 1, Integer::sum);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        out.append(entries).append(" entries, ").append(different).append(" different\n");
        out.append("\nMain case, first rule that applies (here, in the trial, the trial's scaled to this file)\n");
        double scale = different / 39_494.0;
        Set<String> rules = new TreeSet<>(mainRules.keySet());
        rules.addAll(TRIAL.keySet());
        for (String rule : rules) {
            int trial = TRIAL.getOrDefault(rule, 0);
            out.append(String.format(
                    Locale.ROOT, "%-5s %7d %7d %9.0f%n", rule, mainRules.getOrDefault(rule, 0), trial, trial * scale));
        }
        section(out, "All claims by rule and level", claims);
        section(out, "Main case by parent and level (" + conflicts + " conflicts)", verdicts);
        section(out, "National main cases by line", nationalLines);
        section(out, "Flags (" + flaggedEntries + " entries have a warning or an error)", flags);
        return out.toString();
    }

    private static void section(StringBuilder out, String title, Map<String, Integer> counts) {
        out.append('\n').append(title).append('\n');
        counts.forEach((key, n) -> out.append(String.format(Locale.ROOT, "%7d  %s%n", n, key)));
    }
}
