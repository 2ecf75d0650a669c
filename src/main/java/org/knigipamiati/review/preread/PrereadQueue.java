package org.knigipamiati.review.preread;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;

/**
 * Reads the scans that wait, one at a time, the longest waiting first. What waits is rows of the database: a service that is killed
 * goes on where it was, and a page at which services die is given up after {@link PrereadLimits#TRIES} tries.
 */
@ApplicationScoped
public class PrereadQueue {

    private static final Logger LOG = Logger.getLogger(PrereadQueue.class);

    private static final long EVERY_SECONDS = 2;

    /** Of all instances whoever holds it reads, so that each page is read once; who is killed leaves a page that waits still. */
    static final String LOCK = "scans";

    @Inject
    EntityManager em;

    @Inject
    PrereadConfig config;

    @Inject
    SharedLock lock;

    @Inject
    ScanFolder scans;

    private final AtomicReference<Optional<Tesseract>> program = new AtomicReference<>();
    private ScheduledExecutorService clock;

    /** A page whose turn it is. */
    private record Turn(long page, String image, String languages) {}

    /** The program that reads, empty if there is none; looked for once, in the first call. */
    public Optional<Tesseract> program() {
        Optional<Tesseract> found = program.get();
        if (found == null) {
            found = config.program().equals(PrereadConfig.NONE) ? Optional.empty() : Tesseract.find(config.program());
            program.set(found);
        }
        return found;
    }

    /** In which languages the scans of a source are read that names none. */
    public List<String> usualLanguages() {
        return config.languages();
    }

    /** From now on reads whatever waits; says once if it cannot. */
    public void keep() {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "preread-scans");
            thread.setDaemon(true);
            return thread;
        });
        clock.execute(() -> {
            if (program().isPresent()) {
                clock.scheduleWithFixedDelay(this::often, 0, EVERY_SECONDS, TimeUnit.SECONDS);
            } else if (!config.program().equals(PrereadConfig.NONE)) {
                LOG.infof(
                        "Scans are not read by machine: there is no %s here. All else works; see deploy/workplace.md",
                        config.program());
            }
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (clock != null) {
            // The page under way goes back into the queue.
            clock.shutdownNow();
            clock.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private void often() {
        try {
            readAll();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Scans could not be read; tried again soon", e);
        }
    }

    /**
     * Reads whatever waits, unless another process is at it.
     *
     * @return how many pages were tried
     */
    public int readAll() throws InterruptedException, IOException {
        Optional<Tesseract> reader = program();
        if (reader.isEmpty() || waiting() == 0) {
            return 0;
        }
        int tried = 0;
        try (SharedLock.Held held = lock.take(LOCK).orElse(null)) {
            if (held == null) {
                return 0;
            }
            Optional<Turn> turn = next(reader.get());
            while (turn.isPresent()) {
                read(reader.get(), turn.get());
                tried++;
                turn = next(reader.get());
            }
        }
        return tried;
    }

    private void read(Tesseract reader, Turn turn) throws InterruptedException, IOException {
        String by = "Tesseract " + reader.version() + " (" + turn.languages + ")";
        try {
            Recognised read = reader.read(scans.path(turn.image), turn.languages, PrereadLimits.DEFAULT);
            done(turn, Prereading.State.READ, by, read);
        } catch (PrereadFailed failed) {
            LOG.infof("The scan of page %d was not read by machine: %s", turn.page, failed.why());
            done(turn, Prereading.State.FAILED, by, null);
        } catch (InterruptedException stopped) {
            giveBack(turn);
            throw stopped;
        }
    }

    /** Begins with the page that waits longest; what was tried too often, or has no language to be read in, is given up on the way. */
    private Optional<Turn> next(Tesseract reader) {
        return QuarkusTransaction.requiringNew().call(() -> {
            em.createQuery("update Prereading p set p.state = :failed, p.doneAt = :now"
                            + " where p.state = :waiting and p.tries >= :most")
                    .setParameter("failed", Prereading.State.FAILED)
                    .setParameter("now", Instant.now())
                    .setParameter("waiting", Prereading.State.WAITING)
                    .setParameter("most", PrereadLimits.TRIES)
                    .executeUpdate();
            List<Prereading> first = em.createQuery(
                            "from Prereading p where p.state = :waiting order by p.queuedAt, p.page", Prereading.class)
                    .setParameter("waiting", Prereading.State.WAITING)
                    .setMaxResults(1)
                    .getResultList();
            for (Prereading each : first) {
                String languages = reader.installed(languages(each.page));
                if (!languages.isEmpty()) {
                    each.tries++;
                    return Optional.of(new Turn(each.page, each.image, languages));
                }
                each.state = Prereading.State.FAILED;
                each.doneAt = Instant.now();
                each.program = "Tesseract " + reader.version() + " (–)";
            }
            return Optional.empty();
        });
    }

    private List<String> languages(long page) {
        BookPage of = BookPage.findById(page);
        SourceWork work = SourceWork.findById(of.source.id);
        return work == null || work.printedIn == null ? config.languages() : Arrays.asList(work.printedIn.split("\\+"));
    }

    /** Keeps what was read, if the page still has the image it was read from. */
    private void done(Turn turn, Prereading.State state, String by, Recognised recognised) {
        QuarkusTransaction.requiringNew().run(() -> {
            Prereading of = Prereading.findById(turn.page);
            if (of != null && of.image.equals(turn.image) && of.state == Prereading.State.WAITING) {
                of.state = state;
                of.program = by;
                of.recognised = recognised;
                of.doneAt = Instant.now();
            }
        });
    }

    private void giveBack(Turn turn) {
        QuarkusTransaction.requiringNew().run(() -> {
            Prereading of = Prereading.findById(turn.page);
            if (of != null && of.image.equals(turn.image) && of.tries > 0) {
                of.tries--;
            }
        });
    }

    /** Lets the machine read a page once more, for example after the language of its book was told. */
    public void again(long page) {
        QuarkusTransaction.joiningExisting().run(() -> {
            Prereading of = Prereading.findById(page);
            if (of != null && of.state != Prereading.State.WAITING) {
                of.state = Prereading.State.WAITING;
                of.tries = 0;
                of.queuedAt = Instant.now();
            }
        });
    }

    /** How many pages wait to be read. */
    public long waiting() {
        return count(Prereading.State.WAITING);
    }

    /** How many pages were given up. */
    public long failed() {
        return count(Prereading.State.FAILED);
    }

    private static long count(Prereading.State state) {
        return QuarkusTransaction.joiningExisting().call(() -> Prereading.count("state", state));
    }
}
