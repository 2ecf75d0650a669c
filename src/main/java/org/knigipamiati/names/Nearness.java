package org.knigipamiati.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.vocabulary.Table;

/**
 * How far two words are apart when common confusions ({@code names/confusions.csv}: unstressed vowels, voicing, soft signs)
 * cost little and other letters cost one. commons-codec and Lucene count every letter alike.
 */
final class Nearness {
    private static final Nearness INSTANCE = new Nearness(Table.read("names/confusions.csv"));
    private static final double TRANSPOSED = 0.8;

    private final Map<Long, Double> written = new HashMap<>();
    private final Map<Long, Double> folded = new HashMap<>();

    private Nearness(Table table) {
        for (Table.Row row : table.rows()) {
            String a = row.get("letter");
            String b = row.get("other");
            double cost = Double.parseDouble(row.get("cost"));
            pair(written, first(a), first(b), cost);
            String fa = Letters.fold(a);
            String fb = Letters.fold(b);
            if (!fa.equals(fb)) {
                pair(folded, first(fa), first(fb), cost);
            }
        }
    }

    static Nearness tables() {
        return INSTANCE;
    }

    private static char first(String letter) {
        return letter.isEmpty() ? 0 : letter.charAt(0);
    }

    private static void pair(Map<Long, Double> costs, char a, char b, double cost) {
        costs.merge(((long) a << 16) | b, cost, Math::min);
        costs.merge(((long) b << 16) | a, cost, Math::min);
    }

    /** The distance of two words in Cyrillic letters as printed. */
    double written(String a, String b, double limit) {
        return distance(a, b, limit, written);
    }

    /** The distance of two folded words. */
    double folded(String a, String b, double limit) {
        return distance(a, b, limit, folded);
    }

    private static double distance(String a, String b, double limit, Map<Long, Double> costs) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > limit + 2) {
            return limit + 1;
        }
        double[][] d = new double[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            d[i][0] = d[i - 1][0] + gone(a, i - 1, costs);
        }
        for (int j = 1; j <= m; j++) {
            d[0][j] = d[0][j - 1] + gone(b, j - 1, costs);
        }
        for (int i = 1; i <= n; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 1; j <= m; j++) {
                char ca = a.charAt(i - 1);
                char cb = b.charAt(j - 1);
                double cost = ca == cb ? 0 : costs.getOrDefault(((long) ca << 16) | cb, 1.0);
                double value = d[i - 1][j - 1] + cost;
                value = Math.min(value, d[i - 1][j] + gone(a, i - 1, costs));
                value = Math.min(value, d[i][j - 1] + gone(b, j - 1, costs));
                if (i > 1 && j > 1 && ca == b.charAt(j - 2) && cb == a.charAt(i - 2)) {
                    value = Math.min(value, d[i - 2][j - 2] + TRANSPOSED);
                }
                d[i][j] = value;
                best = Math.min(best, value);
            }
            if (best > limit + 1) {
                return limit + 1;
            }
        }
        return d[n][m];
    }

    /** What it costs to leave a letter out: little for one half of a double letter or a soft sign. */
    private static double gone(String word, int at, Map<Long, Double> costs) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return 0.2;
        }
        if ((at > 0 && swallowed(word.charAt(at - 1), c)) || (at + 1 < word.length() && swallowed(word.charAt(at + 1), c))) {
            return 0.35;
        }
        return costs.getOrDefault((long) c, 1.0);
    }

    /** A consonant beside its voiced or voiceless twin is hardly heard: Шмидт. */
    private static boolean swallowed(char beside, char c) {
        return (c == 'д' && beside == 'т')
                || (c == 'т' && beside == 'д')
                || (c == 'd' && beside == 't')
                || (c == 't' && beside == 'd');
    }

    /** A word with each letter left out in turn, for words of four letters and more; and the word itself. */
    static Set<String> shortened(String word) {
        Set<String> out = new LinkedHashSet<>();
        out.add(word);
        if (word.length() >= 4) {
            for (int i = 0; i < word.length(); i++) {
                out.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return out;
    }
}
