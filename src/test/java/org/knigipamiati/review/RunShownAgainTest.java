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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceProposal;
import org.knigipamiati.review.source.SourceProposals;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RunProposal;
import org.knigipamiati.review.workflow.RunProposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** An import that was hidden by mistake comes back by two people, and can be published; who was hidden for a reason of their own does not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RunShownAgainTest {

    @Inject
    InventedBook book;

    @Inject
    SheetImport sheets;

    @Inject
    Workflow workflow;

    @Inject
    Proposals proposals;

    @Inject
    RunProposals runs;

    @Inject
    Catalogue catalogue;

    @Inject
    SourceProposals said;

    @TempDir
    Path dir;

    private String source;
    private long run;

    @BeforeEach
    void anImportThatIsPublic() throws Exception {
        source = book.page(false).source.id;
        Path table = Files.writeString(
                dir.resolve("t.csv"),
                "ФИО;Год рождения\nВозвратин Авдей;1880\nВозвратин Борис;1881\nВозвратин Влас;1882\n");
        run = sheets.take(sheets.upload(source, table, "t.csv", IVA).id, IVA).id;
        assertThat(workflow.publishImport(run, VYAZ, "проверено").moved()).isEqualTo(3);
    }

    @Test
    void whatWasHiddenWithItsImportComesBackToReviewAndIsPublished() {
        long own = record("Борис").id;
        proposals.consent(proposals.propose(own, Proposal.Kind.HIDE, "по просьбе", Map.of(), RYABINA).id, SOSNA);
        hide();
        assertThat(workflow.publishImport(run, VYAZ, "всё-таки она").moved()).isZero();

        RunProposal back = runs.propose(run, RunProposal.Kind.SHOW_AGAIN, "та самая", VYAZ);
        assertThatThrownBy(() -> runs.consent(back.id, VYAZ)).isInstanceOf(MoveRefused.class);
        assertThat(runs.consent(back.id, RYABINA)).isEqualTo(new Workflow.Moved(2, Map.of(RecordState.HIDDEN, 1L), 0));
        assertThat(states())
                .isEqualTo(Map.of(
                        "Авдей", RecordState.REVIEWED, "Борис", RecordState.HIDDEN, "Влас", RecordState.REVIEWED));
        assertThat(workflow.publishImport(run, VYAZ, "проверено").moved()).isEqualTo(2);
        assertThat(states().get("Борис")).isEqualTo(RecordState.HIDDEN);
        assertThatThrownBy(() -> runs.propose(run, RunProposal.Kind.SHOW_AGAIN, "ещё раз", VYAZ))
                .isInstanceOf(CannotAct.class)
                .hasMessage("NOTHING_HIDDEN");
    }

    @Test
    void whoeverMayNotHideImportsMayNotProposeToShowThem() {
        hide();
        assertThatThrownBy(() -> runs.propose(run, RunProposal.Kind.SHOW_AGAIN, "та самая", RYABINA))
                .isInstanceOf(MoveRefused.class);
        assertThat(states().values()).containsOnly(RecordState.HIDDEN);
    }

    /** Whether they are invented decides whether they are counted: it changes when two have hidden them. */
    @Test
    void whetherThePublishedAreInventedIsNotChangedByOne() throws Exception {
        assertThatThrownBy(() -> describe("Другое заглавие", false))
                .isInstanceOf(Catalogue.Refused.class)
                .hasMessage("INVENTED_PUBLISHED");
        assertThat(described().title).as("nothing is saved").isNotEqualTo("Другое заглавие");
        hide();
        describe("Другое заглавие", false);
        assertThat(described().invented).isFalse();
    }

    /** A title stands in every citation: who may change it alone falsifies them all. */
    @Test
    void whatIsSaidOfABookWithPublishedRecordsIsChangedByTwo() throws Exception {
        String before = described().title;
        assertThat(describe("Другое заглавие", true)).as("it waits").isTrue();
        assertThat(described().title).isEqualTo(before);
        SourceProposal proposal = waiting();
        assertThat(proposal.changes).contains(new SourceProposal.Change("title", before, "Другое заглавие"));
        assertThatThrownBy(() -> describe("Третье заглавие", true))
                .isInstanceOf(CannotAct.class)
                .hasMessage("ALREADY_PROPOSED");
        assertThatThrownBy(() -> said.consent(proposal.id, VYAZ))
                .isInstanceOf(CannotAct.class)
                .hasMessage("OWN_PROPOSAL");
        said.consent(proposal.id, RYABINA);
        assertThat(described().title).isEqualTo("Другое заглавие");
        assertThatThrownBy(() -> said.consent(proposal.id, RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("DECIDED_ALREADY");

        assertThat(describe("Другое заглавие", true)).as("nothing is changed").isFalse();
        describe("Третье заглавие", true);
        QuarkusTransaction.requiringNew()
                .run(() -> Source.<Source>findById(source).title = "Заглавие, исправленное командой");
        SourceProposal outdated = waiting();
        assertThatThrownBy(() -> said.consent(outdated.id, RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("SOURCE_OUTDATED");
        said.refuse(outdated.id, RYABINA);
        assertThat(described().title).isEqualTo("Заглавие, исправленное командой");

        hide();
        assertThat(describe("Четвёртое заглавие", true)).as("nobody reads it").isFalse();
        assertThat(described().title).isEqualTo("Четвёртое заглавие");
    }

    private SourceProposal waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SourceProposal.open(source).orElseThrow());
    }

    private Source described() {
        return QuarkusTransaction.requiringNew().call(() -> Source.<Source>findById(source));
    }

    private boolean describe(String title, boolean invented) throws Catalogue.Refused {
        return catalogue.change(
                source,
                described().version,
                book -> {
                    book.title = title;
                    book.invented = invented;
                },
                new SourceWork(),
                VYAZ);
    }

    private void hide() {
        runs.consent(runs.propose(run, RunProposal.Kind.HIDE, "не та книга", VYAZ).id, RYABINA);
    }

    private MemorialRecord record(String given) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>find("source.id = ?1 and givenName = ?2", source, given)
                        .singleResult());
    }

    private Map<String, RecordState> states() {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", source).stream()
                        .collect(Collectors.toMap(record -> record.givenName, record -> record.state)));
    }
}
