package org.knigipamiati.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.OwnerOfTables;

/** A book about people who never lived, for the tests of the workplace. */
@ApplicationScoped
class InventedBook {

    static final String ENTRY =
            """
            Родился в 1899 г., Заозёрская обл., д. Малые Ключи; русский; образование начальное; б/п;
            плотник артели "Рубанок".
            Проживал: Заозёрская обл., г. Ключевск.
            Арестован 12 марта 1938 г.
            Приговорен: тройка при УНКВД по Заозёрской обл. 2 апреля 1938 г., обв.: по ст. 58-10 УК РСФСР.
            Приговор: ВМН
            Расстрелян 9 апреля 1938 г.
            Реабилитирован 4 мая 1957 г.""";

    static final Actor IVA = new Actor("Ива", Set.of(Role.VOLUNTEER));
    static final Actor DUB = new Actor("Дуб", Set.of(Role.VOLUNTEER));
    static final Actor KLEN = new Actor("Клён", Set.of(Role.VOLUNTEER));
    static final Actor RYABINA = new Actor("Рябина", Set.of(Role.REVIEWER));
    static final Actor SOSNA = new Actor("Сосна", Set.of(Role.REVIEWER));
    static final Actor VYAZ = new Actor("Вяз", Set.of(Role.ADMINISTRATOR));

    @Inject
    Catalogue catalogue;

    /** Lets a record have waited for so many days. */
    void waits(long record, int days) {
        // The log of moves is never changed, so only the owner of the table can be asked.
        OwnerOfTables.run(
                "alter table record_move disable trigger record_move_is_history",
                "update record_move set made_at = made_at - make_interval(days => " + days + ") where record_id = "
                        + record,
                "alter table record_move enable trigger record_move_is_history");
    }

    /** A new book with one page. */
    @Transactional
    BookPage page(boolean doubleEntry) throws Catalogue.Refused {
        SourceWork work = new SourceWork();
        work.doubleEntry = doubleEntry;
        Source source = catalogue.add(
                "test-" + UUID.randomUUID(),
                book -> {
                    book.title = "Книга памяти Заозёрской области";
                    book.invented = true;
                },
                work);
        return catalogue.addPages(source.id, "17", List.of(), VYAZ).get(0);
    }
}
