package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.review.corrections.Correction;
import org.knigipamiati.review.corrections.CorrectionLimits;
import org.knigipamiati.review.corrections.CorrectionLimits.Place;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class CorrectionsTest {

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    Corrections corrections;

    private long id;

    @BeforeEach
    void aPublishedRecord() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, InventedBook.ENTRY, IVA).get(0);
        id = drafts.handIn(draft.id, draft.version, IVA).record.id;
        workflow.move(id, version(), Move.ACCEPT, RYABINA, null);
        workflow.move(id, version(), Move.PUBLISH, RYABINA, null);
    }

    @Test
    void theSenderFindsTheAnswerAndTheContactIsGone() throws Exception {
        String token = corrections.send(sent("Он родился в 1898 году.", "внучка@example.org"), null);
        Correction waiting = corrections.byToken(token).orElseThrow();
        assertThat(corrections.waiting()).extracting(c -> c.id).contains(waiting.id);
        assertThat(corrections.contact(waiting.id)).contains("внучка@example.org");

        corrections.answer(waiting.id, Correction.Outcome.DECLINED, "В книге 1899.", RYABINA);
        assertThat(corrections.contact(waiting.id)).isEmpty();
        assertThat(corrections.byToken(token).orElseThrow().answer).isEqualTo("В книге 1899.");
        QuarkusTransaction.requiringNew().run(() -> assertThat(Correction.answered(id))
                .extracting(Correction.Answered::outcome)
                .containsExactly(Correction.Outcome.DECLINED));
        assertThatThrownBy(() -> corrections.answer(waiting.id, Correction.Outcome.ACCEPTED, "Нет, 1898.", RYABINA))
                .isInstanceOf(CannotAct.class);
    }

    @Test
    void theWordOfTheAddressIsNotStored() throws Exception {
        String token = corrections.send(sent("Отчество другое.", null), null);
        assertThat(corrections.byToken(token).orElseThrow().tokenHash).doesNotContain(token);
        assertThat(corrections.byToken("A".repeat(22))).isEmpty();
    }

    @Test
    void nothingCanBeSaidOfARecordThatThePublicDoesNotSee() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, InventedBook.ENTRY, IVA).get(0);
        long submitted = drafts.handIn(draft.id, draft.version, IVA).record.id;
        assertThatThrownBy(() -> corrections.admit(new Corrections.Sent(submitted, null, "?", null, network()), false))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void anEmptyAndAnEndlessMessageAreRefused() {
        assertThat(problem(sent(" \n", null))).isEqualTo(Corrections.Problem.NO_MESSAGE);
        assertThat(problem(sent("а".repeat(4001), null))).isEqualTo(Corrections.Problem.MESSAGE_TOO_LONG);
        assertThat(problem(sent("а", "б".repeat(201)))).isEqualTo(Corrections.Problem.CONTACT_TOO_LONG);
    }

    @Test
    void oneNetworkMaySendAFewInAnHour() {
        Instant[] now = {Instant.parse("2026-11-24T10:00:00Z")};
        CorrectionLimits limits = new CorrectionLimits(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < CorrectionLimits.FROM_ONE_NETWORK; i++) {
            assertThat(limits.place("192.0.2")).isEqualTo(Place.QUEUE);
        }
        assertThat(limits.place("192.0.2")).isEqualTo(Place.NONE);
        assertThat(limits.place("198.51.100")).isEqualTo(Place.QUEUE);
        now[0] = now[0].plus(Duration.ofMinutes(61));
        assertThat(limits.place("192.0.2")).isEqualTo(Place.QUEUE);
    }

    @Test
    void aNetworkMayTryOftenerThanItMaySendAndNotWithoutEnd() {
        CorrectionLimits limits = new CorrectionLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < CorrectionLimits.TRIES_FROM_ONE_NETWORK; i++) {
            assertThat(limits.allowsToTry("192.0.2", false)).isTrue();
        }
        assertThat(limits.allowsToTry("192.0.2", false)).isFalse();
        for (int i = 0; i < CorrectionLimits.FROM_ONE_NETWORK; i++) {
            assertThat(limits.place("198.51.100")).isEqualTo(Place.QUEUE);
        }
        assertThat(limits.allowsToTry("198.51.100", false))
                .as("what could not be taken is not looked at")
                .isFalse();
    }

    /** Somebody who writes from everywhere at once neither stops a relative nor stands before one. */
    @Test
    void aFloodIsSetAsideAndStopsNobody() {
        CorrectionLimits limits = new CorrectionLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < CorrectionLimits.FROM_EVERYWHERE; i++) {
            assertThat(limits.place("flood " + i)).isEqualTo(Place.QUEUE);
        }
        for (int i = 0; i < CorrectionLimits.ASIDE; i++) {
            assertThat(limits.place("more " + i)).isEqualTo(Place.ASIDE);
            assertThat(limits.allowsToTry("relative", false) || i >= CorrectionLimits.TRIES_FROM_ONE_NETWORK)
                    .isTrue();
        }
        assertThat(limits.place("relative")).isEqualTo(Place.NONE);
    }

    @Test
    void manyDocumentsStopDocumentsAndNoWords() {
        CorrectionLimits limits = new CorrectionLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < CorrectionLimits.DOCUMENTS_FROM_EVERYWHERE; i++) {
            assertThat(limits.allowsToTry("flood " + i, true)).isTrue();
        }
        assertThat(limits.allowsToTry("relative", true)).isFalse();
        assertThat(limits.allowsToTry("relative", false)).isTrue();
    }

    /** The same for one record: what is said of it after twenty others is taken, and looked at later. */
    @Test
    void whatIsSaidOfOneRecordAfterManyOthersIsSetAside() throws Exception {
        for (int i = 0; i < 20; i++) {
            corrections.send(sent("Отчество другое, " + i, null), null);
        }
        String token = corrections.send(sent("Он родился в 1898 году.", null), null);
        corrections.admit(sent("И ещё одно.", null), false);
        assertThat(corrections.waiting()).filteredOn(c -> c.record.id == id).hasSize(20);
        assertThat(corrections.setAside(1000))
                .filteredOn(c -> c.record.id == id)
                .hasSize(1);
        assertThat(corrections.countSetAside())
                .isEqualTo(corrections.setAside(1000).size());
        assertThat(corrections.setAside(1)).hasSize(1);
        assertThat(corrections.byToken(token).orElseThrow().setAside).isTrue();
        assertThat(corrections.waiting()).noneMatch(c -> c.setAside);
    }

    private Corrections.Problem problem(Corrections.Sent sent) {
        try {
            corrections.admit(sent, false);
            return null;
        } catch (Corrections.Refused refused) {
            return refused.problem();
        }
    }

    private Corrections.Sent sent(String message, String contact) {
        return new Corrections.Sent(id, "birth.date", message, contact, network());
    }

    /** Tests share a server that counts networks. */
    private static String network() {
        return UUID.randomUUID().toString();
    }

    private int version() {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }
}
