package org.knigipamiati.search.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.metamodel.ElasticsearchIndexDescriptor;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

/**
 * The indexes of records and the two names by which one of them is read and written. Between rebuilds both names are on one
 * index and there is no other; anything else is what a rebuild that was cut short left behind, or a hand that went wrong.
 */
final class IndexAliases {

    /** Hibernate Search's usual layout: name, hyphen, running number. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{6})");

    private final EngineRequests engine;
    private final String name;
    private final String readName;
    private final String writeName;

    IndexAliases(EngineRequests engine) {
        this.engine = engine;
        ElasticsearchIndexDescriptor index = engine.index();
        this.name = index.hibernateSearchName();
        this.readName = index.readName();
        this.writeName = index.writeName();
    }

    /**
     * What there is.
     *
     * @param all every index that is numbered as ours are
     * @param read those that searches read
     * @param written those that changes are written to
     */
    record Layout(SortedSet<String> all, SortedSet<String> read, SortedSet<String> written) {

        /** Whether both names are on one index. */
        boolean isWhole() {
            return read.size() == 1 && written.equals(read);
        }

        /** The index that searches read; the newest if a hand has named several. */
        Optional<String> live() {
            return read.isEmpty() ? Optional.empty() : Optional.of(read.last());
        }
    }

    /**
     * Looks at the engine.
     *
     * @throws IllegalStateException if an index bears a name that must be an alias
     */
    Layout look() {
        JsonObject found = engine.send("GET", "/" + name + "-*/_alias", null);
        SortedSet<String> all = new TreeSet<>();
        SortedSet<String> read = new TreeSet<>();
        SortedSet<String> written = new TreeSet<>();
        for (Map.Entry<String, JsonElement> index : found.entrySet()) {
            String called = index.getKey();
            JsonObject names = index.getValue().getAsJsonObject().getAsJsonObject("aliases");
            if (called.equals(readName) || called.equals(writeName)) {
                throw new IllegalStateException("The search engine has an index called " + called
                        + ", which must be another name of one: it makes indexes unasked. Set action.auto_create_index: false"
                        + " there, delete that index, and start again");
            }
            Matcher numbered = NUMBERED.matcher(called);
            if (numbered.matches() && numbered.group(1).equals(name)) {
                all.add(called);
            }
            if (names.has(readName)) {
                read.add(called);
            }
            if (names.has(writeName)) {
                written.add(called);
            }
        }
        return new Layout(all, read, written);
    }

    /** Gives both names to one index and takes them from all others. */
    void gather(Layout layout, String live) {
        List<JsonObject> actions = new ArrayList<>();
        layout.read().stream()
                .filter(index -> !index.equals(live))
                .forEach(index -> actions.add(remove(index, readName)));
        layout.written().stream()
                .filter(index -> !index.equals(live))
                .forEach(index -> actions.add(remove(index, writeName)));
        actions.add(add(live, writeName, true));
        move(actions);
    }

    void writeTo(String from, String to) {
        move(List.of(remove(from, writeName), add(to, writeName, true)));
    }

    void readFrom(String from, String to) {
        move(List.of(remove(from, readName), add(to, readName, false)));
    }

    /** One step for the engine, which does all of it or nothing. */
    private void move(List<JsonObject> actions) {
        engine.send("POST", "/_aliases", Json.object("actions", Json.array(actions)));
    }

    private static JsonObject remove(String index, String alias) {
        return Json.object("remove", Json.object("index", index, "alias", alias));
    }

    private static JsonObject add(String index, String alias, boolean isWriteIndex) {
        return Json.object("add", Json.object("index", index, "alias", alias, "is_write_index", isWriteIndex));
    }

    void delete(String index) {
        engine.send("DELETE", "/" + index + "?ignore_unavailable=true", null);
    }

    /** A name for an index that is not there yet: the number after the highest. */
    String free() {
        int highest = look().all().stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToInt(numbered -> Integer.parseInt(numbered.group(2)))
                .max()
                .orElse(0);
        return "%s-%06d".formatted(name, highest + 1);
    }
}
