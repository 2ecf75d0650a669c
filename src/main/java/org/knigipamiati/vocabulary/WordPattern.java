package org.knigipamiati.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on the words of a short printed name, written so that a historian can edit it in a table. Conditions are
 * separated by spaces and must all hold; inside one, alternatives are separated by {@code |}. An alternative is the beginning
 * of a word ({@code тройк}), a whole word ({@code =осо}), an ending ({@code $чк}), a part ({@code *тройк}), or several of these
 * one after the other ({@code особ_сов}). {@code -} before a condition denies it; {@code ^} demands that every word fits it.
 */
final class WordPattern {

    private final List<Condition> conditions;

    private WordPattern(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static WordPattern parse(String text) {
        return new WordPattern(Stream.of(text.strip().split("\\s+"))
                .map(WordPattern::condition)
                .toList());
    }

    /** The position of the first word that fits the first condition, -1 if there is none; for showing what a rule rests on. */
    int firstWord(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            for (List<Word> sequence : conditions.get(0).alternatives) {
                if (startsAt(sequence, words, at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    boolean fits(List<String> words) {
        for (Condition condition : conditions) {
            if (!condition.holds(words)) {
                return false;
            }
        }
        return true;
    }

    /** Words one after the other, without alternatives: the form in which names of regions are written. */
    static List<Word> sequence(String text) {
        return Stream.of(text.split("_")).map(Word::parse).toList();
    }

    /** Whether the words of a sequence stand at a position, one after the other. */
    static boolean startsAt(List<Word> sequence, List<String> words, int start) {
        if (start + sequence.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < sequence.size(); i++) {
            if (!sequence.get(i).fits(words.get(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static Condition condition(String text) {
        boolean denied = text.startsWith("-");
        boolean every = text.startsWith("^");
        String body = denied || every ? text.substring(1) : text;
        List<List<Word>> alternatives = Stream.of(body.split("\\|"))
                .map(alternative ->
                        Stream.of(alternative.split("_")).map(Word::parse).toList())
                .toList();
        return new Condition(denied, every, alternatives);
    }

    private record Condition(boolean denied, boolean every, List<List<Word>> alternatives) {

        boolean holds(List<String> words) {
            if (every) {
                return !words.isEmpty() && words.stream().allMatch(word -> somewhere(List.of(word)));
            }
            return somewhere(words) != denied;
        }

        private boolean somewhere(List<String> words) {
            for (List<Word> sequence : alternatives) {
                for (int start = 0; start + sequence.size() <= words.size(); start++) {
                    if (startsAt(sequence, words, start)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    record Word(char how, String text) {

        static Word parse(String text) {
            char first = text.charAt(0);
            return "=$*".indexOf(first) >= 0 ? new Word(first, text.substring(1)) : new Word(' ', text);
        }

        boolean fits(String word) {
            return switch (how) {
                case '=' -> word.equals(text);
                case '$' -> word.endsWith(text);
                case '*' -> word.contains(text);
                default -> word.startsWith(text);
            };
        }
    }
}
