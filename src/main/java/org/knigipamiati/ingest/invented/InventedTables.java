package org.knigipamiati.ingest.invented;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.knigipamiati.vocabulary.Table;

/** The words that invented people are made of. */
final class InventedTables {

    private final Map<String, List<String>> words = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** A region with the bodies that sat there; burial place may be empty. */
    record Place(String where, String troika, String specialTroika, String burial) {}

    InventedTables() {
        for (Table.Row row : Table.read("sample/names.csv").rows()) {
            words.put(
                    row.get("people") + row.get("sex") + row.get("part"),
                    List.of(row.get("values").split("\\|")));
        }
        for (Table.Row row : Table.read("sample/words.csv").rows()) {
            words.put(row.get("kind"), List.of(row.get("values").split("\\|")));
        }
        for (Table.Row row : Table.read("sample/places.csv").rows()) {
            places.add(new Place(row.get("where"), row.get("body"), row.get("body_after"), row.get("burial")));
        }
    }

    /** Any of the words of a kind. */
    String any(String kind, RandomGenerator random) {
        List<String> all = words.get(kind);
        if (all == null) {
            throw new IllegalStateException("The tables of the sample have no words for '" + kind + "'");
        }
        return all.get(random.nextInt(all.size()));
    }

    /** Any place. */
    Place place(RandomGenerator random) {
        return places.get(random.nextInt(places.size()));
    }
}
