package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the abbreviations of Russian memorial books stand for ({@code import/vocabulary/abbreviations.csv}). One that may be several
 * things has all of them, or is not there. Found are whole words, the longest first.
 */
public final class Abbreviations {

    /** Where in an entry an abbreviation means what its row says. */
    public enum Where {
        /** In what is told of the person: birth, residence, occupation. */
        PERSON,
        /** In what is told of arrest, decision, sentence and what followed, and where it is not known what is told. */
        CASE
    }

    /** What an abbreviation stands beside where it means what its row says: "д. 5" is a house, "д. Выдуманная" a village. */
    private enum Beside {
        AFTER_NUMBER("\\p{N}\\s*$"),
        BEFORE_NUMBER("^\\s*(?:№\\s*)?\\p{N}(?!\\p{N}*-\\p{L})"),
        /** The number of a house, behind a comma or the word. */
        BEFORE_HOUSE("^[^,;]*[,\\s]\\s*(?:(?:д\\.|дом)\\s*)?(?:№\\s*)?\\p{N}{1,3}(?![\\p{N}-]\\p{L}|\\p{N})"),
        BEFORE_NAME("^\\s*[\"«]?\\p{Lu}");

        private final Pattern pattern;

        Beside(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean holds(String text, int start, int end) {
            return pattern.matcher(this == AFTER_NUMBER ? text.substring(0, start) : text.substring(end))
                    .find();
        }
    }

    /**
     * An abbreviation in a text.
     *
     * @param start of its first letter
     * @param end behind its last
     * @param meanings what it stands for, by tag of a language
     */
    public record Found(int start, int end, Map<String, String> meanings) {}

    private record Form(String printed, Set<Where> where, Set<Beside> beside, Map<String, String> meanings) {

        boolean fits(String text, int start, int end, Where told) {
            return (where.isEmpty() || where.contains(told))
                    && (beside.isEmpty() || beside.stream().anyMatch(one -> one.holds(text, start, end)));
        }
    }

    private static final List<String> ABOUT = List.of("printed", "where", "source", "certainty");
    /** So many letters make no initial of a name and no unit of a measure, and may stand in capitals. */
    private static final int LETTERS_IN_ANY_CASE = 3;

    /** Of rows that fit, what stands beside tells most; rows of one kind go by their order in the table. */
    private static final Comparator<Form> NARROWEST_FIRST = Comparator.comparing(form -> form.beside.isEmpty());

    private static final Abbreviations BUNDLED = new Abbreviations(Table.read("vocabulary/abbreviations.csv"));

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Pattern pattern;

    Abbreviations(Table table) {
        for (Table.Row row : table.rows()) {
            row.require("source");
            if (row.constant("certainty", Certainty.class) == Certainty.UNVERIFIED) {
                throw row.error("certainty", "is not enough to explain an entry by");
            }
            Set<Where> where = EnumSet.noneOf(Where.class);
            Set<Beside> beside = EnumSet.noneOf(Beside.class);
            for (String name : row.list("where")) {
                if (!named(Where.class, name, where) && !named(Beside.class, name, beside)) {
                    throw row.error("where", "is not known: " + name);
                }
            }
            Map<String, String> meanings = new TreeMap<>();
            row.columns().stream()
                    .filter(column -> !ABOUT.contains(column))
                    .forEach(tag -> meanings.put(tag, row.require(tag)));
            for (String printed : row.list("printed")) {
                forms.computeIfAbsent(key(printed), form -> new ArrayList<>())
                        .add(new Form(printed, where, beside, Map.copyOf(meanings)));
            }
        }
        List<String> longestFirst = forms.values().stream()
                .map(same -> same.get(0).printed)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Abbreviations::pattern)
                .toList();
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}/-])(?:" + String.join("|", longestFirst) + ")");
    }

    /** The abbreviations that come with the software. */
    public static Abbreviations bundled() {
        return BUNDLED;
    }

    /** Those of a Russian text, in its order. */
    public List<Found> in(String text, Where where) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            forms.getOrDefault(key(matcher.group()), List.of()).stream()
                    .filter(form -> form.fits(text, matcher.start(), matcher.end(), where))
                    .min(NARROWEST_FIRST)
                    .ifPresent(form -> found.add(new Found(matcher.start(), matcher.end(), form.meanings)));
        }
        return found;
    }

    private static String pattern(String printed) {
        String quoted = Pattern.quote(printed);
        String any = inAnyCase(printed) ? "(?iu:" + quoted + ")" : quoted;
        return printed.endsWith(".") || printed.endsWith(")") ? any : any + "(?![\\p{L}\\p{N}])";
    }

    private static <E extends Enum<E>> boolean named(Class<E> type, String name, Set<E> into) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .map(into::add)
                .findFirst()
                .isPresent();
    }

    private static String key(String printed) {
        return inAnyCase(printed) ? printed.toLowerCase(Locale.ROOT) : printed;
    }

    private static boolean inAnyCase(String printed) {
        return printed.endsWith(".") && printed.indexOf('.') >= LETTERS_IN_ANY_CASE;
    }
}
