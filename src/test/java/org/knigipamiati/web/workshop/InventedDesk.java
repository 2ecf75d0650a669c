package org.knigipamiati.web.workshop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.corrections.Corrections;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.requests.ShowingRequest;
import org.knigipamiati.review.requests.ShowingRequests;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.PageClaims;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.vocabulary.RecordField;

/** A workplace in the middle of its work, about people who never lived: something stands on every one of its pages. */
@ApplicationScoped
class InventedDesk {

    static final String ENTRY =
            """
            Родился в 1899 г., Заозёрская обл., д. Малые Ключи; русский; образование начальное; б/п;
            плотник артели "Рубанок".
            Проживал: Заозёрская обл., г. Ключевск.
            Арестован 12 марта 1938 г.
            Приговорен: тройка при УНКВД по Заозёрской обл. 2 апреля 1938 г., обв.: по ст. 58-10 УК РСФСР.
            Приговор: ВМН
            Расстрелян 9 апреля 1938 г.
            Сидел на синей скамейке у пруда.""";

    private static final Actor VYAZ = new Actor("Вяз", Set.of(Role.ADMINISTRATOR));
    private static final Actor DUB = new Actor("Дуб", Set.of(Role.VOLUNTEER));
    private static final Actor KLEN = new Actor("Клён", Set.of(Role.VOLUNTEER));
    private static final Actor RYABINA = new Actor("Рябина", Set.of(Role.REVIEWER));

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    PageClaims claims;

    @Inject
    Workflow workflow;

    @Inject
    RecordEdits edits;

    @Inject
    EditByTwo byTwo;

    @Inject
    Proposals proposals;

    @Inject
    SamePersons same;

    @Inject
    Corrections corrections;

    @Inject
    ShowingRequests requests;

    @Inject
    SheetImport sheets;

    /** A new book with one page. */
    BookPage page(boolean doubleEntry) throws Catalogue.Refused {
        SourceWork work = new SourceWork();
        work.doubleEntry = doubleEntry;
        String id = "kniga-" + UUID.randomUUID();
        catalogue.add(
                id,
                book -> {
                    book.title = "Книга памяти Заозёрской области";
                    book.licence = "CC BY-SA 4.0";
                    book.attribution = "Общество «Заозёрье»";
                    book.coverage = "Книга молчит о тех, кого осудили до 1930 года.";
                    book.invented = true;
                },
                work);
        return catalogue.addPages(id, "17", List.of(), VYAZ).get(0);
    }

    /** The addresses of all pages of the workplace, each with contents, for somebody who may do everything. */
    List<String> paths(Actor actor) throws Exception {
        BookPage twice = page(true);
        Draft first = handedIn(twice, DUB, "Прохор");
        handedIn(twice, KLEN, "Прохар");
        BookPage once = page(false);
        String book = "/workshop/sources/"
                + catalogue.sources().stream()
                        .filter(source -> source.id.equals(once.source.id))
                        .findFirst()
                        .orElseThrow()
                        .id;
        long published = record(once, "Прохор");
        workflow.move(published, version(published), Move.ACCEPT, RYABINA, null);
        workflow.move(published, version(published), Move.PUBLISH, RYABINA, null);
        byTwo.edit(published, Map.of(FieldKey.main(RecordField.PROFESSION), "столяр"), RYABINA, "по карточке");
        edits.edit(
                published,
                version(published),
                Map.of(FieldKey.main(RecordField.PROFESSION), "маляр"),
                RYABINA,
                "по другой карточке");
        String word = corrections.send(
                new Corrections.Sent(
                        published,
                        "profession",
                        "Он был столяром.",
                        "внучка",
                        UUID.randomUUID().toString()),
                null);
        String asked = requests.send(new ShowingRequests.Sent(
                published,
                ShowingRequest.Wish.HIDE,
                ShowingRequest.Standing.HEIR,
                null,
                "1899",
                "Прошу за деда.",
                "внучка",
                UUID.randomUUID().toString()));
        proposals.propose(
                published,
                Proposal.Kind.ANNOTATE,
                "спорно",
                Map.of("ru", "Год рождения спорен.", "en", "Disputed."),
                RYABINA);
        catalogue.change(
                once.source.id,
                catalogue.source(once.source.id).version,
                source -> {
                    source.title = "Заглавие, как в выходных данных";
                    source.invented = true;
                },
                new SourceWork(),
                RYABINA);
        long another = record(once, "Прокоп");
        workflow.move(another, version(another), Move.ACCEPT, RYABINA, null);
        workflow.move(another, version(another), Move.PUBLISH, RYABINA, null);
        same.judge(published, another, PersonLink.Outcome.OTHER, "разные отцы", RYABINA);
        long waiting = record(once, "Прохор");
        Path table = Files.createTempFile("people", ".csv");
        Files.writeString(table, "Фамилия;Имя;Дата рождения\nВерхозимин;Лука;весной\nВерхозимин;Фока;1901\n;;\n");
        long sheet = sheets.upload(once.source.id, table, "люди.csv", actor).id;
        SheetFile taken = sheets.upload(once.source.id, table, "люди.csv", actor);
        long run = sheets.take(taken.id, actor).id;
        Files.delete(table);
        claims.giveBack(once.id, DUB);
        Draft open = drafts.begin(once.id, ENTRY + "\n\n" + ENTRY, actor).get(0);
        return List.of(
                "/workshop",
                "/workshop/practice",
                "/workshop/sources/new",
                book,
                book + "/edit",
                book + "/descriptor",
                book + "/same",
                book + "/runs/" + run,
                book + "/runs/" + run + "?of=rejected",
                "/workshop/sources/" + twice.source.id,
                "/workshop/pages/" + once.id,
                "/workshop/pages/" + once.id + "/edit",
                "/workshop/drafts/" + open.id,
                "/workshop/pairs/" + first.id,
                "/workshop/queue",
                "/workshop/records/" + published,
                "/workshop/records/" + published + "/edit",
                "/workshop/records/" + waiting,
                "/workshop/records/" + waiting + "/same",
                "/workshop/records/" + published + "/same",
                "/workshop/proposals",
                "/workshop/corrections",
                "/workshop/corrections/" + corrections.byToken(word).orElseThrow().id,
                "/workshop/requests",
                "/workshop/requests/" + requests.byToken(asked).orElseThrow().id,
                "/requests/" + asked,
                "/requests?record=" + published,
                "/workshop/sheets/" + sheet,
                "/records/" + published + "/correction",
                "/corrections/" + word,
                "/accounts",
                "/account",
                "/account/confirm");
    }

    private Draft handedIn(BookPage page, Actor author, String given) {
        Draft draft = drafts.begin(page.id, ENTRY, author).get(0);
        Map<FieldKey, String> typed =
                Map.of(FieldKey.main(RecordField.SURNAME), "Верхозимин", FieldKey.main(RecordField.GIVEN_NAME), given);
        Map<FieldKey, Draft.Mark> marks = Map.of(FieldKey.main(RecordField.SURNAME), Draft.Mark.DOUBTFUL);
        Drafts.Typed form = new Drafts.Typed(ENTRY, typed, marks, "Первая буква стёрта.");
        int version = drafts.save(draft.id, draft.version, form, false, author).draft().version;
        return drafts.handIn(draft.id, version, author);
    }

    private long record(BookPage page, String given) {
        return handedIn(page, DUB, given).record.id;
    }

    private int version(long record) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(record).version);
    }
}
