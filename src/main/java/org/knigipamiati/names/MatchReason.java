package org.knigipamiati.names;

import java.util.List;

/**
 * One reason, as a message key and its arguments. An argument that begins with {@code @} is itself a message key (the name
 * of a language or of a case), others are shown as they are.
 *
 * @param key of {@code messages/LANGUAGE/matches.properties}, without its {@code match.}
 * @param args in the order of the message
 */
public record MatchReason(String key, List<String> args) {
    public MatchReason {
        args = List.copyOf(args);
    }

    /** A reason with this key and these arguments. */
    public static MatchReason of(String key, String... args) {
        return new MatchReason(key, List.of(args));
    }
}
