package org.knigipamiati.ingest.invented;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.knigipamiati.vocabulary.Table;

/**
 * The names of invented people: given names and surnames of their people, unequally common as in life, so that the commonest have hundreds
 * of namesakes in a large book and most surnames few. The head of the Russian ones is as common as was counted
 * ({@code population/names.csv}), the tail is made up of parts.
 */
final class PeopleNames {

    /** Of a hundred Russians this many bear one of the surnames that were counted. */
    private static final double COUNTED = 22;

    private final Map<String, Weighted<String>> surnames = new TreeMap<>();
    private final Map<String, Weighted<String>> given = new TreeMap<>();

    PeopleNames() {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Table.Row row : Table.read("population/names.csv").rows()) {
            rows.computeIfAbsent(row.require("people"), people -> new TreeMap<>())
                    .put(row.require("part"), row.require("values"));
        }
        rows.forEach((people, parts) -> {
            Map<String, String> ofSurname = rows.get(parts.getOrDefault("as", people));
            Map<String, String> ofGiven = rows.get(parts.getOrDefault("given_as", parts.getOrDefault("as", people)));
            surnames.put(people, surnames(ofSurname));
            given.put(people + "m", Weighted.byOrder(words(ofGiven.get("given_m"))));
            given.put(people + "f", Weighted.byOrder(words(ofGiven.get("given_f"))));
        });
    }

    /** Any surname of a people, as men bear it. */
    String surname(String people, RandomGenerator random) {
        return surnames.get(people).any(random);
    }

    /** Any given name of a people. */
    String given(String people, boolean woman, RandomGenerator random) {
        return given.get(people + (woman ? "f" : "m")).any(random);
    }

    /** The surname of a woman of that family: Russian forms change, others do not. */
    static String ofWoman(String surname) {
        if (surname.endsWith("ский") || surname.endsWith("цкий")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.matches(".*(ов|ев|ёв|ин|ын)") ? surname + "а" : surname;
    }

    /** The patronymic after a father's given name. */
    static String patronymic(String father, boolean woman) {
        String known = Map.of("Павел", "Павл", "Пётр", "Петр", "Лев", "Льв", "Михаил", "Михайл")
                .get(father);
        char last = father.charAt(father.length() - 1);
        String stem =
                known != null ? known : "йьая".indexOf(last) < 0 ? father : father.substring(0, father.length() - 1);
        if (known == null && (last == 'а' || last == 'я')) {
            return stem + (woman ? "ична" : "ич");
        }
        boolean soft = known == null && (last == 'й' || last == 'ь');
        String joint = soft && stem.endsWith("и") ? stem.substring(0, stem.length() - 1) + "ь" : stem;
        return joint + (soft ? "ев" : "ов") + (woman ? "на" : "ич");
    }

    private static Weighted<String> surnames(Map<String, String> parts) {
        Weighted<String> all = new Weighted<>();
        double counted = 0;
        Set<String> there = new LinkedHashSet<>();
        List<String> common = words(parts.getOrDefault("common", ""));
        for (int i = 0; i + 1 < common.size(); i += 2) {
            counted += Double.parseDouble(common.get(i + 1));
        }
        for (int i = 0; i + 1 < common.size(); i += 2) {
            there.add(common.get(i));
            all.add(common.get(i), Double.parseDouble(common.get(i + 1)) / counted * COUNTED);
        }
        List<String> made = made(parts);
        made.removeIf(name -> !there.add(name));
        double rest = 100 - (common.isEmpty() ? 0 : COUNTED);
        int first = common.isEmpty() ? 5 : common.size();
        double sum = 0;
        for (int i = 0; i < made.size(); i++) {
            sum += 1. / (first + i);
        }
        for (int i = 0; i < made.size(); i++) {
            all.add(made.get(i), rest / (first + i) / sum);
        }
        return all;
    }

    /** Every surname that the parts make, in an order in which neighbours are not alike, so that the common ones are not. */
    private static List<String> made(Map<String, String> parts) {
        List<String> stems = words(parts.get("stems"));
        List<String> middles = new ArrayList<>(words(parts.get("middles")));
        middles.add("");
        List<String> endings = words(parts.get("endings"));
        List<String> made = new ArrayList<>();
        int all = stems.size() * middles.size() * endings.size();
        for (int i = 0; i < all; i++) {
            int at = (int) (i * 7_919L % all);
            String stem = stems.get(at % stems.size());
            String middle = middles.get(at / stems.size() % middles.size());
            made.add(stem + middle + endings.get(at / stems.size() / middles.size()));
        }
        return made;
    }

    private static List<String> words(String values) {
        return values.isEmpty() ? List.of() : Arrays.asList(values.split(" "));
    }
}
