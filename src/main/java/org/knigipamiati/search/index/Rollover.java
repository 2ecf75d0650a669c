package org.knigipamiati.search.index;

import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.metamodel.ElasticsearchIndexDescriptor;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.schema.management.SearchSchemaCollector;
import org.jboss.logging.Logger;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

/**
 * A new index beside the live one. While it is open, changes are written to the new index and searches still read the old;
 * {@link #commit()} lets searches read the new one and deletes the old; {@link #close()} without it deletes the new one and
 * leaves all as it was.
 *
 * <p>Both are reached through aliases only, so running services notice nothing.
 */
final class Rollover implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rollover.class);

    /** Hibernate Search's usual layout: name, hyphen, running number. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{6})");

    private final EngineRequests engine;
    private final String readAlias;
    private final String writeAlias;
    private final String old;
    private final String fresh;
    private boolean committed;

    private Rollover(EngineRequests engine, String readAlias, String writeAlias, String old, String fresh) {
        this.engine = engine;
        this.readAlias = readAlias;
        this.writeAlias = writeAlias;
        this.old = old;
        this.fresh = fresh;
    }

    /** Makes an empty index as this software wants it and turns writing to it. */
    static Rollover start(EngineRequests engine, SearchMapping mapping) {
        ElasticsearchIndexDescriptor index = engine.index();
        String old = holder(engine, index.writeName());
        Rollover rollover = new Rollover(engine, index.readName(), index.writeName(), old, next(old));
        // Left behind by a rebuild that was killed; nothing reads or writes it.
        rollover.delete(rollover.fresh);
        engine.send("PUT", "/" + rollover.fresh, schema(mapping));
        rollover.point(rollover.writeAlias, old, rollover.fresh, true);
        return rollover;
    }

    /**
     * Lets searches read the new index, in one step, and deletes the old one.
     *
     * @return how many records the new index holds
     */
    long commit() {
        engine.send("POST", "/" + fresh + "/_refresh", null);
        long records =
                engine.send("GET", "/" + fresh + "/_count", null).get("count").getAsLong();
        point(readAlias, old, fresh, false);
        committed = true;
        delete(old);
        return records;
    }

    @Override
    public void close() {
        if (!committed) {
            LOG.warnf("The new index %s is given up; searches go on with %s", fresh, old);
            point(writeAlias, fresh, old, true);
            delete(fresh);
        }
    }

    private void point(String alias, String from, String to, boolean isWriteIndex) {
        JsonObject remove = Json.object("remove", Json.object("index", from, "alias", alias));
        JsonObject add = Json.object("add", Json.object("index", to, "alias", alias, "is_write_index", isWriteIndex));
        engine.send("POST", "/_aliases", Json.object("actions", Json.array(remove, add)));
    }

    private void delete(String index) {
        engine.send("DELETE", "/" + index + "?ignore_unavailable=true", null);
    }

    private static String holder(EngineRequests engine, String alias) {
        return engine.send("GET", "/_alias/" + alias, null).keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No index has the alias " + alias));
    }

    private static String next(String index) {
        Matcher matcher = NUMBERED.matcher(index);
        if (!matcher.matches()) {
            throw new IllegalStateException("The index is not numbered as expected: " + index);
        }
        return "%s-%06d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)) + 1);
    }

    /** Settings and mapping as this software wants them, without aliases: those are moved when it is time. */
    private static JsonObject schema(SearchMapping mapping) {
        JsonObject whole = new JsonObject();
        SearchSchemaCollector collector = (backend, index, export) -> export.extension(ElasticsearchExtension.get())
                .bodyParts()
                .forEach(part -> part.entrySet().forEach(entry -> whole.add(entry.getKey(), entry.getValue())));
        mapping.scope(MemorialRecord.class).schemaManager().exportExpectedSchema(collector);
        whole.remove("aliases");
        return whole;
    }
}
