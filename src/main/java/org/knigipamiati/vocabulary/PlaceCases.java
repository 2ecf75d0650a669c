package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Russian places after "в", so that a sentence can say where: "в Польше, в г. Варшаве" ({@code
 * import/vocabulary/place_cases.csv}). Each part between commas must be known: a name of the table, a town of the gazetteer whose
 * ending has one case only, an adjective before "обл.", "р-н" and the like, or, last of all, a village behind its "с." or "д.", whose
 * name may stay as it is. If one part is not, nothing is said: no case is guessed.
 */
public final class PlaceCases {

    private enum What {
        /** A whole name. */
        NAME,
        /** The end of the name of a town that the gazetteer has. */
        TOWN_ENDING,
        /** The end of an adjective, with the word for the unit behind it. */
        UNIT_ENDING,
        /** The word for a village before its name. */
        SETTLEMENT
    }

    private static final Pattern TOWN = Pattern.compile("((?:г|гор)\\.\\s*|город\\s+)?(\\p{Lu}[\\p{L}-]+(?: ССР)?)");
    private static final Pattern UNIT = Pattern.compile("\\p{Lu}[\\p{L}-]+ [\\p{L}.-]+");
    private static final Pattern NAME_BEHIND = Pattern.compile("\\s*\\p{Lu}[\\p{L} -]+");
    /** A unit behind a village, not set off by a comma and in no case that would follow "в": "Заречный р-н". */
    private static final Pattern NOT_DECLINED =
            Pattern.compile(".*(?:ая|ий|ый) (?:обл|губ|р-н|район|у|уезд|край|вол).*");

    /** Before two consonants of which the first is в or ф, and before "Льв", "в" is "во". */
    private static final Pattern WITH_VOWEL = Pattern.compile("(?:[ВФ][бвгджзклмнпрстфхцчшщ]|Льв).*");

    private static final PlaceCases BUNDLED =
            new PlaceCases(Table.read("vocabulary/place_cases.csv"), Table.read("vocabulary/gazetteer.csv"));

    private final Map<What, Map<String, String>> forms = new EnumMap<>(What.class);
    private final Set<String> towns = new HashSet<>();

    PlaceCases(Table table, Table gazetteer) {
        for (What what : What.values()) {
            forms.put(what, new LinkedHashMap<>());
        }
        for (Table.Row row : table.rows()) {
            row.require("source");
            row.constant("certainty", Certainty.class);
            forms.get(row.constant("what", What.class)).put(row.require("nominative"), row.require("prepositional"));
        }
        gazetteer.stream()
                .filter(row -> row.constant("kind", Gazetteer.Kind.class) == Gazetteer.Kind.CITY)
                .forEach(row -> towns.add(row.require("name")));
    }

    /** The cases that come with the software. */
    public static PlaceCases bundled() {
        return BUNDLED;
    }

    /** The place with its preposition; empty if one of its parts is not known. */
    public Optional<String> in(String place) {
        List<String> told = new ArrayList<>();
        String[] parts = place.strip().split("\\s*,\\s*");
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String part = parts[i];
            Optional<String> one = town(part)
                    .map(town -> preposition(town) + town)
                    .or(() -> unit(part).map(unit -> told.isEmpty() ? preposition(unit) + unit : unit))
                    .or(() -> last
                            ? village(part).map(village -> told.isEmpty() ? "в " + village : village)
                            : Optional.empty());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            told.add(one.get());
        }
        return Optional.of(String.join(", ", told));
    }

    private Optional<String> town(String part) {
        Matcher matcher = TOWN.matcher(part);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String called = matcher.group(1) == null ? "" : matcher.group(1).replace("город ", "городе ");
        String name = matcher.group(2);
        return Optional.ofNullable(forms.get(What.NAME).get(name))
                .or(() -> towns.contains(name) ? ending(What.TOWN_ENDING, name) : Optional.empty())
                .map(told -> called + told);
    }

    private Optional<String> unit(String part) {
        return UNIT.matcher(part).matches() ? ending(What.UNIT_ENDING, part) : Optional.empty();
    }

    private Optional<String> village(String part) {
        if (NOT_DECLINED.matcher(part).matches()) {
            return Optional.empty();
        }
        return forms.get(What.SETTLEMENT).keySet().stream()
                .filter(word -> part.startsWith(word)
                        && NAME_BEHIND.matcher(part.substring(word.length())).matches())
                .findFirst()
                .map(word -> part);
    }

    private Optional<String> ending(What what, String name) {
        return forms.get(what).entrySet().stream()
                .filter(form -> name.endsWith(form.getKey()))
                .findFirst()
                .map(form -> name.substring(0, name.length() - form.getKey().length()) + form.getValue());
    }

    private static String preposition(String name) {
        return WITH_VOWEL.matcher(name).matches() ? "во " : "в ";
    }
}
