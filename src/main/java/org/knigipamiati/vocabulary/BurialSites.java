package org.knigipamiati.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Burial places by one name, however books print them: those of {@code word_classes.csv} by their code, and a town by its name in
 * {@code gazetteer.csv} where the book prints nothing but a town ("г. Ленинград", "в Ленинграде"). All else stays as it is printed.
 * That two records name one town says nothing of one grave.
 */
public final class BurialSites {

    /** What may stand before the name of a town. */
    private static final Set<String> BEFORE = Set.of("в", "г", "гор", "город", "городе");

    private static final BurialSites BUNDLED =
            new BurialSites(Table.read("vocabulary/gazetteer.csv"), WordClasses.bundled());

    private final WordClasses classes;

    /** Names of towns by their forms in words; several where a form is of several names. */
    private final Map<List<String>, Set<String>> towns = new HashMap<>();

    BurialSites(Table gazetteer, WordClasses classes) {
        this.classes = classes;
        gazetteer.stream()
                .filter(row -> row.get("kind").equals(Gazetteer.Kind.CITY.name()))
                .forEach(row -> Stream.concat(Stream.of(row.require("name")), row.list("variants").stream())
                        .forEach(form -> towns.computeIfAbsent(PrintedWords.of(form), words -> new TreeSet<>())
                                .add(row.require("name"))));
    }

    /** The sites that come with the software. */
    public static BurialSites bundled() {
        return BUNDLED;
    }

    /** The site of a printed burial place; empty for no words, and for words that say that none is known. */
    public Optional<String> of(String printed) {
        return classes.of(RecordField.BURIAL_PLACE, printed)
                .map(site -> site.equals(WordClasses.UNCLASSED) ? town(printed) : site);
    }

    private String town(String printed) {
        List<String> words = PrintedWords.of(printed);
        int from = 0;
        while (from < words.size() && BEFORE.contains(words.get(from))) {
            from++;
        }
        Set<String> names = towns.getOrDefault(words.subList(from, words.size()), Set.of());
        return names.size() == 1 ? names.iterator().next() : printed;
    }
}
