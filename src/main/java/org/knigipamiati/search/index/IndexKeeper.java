package org.knigipamiati.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.EngineWatch;

/**
 * Sees to it that there is an index to search in, and that it is the one that this release writes. At the start it mends what a
 * rebuild that was killed left behind, and makes an index where there is none; a service then looks every few seconds, and
 * makes a new index beside one of another release, or in place of one that was lost, while it goes on serving.
 *
 * <p>No state of the index, and no engine that does not answer, keeps the program from starting.
 */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private static final long EVERY_SECONDS = 5;

    /** Looks that are left out after a rebuild that failed, each time twice as many: five minutes at last. */
    private static final int LONGEST_PAUSE = 60;

    /** Looks between two tries of what was given up: three minutes, in which the outbox has done with them, and at last an hour. */
    private static final int FIRST_UNTRIED = 36;

    private static final int LONGEST_UNTRIED = 720;

    /** After which documents of a load are not waited for any longer: it writes them within seconds, and was killed. */
    private static final Duration LONG_DUE = Duration.ofMinutes(1);

    /** What can be said of the index that searches read. */
    public enum State {
        /** It has the fields that this release writes and asks for. */
        CURRENT("the index is that of this release"),
        /** It lacks some; answers may be incomplete. */
        OTHER_RELEASE("the index is that of another release; a new one is made beside it"),
        /** It was lost, or is known to lack changes. */
        LOST("the index was lost; it is made anew"),
        /** The engine does not answer, or another process is just making a new one. */
        UNKNOWN("the search engine does not say which index it has");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The state in a sentence, for operators. */
        public String words() {
            return words;
        }
    }

    @Inject
    SearchMapping mapping;

    @Inject
    EngineRequests engine;

    @Inject
    EngineWatch watch;

    @Inject
    RolloverJournal journal;

    @Inject
    SharedLock lock;

    @Inject
    Rebuild rebuild;

    @Inject
    NewDocuments documents;

    @Inject
    Copies copies;

    @Inject
    IndexBacklog backlog;

    private volatile State state = State.UNKNOWN;
    private final AtomicLong written = new AtomicLong(-1);
    private ScheduledExecutorService clock;
    private int pause;
    private int failures;
    private int looksUntilTried;
    private int triedInVain;

    void start(@Observes StartupEvent event) {
        look();
    }

    /** Whether the engine did not answer when it was asked last. */
    public boolean isEngineAway() {
        return watch.isAway();
    }

    /** What is known of the index now. */
    public State state() {
        return state;
    }

    /** How many records the new index has so far, if this process is making one. */
    public Optional<Long> written() {
        return Optional.of(written.get()).filter(records -> records >= 0);
    }

    /** From now on looks every few seconds, and makes a new index whenever one is needed; and sees within seconds that the engine is away. */
    public void keep() {
        watch.keep();
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "keep-index");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::often, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (clock != null) {
            // A rebuild under way is interrupted and leaves the old index as it was.
            clock.shutdownNow();
            clock.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private void often() {
        try {
            look();
            if (state == State.OTHER_RELEASE || state == State.LOST) {
                makeAnew();
            }
            if (state == State.CURRENT) {
                tryAgain();
            }
        } catch (RuntimeException e) {
            LOG.debug("The index could not be looked after; tried again soon", e);
        }
    }

    /** Mends, makes and compares, as far as is needed, and remembers the outcome. Never throws. */
    void look() {
        try (SharedLock.Held held = lock.take(Rebuild.LOCK).orElse(null)) {
            if (held == null) {
                // Somebody makes a new one: what is read now is no worse than it was.
                return;
            }
            boolean complete = Rollover.mend(engine, journal);
            documents.mend(LONG_DUE);
            if (state == State.CURRENT && complete) {
                return;
            }
            State found = compare(complete);
            if (found != state && found != State.CURRENT) {
                LOG.warn(found.words());
            }
            state = found;
        } catch (RuntimeException e) {
            if (state == State.UNKNOWN) {
                LOG.debug("The index could not be looked at", e);
            } else {
                LOG.warnf("The index could not be looked at: %s", e.getMessage());
            }
            state = State.UNKNOWN;
        }
    }

    /**
     * Tries again what the engine refused: at once when it answers, since an engine that was away for a minute or two has refused all that was
     * changed meanwhile, and then less and less often, for what it refuses for good.
     *
     * @return how many changes were tried again
     */
    int tryAgain() {
        if (backlog.givenUp() == 0) {
            triedInVain = 0;
            looksUntilTried = 0;
            return 0;
        }
        if (looksUntilTried-- > 0) {
            return 0;
        }
        looksUntilTried = Math.min(LONGEST_UNTRIED, FIRST_UNTRIED << Math.min(triedInVain++, 10));
        int changes = backlog.tryAgain();
        LOG.warnf("%d changes that the search engine had refused are tried again", changes);
        return changes;
    }

    private State compare(boolean complete) {
        SearchSchemaManager schema = mapping.scope(MemorialRecord.class).schemaManager();
        Optional<String> live = new IndexAliases(engine).look().live();
        if (live.isEmpty()) {
            boolean lost = hasRecords();
            if (lost) {
                journal.doubt();
            }
            schema.createIfMissing();
            new IndexAliases(engine).look().live().ifPresent(copies::keep);
            return lost ? State.LOST : State.CURRENT;
        }
        copies.keep(live.get());
        try {
            schema.validate();
        } catch (SearchException differs) {
            if (!String.valueOf(differs.getMessage()).contains("Validation of the existing index")) {
                throw differs;
            }
            LOG.debug("The index differs", differs);
            return State.OTHER_RELEASE;
        }
        return complete ? State.CURRENT : State.LOST;
    }

    private static boolean hasRecords() {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.findAll().firstResult() != null);
    }

    private void makeAnew() {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            written.set(0);
            long records = rebuild.run(written::set);
            LOG.infof("The new index holds %d records and is the one that is searched", records);
            failures = 0;
            state = State.CURRENT;
        } catch (RebuildUnderWay elsewhere) {
            // Another instance of the service does the same; it is looked at again when that has finished.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures++, 6));
            LOG.errorf(e, "No new index could be made; tried again in %d s", pause * EVERY_SECONDS);
        } finally {
            written.set(-1);
        }
    }
}
