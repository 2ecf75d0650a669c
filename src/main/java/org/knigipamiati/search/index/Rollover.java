package org.knigipamiati.search.index;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.schema.management.SearchSchemaCollector;
import org.jboss.logging.Logger;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.search.engine.EngineRequests;

/**
 * A new index beside the live one. While it is open, changes are written to the new index and searches still read the old;
 * {@link #commit()} lets searches read the new one and deletes the old; {@link #close()} without it deletes the new one and
 * leaves all as it was. {@link #mend} does the same for one whose process was killed, at whatever step.
 *
 * <p>Both are reached through aliases only, so running services notice nothing. All of this needs the lock of {@link Rebuild}.
 */
final class Rollover implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rollover.class);

    private final EngineRequests engine;
    private final RolloverJournal journal;
    private final IndexAliases aliases;
    private final SharedLock.Held lock;
    private final Copies copies;
    private final String old;
    private final String fresh;
    private boolean committed;

    private Rollover(EngineRequests engine, RolloverJournal journal, SharedLock.Held lock, Copies copies) {
        this.engine = engine;
        this.journal = journal;
        this.lock = lock;
        this.copies = copies;
        this.aliases = new IndexAliases(engine);
        this.old = aliases.look().live().orElseThrow(() -> new IllegalStateException("There is no index to replace"));
        this.fresh = aliases.free();
    }

    /** Makes an empty index as this software wants it and turns writing to it. */
    static Rollover start(
            EngineRequests engine,
            RolloverJournal journal,
            SearchMapping mapping,
            SharedLock.Held lock,
            Copies copies) {
        mend(engine, journal);
        Rollover rollover = new Rollover(engine, journal, lock, copies);
        journal.open(new RolloverJournal.Open(rollover.old, rollover.fresh));
        engine.send("PUT", "/" + rollover.fresh, schema(mapping, copies));
        rollover.aliases.writeTo(rollover.old, rollover.fresh);
        return rollover;
    }

    /**
     * Lets searches read the new index, in one step, and deletes the old one.
     *
     * @return how many records the new index holds
     */
    long commit() {
        copies.bringBack(fresh);
        engine.send("POST", "/" + fresh + "/_refresh", null);
        long records =
                engine.send("GET", "/" + fresh + "/_count", null).get("count").getAsLong();
        if (!lock.holds()) {
            throw new IllegalStateException(
                    "The database was away meanwhile, and with it the right to change the index");
        }
        aliases.readFrom(old, fresh);
        committed = true;
        aliases.delete(old);
        journal.done();
        return records;
    }

    @Override
    public void close() {
        if (!committed && lock.holds()) {
            LOG.warnf("The new index %s is given up; searches go on with %s", fresh, old);
            mend(engine, journal);
        }
    }

    /**
     * Ends whatever rebuild was cut short: writing is turned back to the index that is read, changes that only the new one saw are
     * told again, and the new one, or an old one that was to be deleted, goes. May itself be cut short anywhere and run again.
     *
     * @return whether the index that is read has been told every change; if not, or if there is none, it must be made anew
     */
    static boolean mend(EngineRequests engine, RolloverJournal journal) {
        IndexAliases aliases = new IndexAliases(engine);
        IndexAliases.Layout found = aliases.look();
        Optional<RolloverJournal.Open> open = journal.found();
        Optional<String> live = found.live();
        if (live.isPresent() && !found.isWhole()) {
            LOG.warnf(
                    "A rebuild of the index was cut short: searches read %s, changes went to %s",
                    live.get(), found.written());
            if (open.isEmpty()) {
                // Not ours, or of a release that kept no journal: nobody knows which changes went where.
                journal.doubt();
            }
            aliases.gather(found, live.get());
        }
        open.ifPresent(rollover -> {
            if (live.equals(Optional.of(rollover.fresh()))) {
                aliases.delete(rollover.old());
                journal.done();
            } else {
                journal.tellAgain();
                aliases.delete(rollover.fresh());
                journal.strikeOut();
            }
        });
        return live.isPresent() && !journal.isDoubted();
    }

    /** Settings and mapping as this software wants them, without aliases and copies: those come when it is time. */
    private static JsonObject schema(SearchMapping mapping, Copies copies) {
        JsonObject whole = new JsonObject();
        SearchSchemaCollector collector = (backend, index, export) -> export.extension(ElasticsearchExtension.get())
                .bodyParts()
                .forEach(part -> part.entrySet().forEach(entry -> whole.add(entry.getKey(), entry.getValue())));
        mapping.scope(MemorialRecord.class).schemaManager().exportExpectedSchema(collector);
        whole.remove("aliases");
        copies.putAside(whole.getAsJsonObject("settings"));
        return whole;
    }
}
