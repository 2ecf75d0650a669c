package org.knigipamiati.search.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.search.engine.BodyOfLines;
import org.knigipamiati.search.engine.EngineRequests;

/**
 * Many documents at once, beside the outbox. A document is only ever added, never put in place of another: one that is there already was
 * written by the outbox, later than what is at hand here.
 */
@ApplicationScoped
class AddedDocuments {

    private static final int CREATED = 201;

    /** The outbox was faster. */
    private static final int THERE_ALREADY = 409;

    @Inject
    EntityManager em;

    @Inject
    EngineRequests engine;

    /**
     * Adds documents to the index that changes are written to. Searches find them after the engine's next refresh.
     *
     * @param documents by the ids of their records
     * @return which the engine did not take
     * @throws UncheckedIOException if it does not answer
     */
    List<Long> add(SortedMap<Long, String> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        BodyOfLines lines = new BodyOfLines();
        for (Map.Entry<Long, String> one : documents.entrySet()) {
            lines.add("{\"create\":{\"_id\":\"" + one.getKey() + "\"}}");
            lines.add(one.getValue());
        }
        // an alias and nothing else: a name that is nobody's would become an index of its own
        JsonObject answer = engine.send(
                "/" + engine.index().writeName() + "/_bulk?require_alias=true&filter_path=errors,items.create.status",
                lines);
        if (!answer.get("errors").getAsBoolean()) {
            return List.of();
        }
        List<Long> ids = List.copyOf(documents.keySet());
        List<Long> refused = new ArrayList<>();
        int at = 0;
        for (JsonElement item : answer.getAsJsonArray("items")) {
            int status = item.getAsJsonObject()
                    .getAsJsonObject("create")
                    .get("status")
                    .getAsInt();
            if (status != CREATED && status != THERE_ALREADY) {
                refused.add(ids.get(at));
            }
            at++;
        }
        return refused;
    }

    /** Tells the outbox of records that were changed, hidden or deleted meanwhile; in the transaction of the caller. */
    void tell(Collection<Long> ids) {
        SearchIndexingPlan plan = Search.session(em).indexingPlan();
        for (Long id : ids) {
            MemorialRecord record = em.find(MemorialRecord.class, id);
            if (record == null) {
                plan.purge(MemorialRecord.class, id, null);
            } else {
                plan.addOrUpdate(record);
            }
        }
    }
}
