package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.DUB;
import static org.knigipamiati.review.InventedBook.ENTRY;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.KLEN;
import static org.knigipamiati.review.InventedBook.VYAZ;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.PageClaim;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.typing.PageStatus;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Who types which page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class PageClaimsTest {

    @Inject
    InventedBook book;

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    PageClaims claims;

    @Test
    void theFirstEntryTakesAPageAndKeepsOthersFromTheSameWork() throws Exception {
        BookPage page = book.page(false);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.FREE);
        Draft draft = drafts.begin(page.id, ENTRY, IVA).get(0);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.TAKEN);
        assertThat(status(page).typists()).extracting(PageStatus.Typist::name).containsExactly(IVA.name());
        refused(CannotAct.Why.PAGE_TAKEN, () -> drafts.begin(page.id, ENTRY, DUB));
        refused(CannotAct.Why.ENTRIES_OPEN, () -> claims.finish(page.id, IVA));
        refused(CannotAct.Why.PAGE_NOT_YOURS, () -> claims.giveBack(page.id, DUB));
        drafts.handIn(draft.id, draft.version, IVA);
        claims.finish(page.id, IVA);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.TYPED);
        assertThat(drafts.ofOthers(page.id, DUB)).extracting(each -> each.id).containsExactly(draft.id);
        assertThat(drafts.ofOthers(page.id, IVA)).isEmpty();
        // An entry was overlooked.
        drafts.begin(page.id, ENTRY, IVA);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.TAKEN);
    }

    @Test
    void aPageGivenBackOrLeftForLongIsFreeAgain() throws Exception {
        BookPage page = book.page(false);
        claims.take(page.id, IVA);
        claims.giveBack(page.id, IVA);
        claims.take(page.id, DUB);
        refused(CannotAct.Why.PAGE_TAKEN, () -> claims.take(page.id, IVA));
        lastTouched(page, Instant.now().minus(PageStatus.LEFT_AFTER).plusSeconds(60));
        refused(CannotAct.Why.PAGE_TAKEN, () -> claims.take(page.id, IVA));
        lastTouched(page, Instant.now().minus(PageStatus.LEFT_AFTER).minusSeconds(60));
        assertThat(status(page).state()).isEqualTo(PageStatus.State.FREE);
        claims.take(page.id, IVA);
        refused(CannotAct.Why.PAGE_TAKEN, () -> claims.take(page.id, DUB));
    }

    @Test
    void twoTypeAPageOfABlindBookAndSeeNothingOfEachOther() throws Exception {
        BookPage page = book.page(true);
        claims.take(page.id, IVA);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.FREE);
        drafts.begin(page.id, ENTRY, DUB);
        assertThat(status(page).state()).isEqualTo(PageStatus.State.TAKEN);
        refused(CannotAct.Why.PAGE_TAKEN, () -> claims.take(page.id, KLEN));
        assertThat(drafts.ofOthers(page.id, IVA)).isEmpty();
    }

    @Test
    void theNextPageIsTheFirstFreeOneBehindAndWhatWasBegunComesFirst() throws Exception {
        BookPage first = book.page(false);
        String source = first.source.id;
        BookPage second = another(source, "18");
        BookPage third = another(source, "19");
        claims.take(second.id, DUB);
        assertThat(claims.takeNext(source, first.id, IVA)).isEqualTo(third.id);
        assertThat(claims.takeNext(source, 0, IVA)).isEqualTo(third.id);
        claims.finish(third.id, IVA);
        assertThat(claims.takeNext(source, third.id, IVA)).isEqualTo(first.id);
        claims.finish(first.id, IVA);
        assertThat(claims.takeNext(source, first.id, IVA)).isZero();
        assertThat(claims.of(source).values())
                .extracting(PageStatus::state)
                .containsExactly(PageStatus.State.TYPED, PageStatus.State.TAKEN, PageStatus.State.TYPED);
    }

    private BookPage another(String source, String label) throws Catalogue.Refused {
        return catalogue.addPages(source, label, List.of(), VYAZ).get(0);
    }

    private PageStatus status(BookPage page) {
        return QuarkusTransaction.requiringNew().call(() -> claims.of(BookPage.<BookPage>findById(page.id)));
    }

    private static void lastTouched(BookPage page, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> PageClaim.update("since = ?1 where page.id = ?2", at, page.id));
    }

    private static void refused(CannotAct.Why why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(CannotAct.class, cannot -> assertThat(cannot.why())
                .isEqualTo(why));
    }
}
