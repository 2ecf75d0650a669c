package org.knigipamiati.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How soon a password is guessed by one who tries what people use, as zxcvbn estimates it (Wheeler, zxcvbn: Low-Budget Password Strength Estimation, USENIX
 * Security 2016): common passwords, names and words, rows of keys, dates, repetitions, and beside them the words of this place. Cyrillic letters
 * are looked at as the Latin ones on the same keys, as the lists have Russian words.
 */
final class Guessing {

    /** From so many guesses on, as a power of ten, zxcvbn calls a password very unguessable, the best of its five classes. */
    private static final double ENOUGH = 10;

    /** What follows makes no password easier, and the estimate takes time with the square of the length. */
    private static final int LONGEST = 72;

    private static final String CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static final Zxcvbn ESTIMATE = new Zxcvbn();
    private static final List<String> OF_THIS_PLACE = read();

    private Guessing() {}

    /** Whether a password is guessed too soon, by one who knows the user's name too. */
    static boolean isEasy(String password, String userName) {
        List<String> known = new ArrayList<>(OF_THIS_PLACE);
        known.add(onLatinKeys(userName));
        String keys = onLatinKeys(password);
        return ESTIMATE.measure(keys.substring(0, Math.min(LONGEST, keys.length())), known)
                        .getGuessesLog10()
                < ENOUGH;
    }

    private static String onLatinKeys(String text) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(sign -> {
                    int key = CYRILLIC_KEYS.indexOf(sign);
                    return String.valueOf(key < 0 ? (char) sign : LATIN_KEYS.charAt(key));
                })
                .collect(Collectors.joining());
    }

    private static List<String> read() {
        try (InputStream in = Guessing.class.getResourceAsStream("/accounts/words_of_this_place.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
