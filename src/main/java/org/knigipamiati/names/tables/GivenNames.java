package org.knigipamiati.names.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.vocabulary.Table;

/**
 * Given names as classes of one name in many languages, pet and folk forms, from {@code names/given_names.csv}; and
 * looser, customary replacements (a Герш who was Григорий at work) from {@code names/customary_names.csv}.
 */
public final class GivenNames {

    /** Languages from whose forms patronymics are made in Russian records; pet names make none. */
    private static final Set<String> FATHERS = Set.of(
            "ru", "uk", "be", "pl", "yi", "de", "lv", "lt", "et", "fi", "hu", "cs", "hy", "ka", "tt", "el", "bua");

    /**
     * A form of a given name.
     *
     * @param group the class, as {@code ivan}
     * @param form as in the table
     * @param language of the form, a message key ({@code ru}, {@code yi}, …)
     * @param kind full, pet or folk
     * @param oblique whether the word is a declined form of it
     */
    public record Hit(String group, String form, String language, String kind, boolean oblique) {}

    private static final GivenNames INSTANCE =
            new GivenNames(Table.read("names/given_names.csv"), Table.read("names/customary_names.csv"));

    private final Map<String, List<Hit>> byText = new HashMap<>();
    /** The forms in the order of their letters, to look up beginnings. */
    private final NavigableSet<String> ordered = new TreeSet<>();

    private final GivenNameCases cases = new GivenNameCases();

    private final Map<String, List<Hit>> byFold = new HashMap<>();
    private final Map<String, List<Hit>> bySound = new HashMap<>();
    private final Map<String, Set<String>> customary = new HashMap<>();
    private final Set<String> usual = new java.util.HashSet<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    /** For each class the sex of those who bear its names; empty if both do. */
    private final Map<String, String> sexes = new HashMap<>();

    private GivenNames(Table names, Table customaryNames) {
        for (Table.Row row : names.rows()) {
            for (String form : row.get("forms").split("[ ;]+")) {
                if (!form.isEmpty()) {
                    add(row, form.replace('_', ' '));
                }
            }
        }
        for (Table.Row row : customaryNames.rows()) {
            link(row.get("name"), row.get("replacement"));
            link(row.get("replacement"), row.get("name"));
            if (row.get("language").equals("yi")) {
                usual.add(row.get("name") + ' ' + row.get("replacement"));
                usual.add(row.get("replacement") + ' ' + row.get("name"));
            }
        }
    }

    public static GivenNames tables() {
        return INSTANCE;
    }

    private void add(Table.Row row, String form) {
        String group = row.get("name");
        String plain = Letters.plain(form);
        Hit hit = new Hit(group, form, row.get("language"), row.get("kind"), false);
        titles.putIfAbsent(group, form);
        sexes.merge(group, row.get("sex"), (one, other) -> one.equals(other) ? one : "");
        put(byText, plain, hit);
        ordered.add(plain);
        put(byText, Letters.bare(plain), hit);
        if (Script.of(plain) == Script.CYRILLIC) {
            String fold = Letters.fold(plain);
            put(byFold, fold, hit);
            put(bySound, Letters.sound(fold), hit);
            if (!row.get("kind").equals("pet") && FATHERS.contains(row.get("language"))) {
                stems.computeIfAbsent(stem(fold), s -> new LinkedHashSet<>()).add(group);
            }
            for (String declined : declined(plain)) {
                Hit oblique = new Hit(group, form, row.get("language"), row.get("kind"), true);
                put(byText, declined, oblique);
                put(byFold, Letters.fold(declined), oblique);
            }
        } else {
            for (String declined : cases.forms(row.get("language"), plain)) {
                put(byText, declined, new Hit(group, form, row.get("language"), row.get("kind"), true));
            }
        }
    }

    private static void put(Map<String, List<Hit>> map, String key, Hit hit) {
        List<Hit> hits = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (Hit known : hits) {
            if (known.group.equals(hit.group) && (!known.oblique || hit.oblique)) {
                return;
            }
        }
        hits.add(hit);
    }

    private void link(String a, String b) {
        customary.computeIfAbsent(a, k -> new LinkedHashSet<>()).add(b);
    }

    /** Forms with exactly these letters (Latin marks may be missing). Empty when the word is in no class. */
    public List<Hit> exact(String plain) {
        List<Hit> hits = byText.get(plain);
        return hits != null ? hits : byText.getOrDefault(Letters.bare(plain), List.of());
    }

    /** The sex of those who bear the names of a class, {@code m} or {@code f}; empty if both do. */
    public String sex(String group) {
        return sexes.getOrDefault(group, "");
    }

    /** Forms whose folded form is one of these, for words read under a spelling standard. */
    public List<Hit> folded(String fold) {
        return byFold.getOrDefault(fold, List.of());
    }

    /** Forms that sound like this, for words no form is written like. */
    public List<Hit> sounding(String sound) {
        return bySound.getOrDefault(sound, List.of());
    }

    /** Whether some form begins with these letters and goes on. */
    public boolean begins(String plain) {
        String longer = ordered.higher(plain);
        return longer != null && longer.startsWith(plain);
    }

    /** The classes with a form in the nominative that begins with these letters and goes on: Joh. is an Иоганн. */
    public Set<String> beginning(String plain) {
        Set<String> groups = new LinkedHashSet<>();
        for (String form : ordered.subSet(plain, false, plain + Character.MAX_VALUE, false)) {
            exact(form).stream().filter(hit -> !hit.oblique()).map(Hit::group).forEach(groups::add);
        }
        return groups;
    }

    /** Whether some form, in some case, is written or read so. */
    public boolean knows(String plain, String fold) {
        return byText.containsKey(plain) || byFold.containsKey(fold);
    }

    /** The classes whose customary replacement this class is, or the reverse. */
    public Set<String> customary(String group) {
        return customary.getOrDefault(group, Set.of());
    }

    /** Whether the replacement was so usual that the two names may be taken for one: Jewish names in Russian use. */
    public boolean usual(String group, String other) {
        return usual.contains(group + ' ' + other);
    }

    /** The classes of the father's name from which a patronymic with this stem is made. */
    public Set<String> byStem(String stem) {
        return stems.getOrDefault(stem, Set.of());
    }

    public Set<String> stems() {
        return stems.keySet();
    }

    public Collection<String> folds() {
        return byFold.keySet();
    }

    /** The first form of a class, to name it by. */
    public String title(String group) {
        return titles.getOrDefault(group, group);
    }

    /** A folded given name without its final vowels, which is what a patronymic's ending is put on. */
    public static String stem(String fold) {
        int end = fold.length();
        while (end > 1 && Letters.isVowel(fold.charAt(end - 1))) {
            end--;
        }
        return fold.substring(0, end);
    }

    /** Russian case forms of a Cyrillic given name. */
    private static List<String> declined(String name) {
        int n = name.length();
        char last = name.charAt(n - 1);
        String stem = name.substring(0, n - 1);
        List<String> out = new ArrayList<>();
        switch (last) {
            case 'а' -> endings(out, stem, "ы", "и", "е", "у", "ой", "ою");
            case 'я' -> endings(out, stem, "и", "е", "ю", "ей", "ёй", "ею");
            case 'й', 'ь' -> endings(out, stem, "я", "ю", "ем", "е", "и", "ьи");
            case 'о' -> {
                if (n > 4) {
                    endings(out, stem, "а", "у", "ом", "е");
                }
            }
            case 'е', 'и', 'у', 'э', 'ю', 'ы' -> {}
            default -> {
                endings(out, name, "а", "у", "ом", "е");
                fleeting(out, name);
            }
        }
        return out;
    }

    private static void fleeting(List<String> out, String name) {
        switch (name) {
            case "лев" -> endings(out, "льв", "а", "у", "ом", "е");
            case "павел" -> endings(out, "павл", "а", "у", "ом", "е");
            case "петр" -> endings(out, "петр", "а", "у", "ом", "е");
            default -> {
                int n = name.length();
                if (n > 3 && (name.endsWith("ек") || name.endsWith("ок") || name.endsWith("ец"))) {
                    endings(out, name.substring(0, n - 2) + name.charAt(n - 1), "а", "у", "ом", "е");
                }
            }
        }
    }

    private static void endings(List<String> out, String stem, String... endings) {
        for (String ending : endings) {
            out.add((stem + ending).replace('ё', 'е'));
        }
    }
}
