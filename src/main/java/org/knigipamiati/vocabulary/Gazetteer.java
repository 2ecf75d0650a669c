package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Towns and districts with the unit in which they lay in 1937–38, for places that name no region: "г. Горький", "Москва, ул. …",
 * "Инзенский р-н". A name that several places bear, and a place whose unit changed
 * in those years, give none and say so; a place abroad gives none.
 *
 * <p>A town must be called one ("г."), but for centres of regions with which a place begins; so no village, street or surname is
 * taken for a town. A district must be called one.
 */
public final class Gazetteer {

    /** What a row of the table is about. */
    public enum Kind {
        CITY,
        DISTRICT,
        /** A land outside the Union: whatever stands beside it does not lie in a region. */
        COUNTRY
    }

    /**
     * What a printed place says.
     *
     * @param region code of the unit of 1937–38, empty if none can be told
     * @param several the name that several places bear or whose unit changed, as printed in the table; empty unless that is why
     */
    record Found(String region, String several) {
        static final Found NOTHING = new Found("", "");
    }

    private static final Pattern PARTS = Pattern.compile("[,;()|\\n]");
    private static final Set<String> TOWN = Set.of("г", "гор", "город", "города", "городе");
    /** What stands behind "р-": "р-н", "р-на", "р-не". */
    private static final Set<String> DISTRICT = Set.of("н", "на", "не", "ну", "ном");

    private static final int LONGEST_NAME = 4;

    /** Region of a place abroad. */
    private static final String ABROAD = "abroad";

    /** Regions by kind and words of the name; several where several places bear it, none where the table leaves it open. */
    private final Map<Kind, Map<List<String>, Set<String>>> places = new HashMap<>();

    private final Set<List<String>> centres = new HashSet<>();

    private final Remembered<Found> found = new Remembered<>(this::look);

    Gazetteer(Table table, Map<String, Region> regions) {
        Set<List<String>> called = new HashSet<>();
        regions.values().forEach(region -> called.add(PrintedWords.of(region.centre())));
        table.stream().forEach(row -> {
            Kind kind = row.constant("kind", Kind.class);
            String region = row.get("region");
            if (!region.isEmpty() && !regions.containsKey(region)) {
                throw row.error("region", "is no code of regions.csv");
            }
            row.require("source");
            row.constant("certainty", Certainty.class);
            boolean abroad = kind == Kind.COUNTRY
                    || region.isEmpty() && !row.get("country").isEmpty();
            List<List<String>> names = Stream.concat(Stream.of(row.require("name")), row.list("variants").stream())
                    .map(PrintedWords::of)
                    .toList();
            for (List<String> name : names) {
                Set<String> found = places.computeIfAbsent(kind, k -> new HashMap<>())
                        .computeIfAbsent(name, n -> new LinkedHashSet<>());
                found.add(abroad ? ABROAD : region);
            }
            if (kind == Kind.CITY && names.stream().anyMatch(called::contains)) {
                centres.addAll(names);
            }
        });
    }

    /** Where a printed place lay in 1937–38. */
    Found find(String printed) {
        return found.of(printed);
    }

    private Found look(String printed) {
        Set<String> towns = new LinkedHashSet<>();
        Set<String> districts = new LinkedHashSet<>();
        List<String> several = new ArrayList<>();
        boolean first = true;
        for (String part : PARTS.split(printed)) {
            List<PrintedWords.Located> located = PrintedWords.located(part);
            List<String> words =
                    located.stream().map(PrintedWords.Located::word).toList();
            if (places.get(Kind.COUNTRY).containsKey(words)) {
                return Found.NOTHING;
            }
            if (first && centres.contains(words)) {
                take(Kind.CITY, words, towns, several);
            }
            for (int i = 0; i < words.size(); i++) {
                if (TOWN.contains(words.get(i))) {
                    take(Kind.CITY, townAfter(i + 1, part, located, words), towns, several);
                } else if (isDistrict(words, i)) {
                    take(Kind.DISTRICT, districtBefore(i, part, located, words), districts, several);
                }
            }
            first &= words.isEmpty();
        }
        Set<String> all = towns.isEmpty() ? districts : towns;
        boolean agree = towns.isEmpty() || districts.isEmpty() || !disjoint(towns, districts);
        if (all.size() == 1 && agree) {
            String region = all.iterator().next();
            return region.equals(ABROAD) ? Found.NOTHING : new Found(region, "");
        }
        return several.isEmpty() ? Found.NOTHING : new Found("", several.get(0));
    }

    private void take(Kind kind, List<String> name, Set<String> regions, List<String> several) {
        Set<String> found = places.get(kind).getOrDefault(name, Set.of());
        if (found.size() == 1 && !found.contains("")) {
            regions.addAll(found);
        } else if (!found.isEmpty()) {
            several.add(String.join(" ", name));
        }
    }

    /** The longest name of a town from a word on, unless it goes on: "Минск Мазовецкий" is not Minsk. */
    private List<String> townAfter(int from, String part, List<PrintedWords.Located> located, List<String> words) {
        for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
            List<String> name = words.subList(from, to);
            if (places.get(Kind.CITY).containsKey(name)) {
                boolean ends = to == words.size()
                        || !joined(part, located, to)
                                && !Character.isUpperCase(
                                        part.charAt(located.get(to).start()));
                return ends ? name : List.of();
            }
        }
        return List.of();
    }

    /** The longest name of a district before a word, unless something is joined to its front: "Ново-Покровский" is not "Покровский". */
    private List<String> districtBefore(int to, String part, List<PrintedWords.Located> located, List<String> words) {
        for (int from = Math.max(0, to - LONGEST_NAME); from < to; from++) {
            List<String> name = words.subList(from, to);
            if (places.get(Kind.DISTRICT).containsKey(name)) {
                return from > 0 && joined(part, located, from) ? List.of() : name;
            }
        }
        return List.of();
    }

    private static boolean joined(String part, List<PrintedWords.Located> located, int at) {
        String between =
                part.substring(located.get(at - 1).end(), located.get(at).start());
        return between.equals("-") || between.equals(".-") || between.equals("–");
    }

    private static boolean isDistrict(List<String> words, int at) {
        String word = words.get(at);
        return word.startsWith("район")
                || word.equals("рн")
                || word.equals("р") && at + 1 < words.size() && DISTRICT.contains(words.get(at + 1));
    }

    private static boolean disjoint(Collection<String> some, Collection<String> others) {
        return some.stream().noneMatch(others::contains);
    }
}
