package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.DUB;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.same.PeopleAround;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.Around;

/** Whom reviewers call one person, or two: shown, judged by two where the public sees both, and undone by two; and the people around somebody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SamePersonsTest {

    private static final String SIBLING = "SIBLING LIKELY ";
    private static final String MARRIED = "SIBLING POSSIBLE ";
    private static final String SAME = "SAME LIKELY ";

    @TempDir
    Path dir;

    @Inject
    InventedBook book;

    @Inject
    PublishedPeople published;

    @Inject
    Workflow workflow;

    @Inject
    Proposals proposals;

    @Inject
    SheetImport sheets;

    @Inject
    SamePersons same;

    @Inject
    PeopleAround people;

    @Test
    void aLikelySamePersonIsShownJudgedAndTheJudgementUndone() throws Exception {
        long first = published.one("Чистопрудский");
        long second = published.one("Чистопрудский");
        published.awaitFound("Чистопрудский", 2);
        SamePersons.Likely likely = likely(first).get(0);
        assertThat(likely.card().id()).isEqualTo(second);
        assertThat(likely.births()).isEqualTo(SamePersons.Dates.AGREE);
        PersonLink link = same.judge(second, first, PersonLink.Outcome.OTHER, "разные отцы", RYABINA);
        assertThat(likely(first)).isEmpty();
        assertThat(same.judgements(first)).as("both are published").isEmpty();
        assertThatThrownBy(() -> same.consent(link.id, RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("OWN_PROPOSAL");
        assertThatThrownBy(() -> same.judge(first, second, PersonLink.Outcome.SAME, "один", SOSNA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("ALREADY_PROPOSED");
        same.consent(link.id, SOSNA);
        assertThat(same.judgements(first)).extracting(each -> each.outcome).containsExactly(PersonLink.Outcome.OTHER);
        same.undo(link.id, SOSNA);
        assertThat(same.judgements(first)).as("undoing takes two as well").hasSize(1);
        assertThatThrownBy(() -> same.undo(link.id, RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("ALREADY_PROPOSED");
        same.refuse(link.id, RYABINA);
        assertThatThrownBy(() -> same.consent(link.id, RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("DECIDED_ALREADY");
        same.undo(link.id, SOSNA);
        same.consent(link.id, RYABINA);
        assertThat(likely(first)).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> assertThat(PersonLink.<PersonLink>findById(link.id).undoneBy)
                .isEqualTo("Рябина"));
        PersonLink withdrawn = same.judge(first, second, PersonLink.Outcome.SAME, "один", RYABINA);
        assertThatThrownBy(() -> same.undo(withdrawn.id, DUB))
                .as("who may not decide it does not take it away")
                .isInstanceOf(CannotAct.class);
        same.undo(withdrawn.id, RYABINA);
        assertThat(likely(first)).hasSize(1);
    }

    /** Brothers of one flat name each other; who is hidden is neither named nor counted, and what reviewers judged wins over the names. */
    @Test
    void peopleOfOneFlatAreTiedUntilOneIsHiddenOrJudged() throws Exception {
        BookPage page = book.page(false);
        String home = "г. Пустынск, ул. Пустая, д. 2";
        Path table = Files.writeString(
                dir.resolve("flat.csv"),
                "ФИО;Год рождения;Адрес\n"
                        + "Бересклетов Прохор Лукич;1890;" + home + ", кв. 3\n"
                        + "Бересклетов Пахом Лукич;1893;" + home + ", кв. 3\n"
                        + "Бересклетова Февронья Лукинична;1899;" + home + ", кв.3\n"
                        + "Бересклетов Прохор Лукич;1890;" + home + ", кв. 3\n"
                        + "Крушинин Прохор Лукич;1891;" + home + ", кв. 4\n",
                StandardCharsets.UTF_8);
        SheetFile sheet = sheets.upload(page.source.id, table, "flat.csv", IVA);
        sheets.match(sheet.id, List.of("name", "birth.date", "residence"), IVA);
        assertThat(workflow.publishImport(sheets.take(sheet.id, IVA).id, VYAZ, "проверено")
                        .moved())
                .isEqualTo(5);
        published.awaitFound("Бересклетов", 4);
        long[] ids = QuarkusTransaction.requiringNew()
                .call(() ->
                        MemorialRecord.<MemorialRecord>list("source.id = ?1 order by position", page.source.id).stream()
                                .mapToLong(record -> record.id)
                                .toArray());
        assertThat(ties(ids[0])).containsExactlyInAnyOrder(SAME + ids[3], SIBLING + ids[1], MARRIED + ids[2]);
        assertThat(ofHouse(ids[0])).isEqualTo(4);
        assertThat(ties(ids[4])).as("of another surname").isEmpty();

        judge(ids[0], ids[3], PersonLink.Outcome.OTHER, "двоюродные");
        assertThat(ties(ids[0])).containsExactlyInAnyOrder(SIBLING + ids[1], MARRIED + ids[2]);
        judge(ids[0], ids[3], PersonLink.Outcome.SAME, "один");
        assertThat(ties(ids[0]).get(0)).isEqualTo("judged SAME " + ids[3]);

        Proposal proposal = proposals.propose(ids[2], Proposal.Kind.HIDE, "просьба семьи", Map.of(), RYABINA);
        proposals.consent(proposal.id, SOSNA);
        assertThat(ties(ids[0])).containsExactlyInAnyOrder("judged SAME " + ids[3], SIBLING + ids[1]);
        assertThat(ofHouse(ids[0])).isEqualTo(3);
    }

    private void judge(long one, long other, PersonLink.Outcome outcome, String reason) {
        same.consent(same.judge(one, other, outcome, reason, RYABINA).id, SOSNA);
    }

    private List<String> ties(long id) {
        return around(id).connections().stream()
                .map(one -> (one.tie() == null
                                ? "judged " + one.judged() + " "
                                : one.tie().rule().relation() + " "
                                        + one.tie().rule().surety() + " ")
                        + one.card().id())
                .toList();
    }

    private long ofHouse(long id) {
        return around(id).groups().stream()
                .filter(group -> group.shared() == Around.Shared.HOUSE)
                .mapToLong(Around.Group::others)
                .sum();
    }

    private PeopleAround.People around(long id) {
        return QuarkusTransaction.requiringNew().call(() -> people.of(MemorialRecord.findById(id)));
    }

    private List<SamePersons.Likely> likely(long id) {
        return QuarkusTransaction.requiringNew().call(() -> same.likely(MemorialRecord.findById(id), Locale.ENGLISH));
    }
}
