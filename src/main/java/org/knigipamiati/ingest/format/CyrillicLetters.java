package org.knigipamiati.ingest.format;

import java.util.Arrays;
import org.knigipamiati.vocabulary.Table;

/**
 * How likely a text is as one in Cyrillic letters, by how often letters follow one another in Russian words
 * ({@code files/letter_pairs.csv}). Ukrainian and Belarusian letters count as their Russian neighbours, only a little less.
 * Measured in bits; a letter of an ordinary word costs about four.
 */
final class CyrillicLetters {

    private static final String ALPHABET = "_абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String OTHER = "іїєґў";
    private static final String NEIGHBOUR = "ииегу";
    private static final String COMMON_SIGNS = "«»„“”–—…№§°·•\u00a0’‘ʼ";

    /** A pair that no word has, a sign that no text has, a capital after a small letter. */
    private static final double NEVER = 14;

    private static final double OTHER_LETTER = 1.5;
    private static final double COMMON_SIGN = 4;
    private static final double CASE = 8;
    private static final double CAPITAL = 0.7;

    private static final double[][] BITS = read();

    private CyrillicLetters() {}

    private static double[][] read() {
        int size = ALPHABET.length();
        double[][] counts = new double[size][size];
        for (Table.Row row : Table.read("files/letter_pairs.csv").rows()) {
            String pair = row.get("pair");
            counts[ALPHABET.indexOf(pair.charAt(0))][ALPHABET.indexOf(pair.charAt(1))] =
                    Integer.parseInt(row.get("per_100000"));
        }
        double[][] bits = new double[size][size];
        for (int i = 0; i < size; i++) {
            double all = Arrays.stream(counts[i]).sum() + 1;
            for (int j = 0; j < size; j++) {
                double share = counts[i][j] / all;
                bits[i][j] = share == 0 ? NEVER : Math.min(NEVER, -Math.log(share) / Math.log(2));
            }
        }
        return bits;
    }

    /** What a text costs in bits: words by pairs and by their capitals, other signs beyond ASCII one by one. */
    static double bits(CharSequence text) {
        double bits = 0;
        int before = 0;
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = letter(c);
            if (letter > 0) {
                bits += BITS[before][letter] + (OTHER.indexOf(Character.toLowerCase(c)) >= 0 ? OTHER_LETTER : 0);
                if (before > 0 && Character.isUpperCase(c) && Character.isLowerCase(previous)) {
                    bits += CASE;
                } else if (before > 0 && Character.isUpperCase(c)) {
                    bits += CAPITAL;
                } else if (before > 0 && twoCapitals(text, i)) {
                    bits += CASE / 2;
                }
            } else {
                bits += before > 0 ? BITS[before][0] : 0;
                bits += c < 0x80 ? 0 : misplaced(text, i) ? NEVER : COMMON_SIGN;
            }
            before = Math.max(0, letter);
            previous = c;
        }
        return bits + (before > 0 ? BITS[before][0] : 0);
    }

    /** No sign of a Russian text, or a dash or blank where none stands. */
    private static boolean misplaced(CharSequence text, int i) {
        char c = text.charAt(i);
        if (COMMON_SIGNS.indexOf(c) < 0) {
            return true;
        }
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        return switch (c) {
            case '–', '—', '°', '·', '•', '’', '‘', '”' -> letter(after) > 0;
            case '\u00a0' -> before == ' ' || after == ' ';
            case '«', '„', '“', '№', '§' -> letter(before) > 0;
            default -> letter(before) > 0 && letter(after) > 0;
        };
    }

    /** Letters and other signs beyond ASCII in a text. */
    static int beyondAscii(CharSequence text) {
        return (int) text.chars().filter(c -> c >= 0x80).count();
    }

    private static boolean twoCapitals(CharSequence text, int i) {
        return i >= 2 && capital(text.charAt(i - 1)) && capital(text.charAt(i - 2));
    }

    private static boolean capital(char c) {
        return letter(c) > 0 && Character.isUpperCase(c);
    }

    /** Number of a letter in the alphabet of pairs, 0 if it is none. */
    static int letter(char c) {
        char small = Character.toLowerCase(c);
        if (small >= 'а' && small <= 'я') {
            return ALPHABET.indexOf(small);
        }
        if (small == 'ё') {
            return ALPHABET.indexOf('е');
        }
        int other = OTHER.indexOf(small);
        return other < 0 ? 0 : ALPHABET.indexOf(NEIGHBOUR.charAt(other));
    }

    /** Latin letters that typists take for Cyrillic ones. */
    private static final String LOOK_ALIKES = "aceiopxyABCEHIKMOPTXSJs";

    /**
     * Whether no word has letters beyond ASCII, or most that do have Latin letters too that look like no Cyrillic ones, as no
     * language has.
     */
    static boolean mostlyMixed(String text) {
        int words = 0;
        int mixed = 0;
        for (String word : text.split("[^\\p{L}]+")) {
            if (beyondAscii(word) > 0) {
                words++;
                mixed += word.chars().anyMatch(c -> c < 0x80 && LOOK_ALIKES.indexOf(c) < 0) ? 1 : 0;
            }
        }
        return words == 0 || 2 * mixed > words;
    }
}
