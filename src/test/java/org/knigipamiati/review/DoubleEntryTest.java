package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.DUB;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.KLEN;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Two typings of a page that do not have the same entries under the same numbers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class DoubleEntryTest {

    /** Three people whom a book describes in the same words. */
    private static final String AVDEY =
            person("Верхозимин Авдей Лукич", "1899", "д. Малые Ключи", "плотник", "12 марта");

    private static final String BORIS = person("Верхоглядин Борис Фомич", "1904", "с. Овсянка", "конюх", "14 марта");
    private static final String VLAS = person("Горноземлев Влас Ильич", "1887", "д. Пустошь", "счетовод", "2 марта");

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    DoubleEntry doubleEntry;

    @Inject
    PageClaims claims;

    @Test
    void whatIsAlikeBelongsTogetherThoughOneOverlookedAnEntry() throws Exception {
        BookPage page = book.page(true);
        List<Draft> three = handedIn(page, IVA, AVDEY, BORIS, VLAS);
        List<Draft> two = handedIn(page, DUB, AVDEY.replace("Лукич", "Лукин"), VLAS.replace("1887", "1881"));
        assertThat(waiting(page)).containsExactly(pair(three.get(0), two.get(0)), pair(three.get(2), two.get(1)));
        assertThat(alone(page)).as("a page that is typed still").isEmpty();
        claims.finish(page.id, IVA);
        claims.finish(page.id, DUB);
        assertThat(alone(page)).containsExactly(three.get(1).id);
        assertThatThrownBy(() -> doubleEntry.unsettled(three.get(1).id, IVA)).isInstanceOf(NotThere.class);

        Draft later = handedIn(page, DUB, BORIS.replace("конюх", "конюхъ")).get(0);
        assertThat(waiting(page)).as("the order of a page is the book's").hasSize(2);
        doubleEntry.realign(three.get(1).id, later.id, KLEN);
        assertThat(waiting(page)).hasSize(3).contains(pair(three.get(1), later));
    }

    @Test
    void twoReadingsOfOneNumberArePairedHoweverTheyDiffer() throws Exception {
        BookPage page = book.page(true);
        List<Draft> one = handedIn(page, IVA, "Неразборчиво.");
        List<Draft> other = handedIn(page, DUB, "Строка залита чернилами");
        assertThat(waiting(page)).containsExactly(pair(one.get(0), other.get(0)));
    }

    @Test
    void aTypingGivenBackIsOpenAgainWithTheReason() throws Exception {
        BookPage page = book.page(true);
        Draft one = handedIn(page, IVA, AVDEY).get(0);
        handedIn(page, DUB, AVDEY);
        assertThatThrownBy(() -> doubleEntry.giveBack(one.id, " ", KLEN)).isInstanceOf(CannotAct.class);
        doubleEntry.giveBack(one.id, "Соединены две записи.", KLEN);
        assertThat(waiting(page)).isEmpty();
        Draft again = drafts.show(one.id, IVA).draft();
        assertThat(again.state).isEqualTo(Draft.State.OPEN);
        assertThat(again.returned).isEqualTo("Соединены две записи.");
        assertThat(drafts.handIn(again.id, again.version, IVA).returned).isNull();
        assertThat(waiting(page)).hasSize(1);
    }

    private List<Draft> handedIn(BookPage page, Actor author, String... entries) {
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts.begin(page.id, String.join("\n\n", entries), author)) {
            done.add(drafts.handIn(draft.id, draft.version, author));
        }
        return done;
    }

    private List<List<Long>> waiting(BookPage page) {
        return doubleEntry.waiting(KLEN).stream()
                .filter(pair -> pair.first().page.id.equals(page.id))
                .map(pair -> pair(pair.first(), pair.second()))
                .toList();
    }

    private List<Long> alone(BookPage page) {
        return doubleEntry.alone(KLEN).stream()
                .filter(draft -> draft.page.id.equals(page.id))
                .map(draft -> draft.id)
                .toList();
    }

    private static List<Long> pair(Draft one, Draft other) {
        return List.of(Math.min(one.id, other.id), Math.max(one.id, other.id));
    }

    private static String person(String name, String year, String place, String work, String arrested) {
        return """
                %s
                Родился в %s г., Заозёрская обл., %s; русский; б/п; %s.
                Арестован %s 1938 г.
                Приговорен: тройка при УНКВД по Заозёрской обл. 2 апреля 1938 г., обв.: по ст. 58-10 УК РСФСР.
                Приговор: ВМН
                Расстрелян 9 апреля 1938 г."""
                .formatted(name, year, place, work, arrested);
    }
}
