package org.knigipamiati.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a password is its own. What people use most ({@code accounts/common_passwords.txt}), rows of the keyboard and of the alphabet,
 * and what stood in it before, are guessed first: each such piece counts as {@value #PIECE} characters, every other character as one.
 * Russian words are found as they are typed on Latin keys, as the list has them. Several common words make a good password only together.
 */
final class CommonPasswords {

    /** Weight of a piece that is guessed as a whole: the list has ten thousand, about as many as two or three random characters. */
    private static final int PIECE = 3;

    private static final int SHORTEST = 4;

    private static final String CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static final List<String> ROWS = List.of(
            "1234567890",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,.",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx3edc4rfv5tgb");

    private static final Set<String> WORDS = read();

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private CommonPasswords() {}

    /** The characters of a password, what is guessed as a whole counted as {@value #PIECE}. */
    static int weight(String password) {
        String text = onLatinKeys(password.toLowerCase(Locale.ROOT));
        Set<String> seen = new HashSet<>();
        int weight = 0;
        for (int i = 0; i < text.length(); ) {
            int piece = piece(text, i);
            if (piece == 0) {
                weight++;
                i++;
            } else {
                // What comes again adds next to nothing.
                weight += seen.add(text.substring(i, i + piece)) ? PIECE : 1;
                i += piece;
            }
        }
        return weight;
    }

    /** Length of the longest piece that begins there, 0 if none does. */
    private static int piece(String text, int from) {
        int longest = Math.max(run(text, from), again(text, from));
        for (int length = Math.min(LONGEST, text.length() - from); length > longest && length >= SHORTEST; length--) {
            if (WORDS.contains(text.substring(from, from + length))) {
                return length;
            }
        }
        return longest;
    }

    /** How far a row of keys or letters is followed there, in either direction, or one character repeated. */
    private static int run(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            longest = Math.max(longest, Math.max(along(text, from, row, 1), along(text, from, row, -1)));
        }
        int same = 1;
        while (from + same < text.length() && text.charAt(from + same) == text.charAt(from)) {
            same++;
        }
        longest = Math.max(longest, same);
        return longest >= SHORTEST ? longest : 0;
    }

    private static int along(String text, int from, String row, int step) {
        int at = row.indexOf(text.charAt(from));
        int length = 0;
        while (at >= 0
                && at < row.length()
                && from + length < text.length()
                && text.charAt(from + length) == row.charAt(at)) {
            length++;
            at += step;
        }
        return length;
    }

    /** How much of what stands there stood before. */
    private static int again(String text, int from) {
        int length = 0;
        while (from + length < text.length()
                && text.lastIndexOf(text.substring(from, from + length + 1), from - 1) >= 0) {
            length++;
        }
        return length >= SHORTEST ? length : 0;
    }

    private static String onLatinKeys(String text) {
        return text.chars()
                .mapToObj(sign -> {
                    int key = CYRILLIC_KEYS.indexOf(sign);
                    return String.valueOf(key < 0 ? (char) sign : LATIN_KEYS.charAt(key));
                })
                .collect(Collectors.joining());
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("/accounts/common_passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
