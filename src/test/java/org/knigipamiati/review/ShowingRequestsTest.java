package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;
import static org.knigipamiati.review.InventedBook.SOSNA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.corrections.CorrectionLimits;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.requests.ShowingRequest;
import org.knigipamiati.review.requests.ShowingRequest.Outcome;
import org.knigipamiati.review.requests.ShowingRequest.Standing;
import org.knigipamiati.review.requests.ShowingRequest.Wish;
import org.knigipamiati.review.requests.ShowingRequests;
import org.knigipamiati.review.requests.ShowingRequests.Problem;
import org.knigipamiati.review.requests.ShowingRequests.Refused;
import org.knigipamiati.review.requests.ShowingRequests.Sent;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.LivingRefresh;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** Who is shown against the rule, and who asks for it. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ShowingRequestsTest {

    private static final String SURVIVOR = "Родилась в 1932 г.; русская.\nПриговор: спецпоселение";

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    Proposals proposals;

    @Inject
    LivingRefresh living;

    @Inject
    EditByTwo edits;

    @Inject
    ShowingRequests requests;

    /** Against the rule a survivor is shown by two people, stays so through the daily decision and edits, and is left to it by two. */
    @Test
    void aSurvivorIsShownByDecisionAndLeftToTheRuleAgain() throws Exception {
        long id = published("Подорожникова", SURVIVOR);
        assertThat(isPublished(id)).isFalse();
        assertThatThrownBy(() -> proposals.propose(id, Proposal.Kind.LEAVE_TO_RULE, "нечего", Map.of(), RYABINA))
                .isInstanceOf(MoveRefused.class);
        Proposal shown = proposals.propose(id, Proposal.Kind.SHOW_LIVING, "просит сама", Map.of(), RYABINA);
        assertThatThrownBy(() -> proposals.consent(shown.id, RYABINA)).isInstanceOf(MoveRefused.class);
        assertThat(isPublished(id)).as("one person alone").isFalse();
        proposals.consent(shown.id, SOSNA);
        assertThat(isPublished(id)).isTrue();
        living.decide(living.rule(), LocalDate.now());
        edits.edit(id, Map.of(FieldKey.main(RecordField.BIRTH_DATE), "1933"), RYABINA, "опечатка");
        assertThat(isPublished(id))
                .as("decided, whatever day it is and whatever is edited")
                .isTrue();
        Proposal back = proposals.propose(id, Proposal.Kind.LEAVE_TO_RULE, "передумала", Map.of(), SOSNA);
        proposals.consent(back.id, RYABINA);
        assertThat(isPublished(id)).isFalse();
        assertThat(moves(id)).endsWith(Move.SHOW_LIVING, Move.EDIT_PUBLISHED, Move.LEAVE_TO_RULE);
    }

    @Test
    void aHiddenPersonIsFoundByAReviewerShownByTwoAndTheSenderIsAnswered() throws Exception {
        long id = published("Чистотелова", SURVIVOR);
        String token = requests.send(sent(0, Wish.SHOW, "Анна Чистотёлова", "дочь@example.org"));
        long asked = waitingFor(token);
        assertThat(QuarkusTransaction.requiringNew().call(() -> requests.candidates(requests.get(asked)).stream()
                        .map(record -> record.id)
                        .toList()))
                .containsExactly(id);
        assertThatThrownBy(() -> requests.answer(asked, Outcome.GRANTED, "Показана.", RYABINA))
                .as("nobody is said to be meant")
                .isInstanceOf(CannotAct.class);
        requests.propose(asked, id, "просит сама", RYABINA);
        assertThatThrownBy(() -> requests.answer(asked, Outcome.GRANTED, "Показана.", RYABINA))
                .as("nobody has consented")
                .isInstanceOf(CannotAct.class);
        requests.propose(asked, id, "ещё раз", SOSNA);
        List<Proposal> open = proposed(id);
        assertThat(open).hasSize(1);
        proposals.consent(open.get(0).id, SOSNA);
        assertThat(isPublished(id)).isTrue();
        requests.answer(asked, Outcome.GRANTED, "Показана.", RYABINA);
        assertThat(requests.byToken(token).orElseThrow().answer).isEqualTo("Показана.");
        assertThatThrownBy(() -> requests.answer(asked, Outcome.DECLINED, "Нет.", SOSNA))
                .isInstanceOf(CannotAct.class);
    }

    @Test
    void aShownPersonIsHiddenAtTheRequestOfAnHeir() throws Exception {
        long id = published("Чистотелов", InventedBook.ENTRY);
        String token = requests.send(sent(id, Wish.HIDE, null, null));
        long asked = waitingFor(token);
        assertThat(requests.byToken(token).orElseThrow().name).startsWith("Чистотелов");
        requests.propose(asked, id, "просит внук", RYABINA);
        proposals.consent(proposed(id).get(0).id, SOSNA);
        requests.answer(asked, Outcome.GRANTED, "Скрыт.", SOSNA);
        assertThat(isPublished(id)).isFalse();
    }

    /** Whatever is asked of a hidden record and of one that never was is taken, kept and answered alike. */
    @Test
    void aRequestTellsNothingOfWhatIsHidden() throws Exception {
        long hidden = published("Болиголовова", SURVIVOR);
        for (long record : new long[] {hidden, 987_654_321_012_345L}) {
            assertThatThrownBy(() -> requests.send(sent(record, Wish.HIDE, " ", null)))
                    .isInstanceOfSatisfying(
                            Refused.class, why -> assertThat(why.problem()).isEqualTo(Problem.NO_NAME));
            String token = requests.send(sent(record, Wish.HIDE, "Болиголовова", null));
            assertThat(requests.byToken(token).orElseThrow().record).isNull();
        }
        assertThat(requests.byToken("A".repeat(22))).isEmpty();
    }

    @Test
    void whatWasSentIsDeletedSomeTimeAfterTheAnswerAndNotBefore() throws Exception {
        String waits = requests.send(sent(0, Wish.SHOW, "Неведомцев", null));
        String answered = requests.send(sent(0, Wish.SHOW, "Неведомцев", null));
        requests.answer(waitingFor(answered), Outcome.DECLINED, "Не показываем.", RYABINA);
        requests.forget(Instant.now().plus(89, ChronoUnit.DAYS));
        assertThat(requests.byToken(answered)).isPresent();
        requests.forget(Instant.now().plus(91, ChronoUnit.DAYS));
        assertThat(requests.byToken(answered)).isEmpty();
        assertThat(requests.byToken(waits)).isPresent();
    }

    @Test
    void requestsAreLimitedLikeCorrections() throws Exception {
        String network = UUID.randomUUID().toString();
        for (int i = 0; i < CorrectionLimits.FROM_ONE_NETWORK; i++) {
            requests.send(sent(0, Wish.SHOW, "Неведомцев", null, network));
        }
        assertThatThrownBy(() -> requests.send(sent(0, Wish.SHOW, "Неведомцев", null, network)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.problem()).isEqualTo(Problem.TOO_MANY));
        assertThatThrownBy(() -> requests.send(sent(0, Wish.SHOW, "Н".repeat(201), null)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.problem()).isEqualTo(Problem.TOO_LONG));
    }

    private static Sent sent(long record, Wish wish, String name, String contact) {
        return sent(record, wish, name, contact, UUID.randomUUID().toString());
    }

    private static Sent sent(long record, Wish wish, String name, String contact, String network) {
        return new Sent(record, wish, Standing.HEIR, name, "1932", null, contact, network);
    }

    private long waitingFor(String token) {
        ShowingRequest request = requests.byToken(token).orElseThrow();
        assertThat(request.outcome).isNull();
        assertThat(requests.waiting()).extracting(one -> one.id).contains(request.id);
        return request.id;
    }

    private static List<Proposal> proposed(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Proposal.list("record.id = ?1 and outcome is null", id));
    }

    private static List<Move> moves(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RecordMove.of(id).stream().map(made -> made.move).toList());
    }

    private static boolean isPublished(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>findById(id).isPublished());
    }

    private long published(String surname, String entry) throws Exception {
        Draft draft = drafts.begin(book.page(false).id, entry, IVA).get(0);
        Map<FieldKey, String> name = Map.of(FieldKey.main(RecordField.SURNAME), surname);
        Draft named = drafts.save(draft.id, draft.version, new Drafts.Typed(null, name, Map.of(), ""), false, IVA)
                .draft();
        long id = drafts.handIn(named.id, named.version, IVA).record.id;
        workflow.move(id, version(id), Move.ACCEPT, RYABINA, null);
        workflow.move(id, version(id), Move.PUBLISH, RYABINA, null);
        return id;
    }

    private static int version(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }
}
