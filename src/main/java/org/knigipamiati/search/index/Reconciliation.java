package org.knigipamiati.search.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.index.DocumentVersion;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

/**
 * Compares the index that searches read with the database: every published record must have one document, of the version that the
 * database holds, and no other document may be there. Both are walked in the order of their ids, a page at a time, so memory is bounded
 * whatever their size. Changes that wait in the outbox are under way and no difference.
 */
@ApplicationScoped
public class Reconciliation {

    /** Records compared at a time. */
    static final int PAGE = 5_000;

    /** Beyond so many differences a new index is the better repair; they are counted but not kept. */
    static final int MOST = 100_000;

    /** Records whose indexing is asked for in one transaction. */
    private static final int BATCH = 500;

    private static final String RECORDS =
            """
            select r.id, r.updatedAt, r.source.id, r.file, r.position, r.mayBeLiving, r.repeats from MemorialRecord r
            where r.state = PUBLISHED and\s""";

    private static final String LAST =
            "select max(id) from (select id from record where id > :after order by id limit " + PAGE + ") page";

    private static final String WAITING =
            """
            select cast(entityid as bigint) from hsearch_outbox_event where entityid = any(:ids) and status <> 'ABORTED'
            union select id from record join index_due on id between first_id and last_id
            where id = any(cast(:ids as bigint[]))""";

    @Inject
    EntityManager em;

    @Inject
    EngineRequests engine;

    @Inject
    SearchSession session;

    /** How a record and its document may differ. */
    public enum Difference {
        /** The index has no document of a published record. */
        MISSING,
        /** The document shows an earlier state of its record. */
        STALE,
        /** The document is of no published record. */
        FOREIGN
    }

    /**
     * What the comparison found.
     *
     * @param records published records in the database
     * @param documents documents of the index
     * @param count how many differences there are
     * @param differences those found first, at most {@value #MOST}, by id
     */
    public record Findings(long records, long documents, long count, Map<Long, Difference> differences) {

        /** Whether index and database agree. */
        public boolean agree() {
            return count == 0;
        }

        /** How many of those kept are of a kind. */
        public long count(Difference kind) {
            return differences.values().stream().filter(kind::equals).count();
        }
    }

    /**
     * Compares all. Nothing is changed.
     *
     * @throws java.io.UncheckedIOException if the engine does not answer
     */
    public Findings compare() {
        engine.send("POST", index() + "/_refresh", null);
        Map<Long, Difference> differences = new TreeMap<>();
        long records = 0;
        long documents = 0;
        long count = 0;
        long after = 0;
        Long last = last(after);
        while (true) {
            long to = last == null ? Long.MAX_VALUE : last;
            Map<Long, Long> kept = records(after, to);
            Map<Long, Long> shown = documents(after, to);
            records += kept.size();
            documents += shown.size();
            for (Map.Entry<Long, Difference> one :
                    settled(differing(kept, shown)).entrySet()) {
                count++;
                if (differences.size() < MOST) {
                    differences.put(one.getKey(), one.getValue());
                }
            }
            if (last == null) {
                return new Findings(records, documents, count, differences);
            }
            after = last;
            last = last(after);
        }
    }

    /** Has the records that differ indexed anew, or taken out, by the ordinary way of changes; returns when all is in the outbox. */
    public void repair(Findings findings) {
        List<Map.Entry<Long, Difference>> all =
                List.copyOf(findings.differences().entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<Long, Difference>> some = all.subList(from, Math.min(all.size(), from + BATCH));
            QuarkusTransaction.requiringNew().run(() -> {
                SearchIndexingPlan plan = session.indexingPlan();
                some.forEach(one -> plan(plan, one.getKey()));
            });
        }
    }

    private void plan(SearchIndexingPlan plan, long id) {
        MemorialRecord record = em.find(MemorialRecord.class, id);
        if (record == null) {
            plan.purge(MemorialRecord.class, id, null);
        } else {
            plan.addOrUpdate(record);
        }
    }

    private static Map<Long, Difference> differing(Map<Long, Long> kept, Map<Long, Long> shown) {
        Map<Long, Difference> differing = new TreeMap<>();
        kept.forEach((id, version) -> {
            if (!shown.containsKey(id)) {
                differing.put(id, Difference.MISSING);
            } else if (!version.equals(shown.get(id))) {
                differing.put(id, Difference.STALE);
            }
        });
        shown.keySet().stream()
                .filter(id -> !kept.containsKey(id))
                .forEach(id -> differing.put(id, Difference.FOREIGN));
        return differing;
    }

    /**
     * Those of which nothing waits, and that still differ when they are looked at once more: what changed between the two looks, or was
     * written and not yet visible, is no difference.
     */
    private Map<Long, Difference> settled(Map<Long, Difference> differing) {
        Map<Long, Difference> settled = new TreeMap<>();
        List<Long> ids = List.copyOf(differing.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            Set<Long> some = new TreeSet<>(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            some.removeAll(waiting(some));
            if (!some.isEmpty()) {
                engine.send("POST", index() + "/_refresh", null);
                settled.putAll(differing(records(some), documents(some)));
            }
        }
        return settled;
    }

    private Set<Long> waiting(Collection<Long> ids) {
        String[] words = ids.stream().map(String::valueOf).toArray(String[]::new);
        return QuarkusTransaction.requiringNew()
                .call(() -> new HashSet<>(em.createNativeQuery(WAITING, Long.class)
                        .setParameter("ids", words)
                        .getResultList()));
    }

    /** The last id of the next page of records behind one, null if there is none. */
    private Long last(long after) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) em.createNativeQuery(LAST, Long.class)
                .setParameter("after", after)
                .getSingleResult());
    }

    /** The published records between two ids, the first not included, each with its version. */
    private Map<Long, Long> records(long after, long last) {
        return versions("r.id > :after and r.id <= :last", Map.of("after", after, "last", last));
    }

    private Map<Long, Long> records(Collection<Long> ids) {
        return versions("r.id in (:ids)", Map.of("ids", ids));
    }

    private Map<Long, Long> versions(String condition, Map<String, Object> values) {
        List<Object[]> rows = QuarkusTransaction.requiringNew().call(() -> {
            TypedQuery<Object[]> query = em.createQuery(RECORDS + condition, Object[].class);
            values.forEach(query::setParameter);
            return query.getResultList();
        });
        Map<Long, Long> versions = new TreeMap<>();
        rows.forEach(row -> versions.put(
                (Long) row[0],
                DocumentVersion.of(
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (Boolean) row[5],
                        (Boolean) row[6])));
        return versions;
    }

    /** The documents between two ids, the first not included, each with its version; 0 where it has none. */
    private Map<Long, Long> documents(long after, long last) {
        TreeMap<Long, Long> documents = new TreeMap<>();
        long from = after;
        Map<Long, Long> page;
        do {
            page = documents(Json.object("range", Json.object(IndexFields.ID, Json.object("gt", from, "lte", last))));
            documents.putAll(page);
            from = page.isEmpty() ? from : documents.lastKey();
        } while (page.size() == PAGE);
        return documents;
    }

    private Map<Long, Long> documents(Collection<Long> ids) {
        return documents(Json.object("terms", Json.object(IndexFields.ID, Json.array(ids))));
    }

    private Map<Long, Long> documents(JsonObject query) {
        JsonObject body = Json.object(
                "size",
                PAGE,
                "_source",
                false,
                "track_total_hits",
                false,
                "query",
                query,
                "sort",
                Json.array(List.of(IndexFields.ID)),
                "docvalue_fields",
                Json.array(List.of(IndexFields.VERSION)));
        Map<Long, Long> documents = new TreeMap<>();
        for (JsonElement hit : engine.send("POST", index() + "/_search", body)
                .getAsJsonObject("hits")
                .getAsJsonArray("hits")) {
            documents.put(hit.getAsJsonObject().get("_id").getAsLong(), version(hit.getAsJsonObject()));
        }
        return documents;
    }

    private static long version(JsonObject hit) {
        JsonObject fields = hit.getAsJsonObject("fields");
        return fields == null || !fields.has(IndexFields.VERSION)
                ? 0
                : fields.getAsJsonArray(IndexFields.VERSION).get(0).getAsLong();
    }

    private String index() {
        return "/" + engine.index().readName();
    }
}
