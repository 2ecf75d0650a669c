package org.knigipamiati.names.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/**
 * Patronymics in folded letters: the ending comes off (also a colloquial, Ukrainian, Belarusian or declined one) and the
 * stem leads to the classes of the father's name. Endings and irregular stems stand in {@code names/patronymics.csv}.
 */
public final class Patronymics {
    private static final Patronymics INSTANCE = new Patronymics(Table.read("names/patronymics.csv"));

    /**
     * A patronymic taken apart.
     *
     * @param stem folded, without ending
     * @param groups classes of the father's name; empty when unknown to the tables
     * @param feminine a daughter's form
     * @param oblique a declined form
     */
    public record Parts(String stem, Set<String> groups, boolean feminine, boolean oblique) {}

    private record Ending(String ending, boolean feminine, boolean oblique) {}

    private final List<Ending> endings = new ArrayList<>();
    private final Map<String, Set<String>> irregular = new HashMap<>();
    /** With its apostrophes. */
    private static final int LONGEST_MARKER = 7;

    private final Set<String> markers = new HashSet<>();
    private final GivenNames names = GivenNames.tables();

    private Patronymics(Table table) {
        for (Table.Row row : table.rows()) {
            String value = Letters.fold(row.get("value"));
            if (row.get("kind").equals("marker")) {
                for (String marker : row.get("value").split(" ")) {
                    markers.add(Letters.identity(marker));
                }
            } else if (row.get("kind").equals("stem")) {
                irregular.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(row.get("name"));
            } else {
                endings.add(new Ending(
                        value, row.get("sex").equals("f"), row.get("kind").equals("case")));
            }
        }
        endings.sort((a, b) -> Integer.compare(b.ending.length(), a.ending.length()));
    }

    public static Patronymics tables() {
        return INSTANCE;
    }

    /**
     * Words with those that only say "son of" or "daughter of" (оглы, кызы) joined to the father's name before them. A name that
     * consists of the marker alone stays a word.
     */
    public List<String> joined(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        List<String> out = new ArrayList<>();
        for (String word : words) {
            int last = out.size() - 1;
            if (last >= 0 && isMarker(word) && !isMarker(out.get(last))) {
                out.set(last, out.get(last) + word);
            } else {
                out.add(word);
            }
        }
        return out;
    }

    /** Whether a word only says whose son or daughter someone is. */
    public boolean isMarker(String word) {
        return word.length() <= LONGEST_MARKER && markers.contains(Letters.identity(word));
    }

    /** The parts of a folded word that has a patronymic's ending; null for any other word. */
    public Parts parts(String fold) {
        Parts unknown = null;
        for (Ending ending : endings) {
            int cut = fold.length() - ending.ending.length();
            if (cut < 2 || !fold.endsWith(ending.ending)) {
                if (cut < 1
                        || !fold.endsWith(ending.ending)
                        || names.byStem(fold.substring(0, Math.max(cut, 1))).isEmpty()) {
                    continue;
                }
            }
            String stem = fold.substring(0, cut);
            Set<String> groups = groups(stem);
            if (!groups.isEmpty()) {
                return new Parts(GivenNames.stem(stem), groups, ending.feminine, ending.oblique);
            }
            if (unknown == null) {
                unknown = new Parts(GivenNames.stem(stem), Set.of(), ending.feminine, ending.oblique);
            }
        }
        return unknown;
    }

    private Set<String> groups(String stem) {
        Set<String> groups = new LinkedHashSet<>(irregular.getOrDefault(stem, Set.of()));
        groups.addAll(names.byStem(stem));
        groups.addAll(names.byStem(GivenNames.stem(stem)));
        return groups;
    }
}
