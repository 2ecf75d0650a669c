package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.knigipamiati.search.Found;

/**
 * Goes through the records of a query by their ids. The id of a record is its own for ever, so a page begins after the last id of the
 * one before: none comes twice or is passed over, whatever is changed, withdrawn or built anew meanwhile, and unlike with a point in
 * time the engine keeps nothing for a reader who may take hours.
 */
final class FoundById implements Found {

    private final Engine engine;
    private final JsonObject query;
    private final long total;
    private long last;

    FoundById(Engine engine, JsonObject query, JsonArray narrowing) {
        this.engine = engine;
        JsonArray all = narrowing.deepCopy();
        all.add(query);
        this.query = Conditions.allOf(all);
        this.total = engine.ask(Engine.count(this.query, new JsonObject())).total();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public List<Long> next(int most) {
        List<Long> ids = engine.ids(query, last, most);
        if (!ids.isEmpty()) {
            last = ids.get(ids.size() - 1);
        }
        return ids;
    }
}
