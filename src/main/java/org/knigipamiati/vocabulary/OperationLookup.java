package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a text itself names an operation: by the number of its order ("в рамках приказа 00447", "Прик№ 00485-37г") or by
 * its name ("по польской линии"). A number counts only with its leading zeros or beside a word like "приказ", never as an
 * article ("ст. 447") or the number of a file.
 */
public final class OperationLookup {

    private static final List<String> ORDER_WORDS =
            List.of("приказ", "прик", "оперприказ", "оперативн", "директив", "шифр", "телеграм", "ш", "циркуляр");
    private static final List<String> FILE_WORDS =
            List.of("ст", "стать", "дел", "д", "арх", "ф", "оп", "п", "вагон", "лист", "в");

    /** How many words may stand between "приказ" and its number ("по приказу НКВД СССР № 00447"). */
    private static final int WORDS_BEFORE_NUMBER = 4;

    /**
     * An operation named by a text.
     *
     * @param operation its code
     * @param mention where
     */
    public record Named(String operation, Mention mention) {}

    private record Name(List<List<WordPattern.Word>> alternatives, String operation) {}

    private final Map<String, String> numbers = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Remembered<List<Named>> named = new Remembered<>(this::named);

    OperationLookup(List<OperationAlias> aliases) {
        for (OperationAlias alias : aliases) {
            if (alias.kind() == OperationAlias.Kind.ORDER_NUMBER) {
                numbers.put(withoutZeros(alias.alias()), alias.operation());
            } else if (alias.kind() == OperationAlias.Kind.NAME) {
                List<List<WordPattern.Word>> alternatives = new ArrayList<>();
                for (String alternative : alias.alias().split("\\|")) {
                    alternatives.add(WordPattern.sequence(alternative));
                }
                names.add(new Name(alternatives, alias.operation()));
            }
        }
    }

    /** The operation whose order has this number, with or without leading zeros. */
    public Optional<String> byOrder(String number) {
        return Optional.ofNullable(numbers.get(withoutZeros(number.strip())));
    }

    /** Every operation that the text names, in text order. */
    public List<Named> in(String text) {
        return text == null || text.isEmpty() ? List.of() : named.of(text);
    }

    private List<Named> named(String text) {
        List<PrintedWords.Located> located = PrintedWords.located(text);
        List<String> words = located.stream().map(PrintedWords.Located::word).toList();
        List<Named> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            PrintedWords.Located here = located.get(at);
            if (Character.isDigit(word.charAt(0))) {
                String operation = numbers.get(withoutZeros(word));
                if (operation != null && isOrderNumber(words, at)) {
                    found.add(new Named(operation, new Mention(here.start(), here.end())));
                }
            } else {
                for (Name name : names) {
                    for (List<WordPattern.Word> sequence : name.alternatives) {
                        if (WordPattern.startsAt(sequence, words, at)) {
                            int end = located.get(at + sequence.size() - 1).end();
                            found.add(new Named(name.operation, new Mention(here.start(), end)));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isOrderNumber(List<String> words, int at) {
        if (at > 0 && isOneOf(FILE_WORDS, words.get(at - 1))) {
            return false;
        }
        if (words.get(at).startsWith("00")) {
            return true;
        }
        for (int i = Math.max(0, at - WORDS_BEFORE_NUMBER); i < at; i++) {
            if (isOneOf(ORDER_WORDS, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word begins like one of the list; the shortest of the list must be the whole word. */
    private static boolean isOneOf(List<String> list, String word) {
        return list.stream().anyMatch(item -> item.length() > 2 ? word.startsWith(item) : word.equals(item));
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }
}
