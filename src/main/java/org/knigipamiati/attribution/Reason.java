package org.knigipamiati.attribution;

import java.util.List;

/**
 * Part of the explanation of a claim: a key of {@code messages/LANGUAGE/claims.properties}, without its {@code claim.}, with its arguments. Arguments are
 * kept free of any language: {@code date:1938-01-14}, {@code operation:POLISH_00485}, {@code country:Poland} or printed words.
 *
 * @param key message key
 * @param args arguments in the order of the message
 */
public record Reason(String key, List<String> args) {

    static Reason of(String key, String... args) {
        return new Reason(key, List.of(args));
    }
}
