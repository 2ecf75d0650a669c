package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;
import static org.knigipamiati.review.InventedBook.SOSNA;
import static org.knigipamiati.review.InventedBook.VYAZ;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.LivingRule;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.LivingRefresh;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RunProposal;
import org.knigipamiati.review.workflow.RunProposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What is hidden is found no more when the answer comes, whoever hid it and however much. Spreadsheets need the index too.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class HiddenRecordsTest {

    private static final int MANY = 3000;

    @TempDir
    Path dir;

    @Inject
    InventedBook book;

    @Inject
    PublishedPeople published;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    RunProposals hiding;

    @Inject
    Proposals proposals;

    @Inject
    SheetImport sheets;

    @Inject
    LivingRefresh living;

    @Inject
    EditByTwo edits;

    @Inject
    Search search;

    @Inject
    IndexBacklog backlog;

    @Inject
    Withdrawn withdrawn;

    @Test
    void aHiddenRecordIsFoundNoMoreWhenTheAnswerComes() throws Exception {
        long id = published.one("Верескунов");
        published.awaitFound("Верескунов", 1);
        Proposal proposal = proposals.propose(id, Proposal.Kind.HIDE, "просьба семьи", Map.of(), RYABINA);
        assertThat(published.found("Верескунов")).isEqualTo(1);
        proposals.consent(proposal.id, SOSNA);
        assertGone("Верескун", sourceOf(id), id);
        assertGoneUntilTheIndexHasFollowed("Верескун", sourceOf(id), id);
    }

    @Test
    void anEditThatMakesAPersonPerhapsLivingHidesTheRecordAtOnce() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, "Родилась в 1901 г.; русская.\nПриговор: спецпоселение", IVA)
                .get(0);
        long id =
                published.publish(drafts.save(draft.id, draft.version, PublishedPeople.named("Голубикина"), false, IVA)
                        .draft());
        published.awaitFound("Голубикина", 1);
        edits.edit(id, Map.of(FieldKey.main(RecordField.BIRTH_DATE), "1991"), RYABINA, "опечатка");
        assertGone("Голубикин", sourceOf(id), id);
        edits.edit(id, Map.of(FieldKey.main(RecordField.BIRTH_DATE), "1891"), RYABINA, "нет");
        published.awaitFound("Голубикина", 1);
    }

    @Test
    void aPersonWhoMayBeLivingIsNotFoundUntilTheRuleOrTheYearsSayOtherwise() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, "Родилась в 1931 г.; русская.\nПриговор: спецпоселение", IVA)
                .get(0);
        long id =
                published.publish(drafts.save(draft.id, draft.version, PublishedPeople.named("Заревушкина"), false, IVA)
                        .draft());
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            assertThat(record.state).isEqualTo(RecordState.PUBLISHED);
            assertThat(record.isPublished()).isFalse();
        });
        assertThat(search.byId(id)).isEmpty();
        living.decide(new LivingRule(50), LocalDate.now());
        published.awaitFound("Заревушкина", 1);
        living.decide(living.rule(), LocalDate.now());
        assertGone("Заревушкин", sourceOf(id), id);
    }

    @Test
    void aSpreadsheetIsTakenInPublishedByAnotherAndTakenBackAsAWhole() throws Exception {
        BookPage page = book.page(false);
        Path table = Files.writeString(
                dir.resolve("t.csv"),
                "ФИО;Год рождения;Неведомое\nОльховский Прохор Лукич;1899;a\nОльховская Февронья Лукинична;\"=1+1\";b\n",
                StandardCharsets.UTF_8);
        SheetFile sheet = sheets.upload(page.source.id, table, "t.csv", IVA);
        assertThat(sheet.targets.columns()).containsExactly("name", "birth.date", "");
        sheets.match(sheet.id, List.of("name", "birth.date", "profession"), IVA);
        ImportRun run = sheets.take(sheet.id, IVA);
        assertThat(run.read).isEqualTo(run.added + run.rejected).isEqualTo(2);
        QuarkusTransaction.requiringNew().run(() -> assertThat(Reject.<Reject>list("run", run))
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.line).isEqualTo(3);
                    assertThat(reject.reason).isEqualTo("FORMULA");
                }));
        SheetFile again = sheets.upload(page.source.id, table, "t.csv", IVA);
        assertThat(again.targets.columns()).as("remembered for the source").endsWith("profession");

        Actor uploader = new Actor(IVA.name(), Set.of(Role.ADMINISTRATOR));
        assertThat(workflow.publishImport(run.id, uploader, "проверено")).isEqualTo(new Workflow.Moved(0, Map.of(), 1));
        assertThat(workflow.publishImport(run.id, VYAZ, "проверено").moved()).isEqualTo(1);
        published.awaitFound("Ольховский Прохор", 1);
        RunProposal proposal = hiding.propose(run.id, RunProposal.Kind.HIDE, "не та книга", VYAZ);
        assertThatThrownBy(() -> hiding.propose(run.id, RunProposal.Kind.HIDE, "не та", VYAZ))
                .isInstanceOf(CannotAct.class);
        assertThatThrownBy(() -> hiding.consent(proposal.id, VYAZ)).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> hiding.consent(proposal.id, IVA)).isInstanceOf(MoveRefused.class);
        published.awaitFound("Ольховский Прохор", 1);
        assertThat(hiding.consent(proposal.id, RYABINA).moved()).isEqualTo(1);
        assertThatThrownBy(() -> hiding.consent(proposal.id, RYABINA)).isInstanceOf(MoveRefused.class);
        assertGone("Ольховск", page.source.id);
        assertThat(workflow.publishImport(run.id, VYAZ, "всё-таки она"))
                .as("what is hidden is not published by the way, and that is said")
                .isEqualTo(new Workflow.Moved(0, Map.of(RecordState.HIDDEN, 1L), 0));
    }

    @Test
    void thousandsOfRecordsAreTakenBackAtOnceWhileTheyAreStillOnTheirWayIntoTheIndex() throws Exception {
        BookPage page = book.page(false);
        String rows = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> "Тысячелистник%s Прохор Лукич;%d\n".formatted(letters(i), 1850 + i % 50))
                .collect(Collectors.joining());
        Path table = Files.writeString(dir.resolve("many.csv"), "ФИО;Год рождения\n" + rows, StandardCharsets.UTF_8);
        SheetFile sheet = sheets.upload(page.source.id, table, "many.csv", IVA);
        sheets.match(sheet.id, List.of("name", "birth.date"), IVA);
        ImportRun run = sheets.take(sheet.id, IVA);
        assertThat(workflow.publishImport(run.id, VYAZ, "проверено").moved()).isEqualTo(MANY);
        awaitSome(page.source.id);
        assertThat(workflow.takeBackImport(run.id, VYAZ, "не та книга").moved()).isEqualTo(MANY);
        assertGoneUntilTheIndexHasFollowed("Тысячелистник", page.source.id);
    }

    /** Asks in every way there is, again and again, until nothing waits for the index and no exception is made any more. */
    private void assertGoneUntilTheIndexHasFollowed(String surname, String source, long... ids) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(240));
        boolean followed = false;
        while (!followed) {
            assertThat(Instant.now()).as("the index has followed").isBefore(limit);
            followed = backlog.size() == 0 && withdrawn.spans().isEmpty();
            assertGone(surname, source, ids);
            Thread.sleep(20);
        }
    }

    private void assertGone(String surname, String source, long... ids) {
        SearchState ofSource = SearchState.all().with(Facet.SOURCE, source);
        assertThat(published.found(surname)).isZero();
        assertThat(search.search(SearchState.of(surname).with(Facet.SOURCE, source), Locale.ENGLISH)
                        .total()
                        .value())
                .isZero();
        assertThat(search.search(ofSource, Locale.ENGLISH).total().value()).isZero();
        assertThat(search.suggest(surname, 5)).isEmpty();
        assertThat(search.counts(Facet.SOURCE, Facet.SENTENCE, Counted.RECORDS, ofSource, Locale.ENGLISH)
                        .total())
                .isZero();
        assertThat(search.holdings(Locale.ENGLISH).facets().get(Facet.SOURCE))
                .noneMatch(value -> value.value().equals(source));
        for (long id : ids) {
            assertThat(search.byId(id)).isEmpty();
        }
    }

    private void awaitSome(String source) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(120));
        while (search.search(SearchState.all().with(Facet.SOURCE, source), Locale.ENGLISH)
                                .total()
                                .value()
                        == 0
                && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
    }

    /** A number in Cyrillic letters, so that every surname is another. */
    private static String letters(int number) {
        return Integer.toString(number, 8)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('а' + digit - '0')))
                .collect(Collectors.joining());
    }

    private static String sourceOf(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).source.id);
    }
}
