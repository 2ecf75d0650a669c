package org.knigipamiati.review.preread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.scan.ScanFolder;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Scans wait in the database, are read once, and what was read is told of the entries that began from it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class PrereadQueueTest {

    private static final Actor VYAZ = new Actor("Вяз", Set.of(Role.ADMINISTRATOR));
    private static final Actor IVA = new Actor("Ива", Set.of(Role.VOLUNTEER));
    private static final Actor DUB = new Actor("Дуб", Set.of(Role.VOLUNTEER));

    private static final List<String> PEOPLE = InventedPage.entries(3, 1);

    @Inject
    PrereadQueue queue;

    @Inject
    SharedLock lock;

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    ScanFolder folder;

    @TempDir
    Path dir;

    @BeforeAll
    static void thereIsAProgram() {
        InstalledTesseract.required();
    }

    @BeforeEach
    void nothingWaits() throws Exception {
        queue.readAll();
    }

    @Test
    void aScanWaitsIsReadOnceAndItsEntriesSayWhereTheirTextBegan() throws Exception {
        BookPage page = scanned(false);
        assertThat(read(page).state).isEqualTo(Prereading.State.WAITING);

        assertThat(queue.readAll()).isEqualTo(1);
        assertThat(queue.readAll()).isZero();

        Prereading read = read(page);
        assertThat(read.state).isEqualTo(Prereading.State.READ);
        assertThat(read.program).matches("Tesseract \\d.* \\(rus\\)");
        assertThat(read.recognised.text()).contains("ВЕРХОЗИМИН").contains("\n\n");

        List<Draft> begun = drafts.begin(page.id, read.recognised.text() + "\n\nСовсем другое", true, IVA);
        assertThat(begun).hasSizeGreaterThanOrEqualTo(4);
        assertThat(begun.get(0).proposedBy).isEqualTo(read.program);
        assertThat(begun.get(begun.size() - 1).proposedBy).isNull();
        Draft first = drafts.handIn(begun.get(0).id, begun.get(0).version, IVA);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> MemorialRecord.<MemorialRecord>findById(first.record.id).entry.proposedBy))
                .isEqualTo(read.program);
    }

    @Test
    void ofTwoWhoTypeOnePageBlindlyOneMayBeginFromTheMachine() throws Exception {
        BookPage page = scanned(true);
        queue.readAll();
        String text = read(page).recognised.text();
        drafts.begin(page.id, text, true, IVA);
        assertThatThrownBy(() -> drafts.begin(page.id, text, true, DUB))
                .isInstanceOfSatisfying(
                        CannotAct.class, why -> assertThat(why.why()).isEqualTo(CannotAct.Why.PROPOSAL_TAKEN));
        assertThat(drafts.begin(page.id, text, false, DUB)).isNotEmpty();
    }

    /** What a service that was killed leaves: a page that was begun. */
    @Test
    void aPageAtWhichServicesDieIsGivenUpAndMayBeTriedAgain() throws Exception {
        BookPage page = scanned(false);
        tries(page, PrereadLimits.TRIES - 1);
        assertThat(queue.readAll()).isEqualTo(1);
        assertThat(read(page).state).isEqualTo(Prereading.State.READ);

        BookPage deadly = scanned(false);
        tries(deadly, PrereadLimits.TRIES);
        assertThat(queue.readAll()).isZero();
        assertThat(read(deadly).state).isEqualTo(Prereading.State.FAILED);

        queue.again(deadly.id);
        assertThat(queue.readAll()).isEqualTo(1);
        assertThat(read(deadly).state).isEqualTo(Prereading.State.READ);
    }

    @Test
    void anotherInstanceReadsNothingMeanwhile() throws Exception {
        BookPage page = scanned(false);
        try (SharedLock.Held other = lock.take(PrereadQueue.LOCK).orElseThrow()) {
            assertThat(queue.readAll()).isZero();
        }
        assertThat(queue.readAll()).isEqualTo(1);
        assertThat(read(page).state).isEqualTo(Prereading.State.READ);
    }

    @Test
    void anotherImageWaitsAnewAndAPageThatGoesTakesItsReadingAlong() throws Exception {
        BookPage page = scanned(false);
        queue.readAll();
        QuarkusTransaction.requiringNew().run(() -> BookPage.update("image = ?1 where id = ?2", image(), page.id));
        assertThat(read(page).state).isEqualTo(Prereading.State.WAITING);
        assertThat(read(page).recognised).isNull();
        QuarkusTransaction.requiringNew().run(() -> BookPage.deleteById(page.id));
        assertThat(read(page)).isNull();
    }

    @Test
    void aBookInALanguageThatIsNotInstalledIsLeftToPeople() throws Exception {
        BookPage page = scanned(false);
        QuarkusTransaction.requiringNew().run(() -> SourceWork.<SourceWork>findById(page.source.id).printedIn = "tlh");
        queue.readAll();
        assertThat(read(page).state).isEqualTo(Prereading.State.FAILED);
    }

    @Test
    void theProgramIsHeldToItsTimeItsMemoryAndItsOutput() throws Exception {
        Tesseract program = queue.program().orElseThrow();
        Path page = folder.path(image());
        assertThatThrownBy(() -> program.read(page, "rus", new PrereadLimits(Duration.ofMillis(50), 1L << 30, 1 << 20)))
                .isInstanceOfSatisfying(
                        PrereadFailed.class, failed -> assertThat(failed.why()).isEqualTo(PrereadFailed.Why.TIME));
        assertThatThrownBy(() -> program.read(page, "rus", new PrereadLimits(Duration.ofMinutes(1), 80 << 20, 1 << 20)))
                .isInstanceOfSatisfying(
                        PrereadFailed.class, failed -> assertThat(failed.why()).isEqualTo(PrereadFailed.Why.PROGRAM));
        assertThatThrownBy(() -> program.read(page, "rus", new PrereadLimits(Duration.ofMinutes(1), 1L << 30, 2048)))
                .isInstanceOf(PrereadFailed.class);
        assertThat(program.read(page, "rus", PrereadLimits.DEFAULT).lines()).isNotEmpty();
    }

    @Test
    void whatIsNotInstalledIsNotThere() {
        assertThat(Tesseract.find("no-such-program-anywhere")).isEmpty();
        assertThat(queue.program().orElseThrow().installed(List.of("rus", "tlh")))
                .isEqualTo("rus");
        assertThat(queue.program().orElseThrow().languages()).doesNotContain("osd");
    }

    private void tries(BookPage page, int tries) {
        QuarkusTransaction.requiringNew().run(() -> Prereading.update("tries = ?1 where page = ?2", tries, page.id));
    }

    private static Prereading read(BookPage page) {
        return QuarkusTransaction.requiringNew().call(() -> Prereading.findById(page.id));
    }

    private String image() {
        try {
            Path file = Files.createTempFile(dir, "page", ".jpg");
            InventedPage.write(InventedPage.print(InventedPage.printed(PEOPLE, 62), "Serif", 36), file, 0.9f);
            return folder.keep(file).get(0).file();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private BookPage scanned(boolean twice) throws Exception {
        SourceWork work = new SourceWork();
        work.form = "book";
        work.doubleEntry = twice;
        String id = "test-" + UUID.randomUUID();
        catalogue.add(id, book -> book.title = "Книга памяти Заозёрской области", work);
        return catalogue
                .addPages(id, "17", List.of(new Scans.Kept(image(), 1690, 2400)), VYAZ)
                .get(0);
    }
}
