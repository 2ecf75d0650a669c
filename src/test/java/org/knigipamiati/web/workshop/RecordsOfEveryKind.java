package org.knigipamiati.web.workshop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.same.PersonLink;
import org.knigipamiati.review.same.SamePersons;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.Catalogue;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.vocabulary.RecordField;

/**
 * One record of every kind that the public may or may not see, each in a book of its own, each about somebody who never lived, and
 * each brought there in the way that volunteers and reviewers bring it.
 */
@ApplicationScoped
class RecordsOfEveryKind {

    /** A kind of record: its state, and what else decides who sees it. The surname is what tests look for. */
    enum Kind {
        DRAFT("Незавершилов", "Nezavershilov"),
        SUBMITTED("Ожидалов", "Ozhidalov"),
        REVIEWED("Сверялов", "Sverialov"),
        PUBLISHED("Оглашалов", "Oglashalov"),
        HIDDEN("Сокрывалов", "Sokryvalov"),
        MAY_BE_LIVING("Долгожилов", "Dolgozhilov"),
        TAKEN_BACK("Возвращалов", "Vozvrashchalov");

        final String surname;
        /** As a reader types it who has no Russian keyboard; the page that repeats the question does not repeat the surname. */
        final String latin;

        Kind(String surname, String latin) {
            this.surname = surname;
            this.latin = latin;
        }
    }

    /** A record and where it stands. */
    record Place(long id, String source, long page, long draft, long sheet, long run) {}

    private static final String DEAD = "Родился в 1899 г.; русский.\nПриговор: ВМН\nРасстрелян 9 апреля 1938 г.";
    private static final String PERHAPS_LIVING = "Родилась в 1931 г.; русская.\nПриговор: спецпоселение";
    private static final String WHY = "так решили";

    private static final Actor FIRST = new Actor("Осина", Set.of(Role.REVIEWER));
    private static final Actor SECOND = new Actor("Лиственница", Set.of(Role.REVIEWER));
    private static final Actor CHIEF = new Actor("Граб", Set.of(Role.ADMINISTRATOR));

    @Inject
    Catalogue catalogue;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    Proposals proposals;

    @Inject
    SheetImport sheets;

    @Inject
    SamePersons same;

    /** Makes them all, typed or uploaded by this volunteer. */
    Map<Kind, Place> make(Actor author) throws Exception {
        Map<Kind, Place> made = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            made.put(kind, make(kind, author));
        }
        return made;
    }

    private Place make(Kind kind, Actor author) throws Exception {
        switch (kind) {
            case DRAFT:
                Place returned = submitted(kind.surname, DEAD, author);
                move(returned.id, Move.RETURN);
                return returned;
            case SUBMITTED:
                return submitted(kind.surname, DEAD, author);
            case REVIEWED:
                Place accepted = submitted(kind.surname, DEAD, author);
                move(accepted.id, Move.ACCEPT);
                return accepted;
            case PUBLISHED:
                return published(kind.surname, DEAD, author);
            case HIDDEN:
                Place hidden = published(kind.surname, DEAD, author);
                hide(hidden.id);
                return hidden;
            case MAY_BE_LIVING:
                return published(kind.surname, PERHAPS_LIVING, author);
            case TAKEN_BACK:
                return takenBack(kind.surname, author);
            default:
                throw new AssertionError("make one: " + kind);
        }
    }

    /** A record of a book of its own that everybody sees. */
    Place published(String surname, String text, Actor author) throws Exception {
        Place place = reviewed(surname, text, author);
        publish(place.id);
        return place;
    }

    /** The same before its publication. */
    Place reviewed(String surname, String text, Actor author) throws Exception {
        Place place = submitted(surname, text, author);
        move(place.id, Move.ACCEPT);
        return place;
    }

    void publish(long id) {
        move(id, Move.PUBLISH);
    }

    void hide(long id) {
        Proposal proposal = proposals.propose(id, Proposal.Kind.HIDE, WHY, Map.of(), FIRST);
        proposals.consent(proposal.id, SECOND);
    }

    /** Says that two records speak of one person. */
    long judgeSame(long one, long other, Actor actor) {
        PersonLink link = same.judge(one, other, PersonLink.Outcome.SAME, WHY, actor);
        if (!link.stands) {
            same.consent(link.id, SECOND);
        }
        return link.id;
    }

    private Place submitted(String surname, String text, Actor author) throws Exception {
        BookPage page = page();
        Draft draft = drafts.begin(page.id, text, author).get(0);
        Map<FieldKey, String> fields = Map.of(
                FieldKey.main(RecordField.SURNAME),
                surname,
                FieldKey.main(RecordField.GIVEN_NAME),
                "Прохор",
                FieldKey.main(RecordField.PATRONYMIC),
                "Лукич",
                FieldKey.main(RecordField.CITIZENSHIP),
                citizenship(surname));
        Draft saved = drafts.save(draft.id, draft.version, new Drafts.Typed(null, fields, Map.of(), ""), false, author)
                .draft();
        long id = drafts.handIn(saved.id, saved.version, author).record.id;
        return new Place(id, page.source.id, page.id, draft.id, 1, 1);
    }

    private Place takenBack(String surname, Actor author) throws Exception {
        BookPage page = page();
        Path table = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(
                    table,
                    "ФИО;Год рождения;Подданство\n%s Прохор Лукич;1899;%s\n".formatted(surname, citizenship(surname)),
                    StandardCharsets.UTF_8);
            SheetFile sheet = sheets.upload(page.source.id, table, "t.csv", author);
            sheets.match(sheet.id, List.of("name", "birth.date", "citizenship"), author);
            ImportRun run = sheets.take(sheet.id, author);
            workflow.publishImport(run.id, CHIEF, WHY);
            workflow.takeBackImport(run.id, CHIEF, WHY);
            long id = QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>find("entry.run", run)
                    .singleResult()
                    .id);
            return new Place(id, page.source.id, page.id, 1, sheet.id, run.id);
        } finally {
            Files.delete(table);
        }
    }

    /** A value of a facet that nobody else has, by which one record is told in tables of counts. */
    static String citizenship(String surname) {
        return surname.toLowerCase(Locale.ROOT) + "ское";
    }

    private void move(long id, Move move) {
        int version = QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
        workflow.move(id, version, move, FIRST, WHY);
    }

    private BookPage page() throws Catalogue.Refused {
        Source source = catalogue.add(
                "seen-" + UUID.randomUUID(),
                book -> {
                    book.title = "Книга памяти Заозёрской области";
                    book.invented = true;
                },
                new SourceWork());
        return catalogue.addPages(source.id, "17", List.of(), CHIEF).get(0);
    }
}
