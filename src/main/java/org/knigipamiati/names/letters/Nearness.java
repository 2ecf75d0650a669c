package org.knigipamiati.names.letters;

import java.util.LinkedHashSet;
import java.util.Set;
import org.knigipamiati.vocabulary.Table;

/**
 * How far two words are apart when common confusions ({@code names/confusions.csv}: unstressed vowels, voicing, soft signs)
 * cost little and other letters cost one. commons-codec and Lucene count every letter alike.
 */
public final class Nearness {
    private static final Nearness INSTANCE = new Nearness(Table.read("names/confusions.csv"));
    private static final double TRANSPOSED = 0.8;

    private static final int SIZE = 192;

    /** Costs of one letter for another by {@link #index}; row or column 0 is "no letter". */
    private final double[][] written = whole();

    private final double[][] folded = whole();

    private static double[][] whole() {
        double[][] costs = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            java.util.Arrays.fill(costs[i], 1);
            costs[i][i] = 0;
        }
        return costs;
    }

    /** A small number for each ASCII and basic Cyrillic letter; all others share the last. */
    private static int index(char c) {
        if (c < 128) {
            return c;
        }
        return c >= 'а' && c < 'а' + 48 ? 128 + c - 'а' : SIZE - 1;
    }

    private Nearness(Table table) {
        for (Table.Row row : table.rows()) {
            String a = row.get("letter");
            String b = row.get("other");
            double cost = Double.parseDouble(row.get("cost"));
            pair(written, first(a), first(b), cost);
            String fa = Letters.fold(a);
            String fb = Letters.fold(b);
            if (!fa.equals(fb) && !a.equals("я")) { // folded, я is а, which is not heard as е
                pair(folded, first(fa), first(fb), cost);
            }
        }
    }

    public static Nearness tables() {
        return INSTANCE;
    }

    private static char first(String letter) {
        return letter.isEmpty() ? 0 : letter.charAt(0);
    }

    private static void pair(double[][] costs, char a, char b, double cost) {
        int i = index(a);
        int j = index(b);
        costs[i][j] = Math.min(costs[i][j], cost);
        costs[j][i] = costs[i][j];
    }

    /** The distance of two words in Cyrillic letters as printed. */
    public double written(String a, String b, double limit) {
        return distance(a, b, limit, written);
    }

    /** The distance of two folded words. */
    public double folded(String a, String b, double limit) {
        return distance(a, b, limit, folded);
    }

    private static double distance(String a, String b, double limit, double[][] costs) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > limit + 2) {
            return limit + 1;
        }
        double[] beforeLast = new double[m + 1];
        double[] last = new double[m + 1];
        double[] row = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + gone(b, j - 1, costs);
        }
        for (int i = 1; i <= n; i++) {
            char ca = a.charAt(i - 1);
            double[] costOf = costs[index(ca)];
            double goneA = gone(a, i - 1, costs);
            row[0] = last[0] + goneA;
            double best = row[0];
            for (int j = 1; j <= m; j++) {
                char cb = b.charAt(j - 1);
                double value = last[j - 1] + (ca == cb ? 0 : costOf[index(cb)]);
                value = Math.min(value, last[j] + goneA);
                value = Math.min(value, row[j - 1] + gone(b, j - 1, costs));
                if (i > 1 && j > 1 && ca != cb && ca == b.charAt(j - 2) && cb == a.charAt(i - 2)) {
                    value = Math.min(value, beforeLast[j - 2] + TRANSPOSED);
                }
                row[j] = value;
                best = Math.min(best, value);
            }
            if (best > limit) {
                return limit + 1;
            }
            double[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[m];
    }

    /** What it costs to leave a letter out: little for one half of a double letter or a soft sign. */
    private static double gone(String word, int at, double[][] costs) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return 0.2;
        }
        if ((at > 0 && swallowed(word.charAt(at - 1), c))
                || (at + 1 < word.length() && swallowed(word.charAt(at + 1), c))) {
            return 0.35;
        }
        return costs[index(c)][0];
    }

    /** A consonant beside its voiced or voiceless twin is hardly heard: Шмидт. */
    private static boolean swallowed(char beside, char c) {
        return (c == 'д' && beside == 'т')
                || (c == 'т' && beside == 'д')
                || (c == 'd' && beside == 't')
                || (c == 't' && beside == 'd');
    }

    /**
     * {@link #shortened} of a Cyrillic word as it is written, marked as such: a letter left out between two vowels lets the folded
     * form lose a vowel as well. Empty for words under five letters, which have too many neighbours.
     */
    public static Set<String> shortenedAsWritten(String plain) {
        Set<String> out = new LinkedHashSet<>();
        if (plain.length() >= 5 && Script.of(plain) == Script.CYRILLIC) {
            shortened(plain).forEach(word -> out.add("w:" + word));
        }
        return out;
    }

    /** A word with each letter left out in turn, for words of four letters and more; and the word itself. */
    public static Set<String> shortened(String word) {
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
