package org.knigipamiati.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Compares readings with annotated entries as the scorer beside those does: strings without regard to case, ё, punctuation,
 * quotes, spacing, Latin look-alikes and one leading preposition; codes, numbers and dates exactly; lists item by item.
 */
final class GoldScore {

    private static final int COMMON = 10;

    private final Map<RecordField, int[]> counts = new EnumMap<>(RecordField.class);
    private final List<String> faults = new ArrayList<>();
    private int entries;
    private int whole;

    /** Adds one entry: the annotated one, with its accepted alternatives, and the fields read from it. */
    void add(JsonNode entry, JsonNode read) {
        boolean right = true;
        for (RecordField field : RecordField.values()) {
            List<TreeSet<String>> wanted = new ArrayList<>();
            wanted.add(values(field, at(entry.get("fields"), field)));
            JsonNode accepted = entry.path("accept").path(field.path());
            accepted.forEach(other -> wanted.add(values(field, other)));
            TreeSet<String> found = values(field, at(read, field));
            int[] best = null;
            for (TreeSet<String> candidate : wanted) {
                int hits = (int) found.stream().filter(candidate::contains).count();
                int[] result = {hits, found.size() - hits, candidate.size() - hits};
                if (best == null || result[1] + result[2] < best[1] + best[2]) {
                    best = result;
                }
            }
            int[] sum = counts.computeIfAbsent(field, f -> new int[3]);
            for (int i = 0; i < 3; i++) {
                sum[i] += best[i];
            }
            if (best[1] + best[2] > 0) {
                right = false;
                faults.add(entry.get("id").asText() + " " + field.path());
            }
        }
        entries++;
        whole += right ? 1 : 0;
    }

    private static JsonNode at(JsonNode fields, RecordField field) {
        return fields.at("/" + field.path().replace('.', '/'));
    }

    private static TreeSet<String> values(RecordField field, JsonNode node) {
        TreeSet<String> values = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> values.add(plain(field, item.asText())));
        } else if (!node.isMissingNode() && !node.asText().isEmpty()) {
            values.add(plain(field, node.asText()));
        }
        return values;
    }

    private static String plain(RecordField field, String value) {
        if (!field.verbatim() && field != RecordField.NATIONALITY && field != RecordField.TRIAL_ARTICLES) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        return EntryText.fold(value)
                .replaceAll("[\"'`’]", "")
                .replaceAll("[^\\p{L}\\p{N}/-]+", " ")
                .replaceAll("(?<![\\p{L}\\p{N}])-|-(?![\\p{L}\\p{N}])", " ")
                .replaceAll(" +", " ")
                .strip()
                .replaceFirst("^(?:в|во|на|к|ко|по|за) (?=.)", "");
    }

    double f1() {
        int[] sum = new int[3];
        counts.values().forEach(c -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += c[i];
            }
        });
        return f1(sum);
    }

    private static double f1(int[] c) {
        return 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
    }

    double verbatimPrecision() {
        int hits = 0;
        int wrong = 0;
        for (Map.Entry<RecordField, int[]> entry : counts.entrySet()) {
            if (entry.getKey().verbatim()) {
                hits += entry.getValue()[0];
                wrong += entry.getValue()[1];
            }
        }
        return hits / (double) Math.max(1, hits + wrong);
    }

    double wholeEntries() {
        return whole / (double) Math.max(1, entries);
    }

    /** F1 of the worst field among those that occur often enough to judge. */
    double worstCommonField() {
        return counts.values().stream()
                .filter(c -> c[0] + c[2] >= COMMON)
                .mapToDouble(GoldScore::f1)
                .min()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.join("\n", faults);
    }
}
