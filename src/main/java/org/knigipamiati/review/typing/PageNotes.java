package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.NotThere;

/** Remarks and questions about pages. Where two type a page without seeing each other, they do not see each other's remarks either. */
@ApplicationScoped
@Transactional
public class PageNotes {

    @Inject
    EntityManager em;

    /** What somebody may read about a page, oldest first. */
    public List<PageNote> of(BookPage page, Actor reader) {
        return PageNote.<PageNote>list("page = ?1 order by id", page).stream()
                .filter(note -> sees(note, reader))
                .toList();
    }

    /** Those that nobody has settled, oldest first, for somebody who answers them. */
    public List<PageNote> open() {
        return PageNote.list(
                "from PageNote n join fetch n.page p join fetch p.source where n.settledBy is null order by n.id");
    }

    /** Writes a remark; one without words is none. */
    public void write(long page, String words, Actor author) {
        BookPage of = em.find(BookPage.class, page);
        if (of == null) {
            throw new NotThere();
        }
        String said = Tidy.remark(words);
        if (said != null) {
            PageNote note = new PageNote();
            note.page = of;
            note.author = author.name();
            note.words = said;
            note.persist();
        }
    }

    /** Says that a remark is settled; it stays readable. */
    public void settle(long page, long id, Actor actor) {
        PageNote note = PageNote.findById(id);
        if (note == null || note.page.id != page || !sees(note, actor)) {
            throw new NotThere();
        }
        if (note.settledBy == null) {
            note.settledBy = actor.name();
            note.settledAt = Instant.now();
        }
    }

    private static boolean sees(PageNote note, Actor reader) {
        SourceWork work = SourceWork.findById(note.page.source.id);
        return work == null || !work.doubleEntry || note.author.equals(reader.name()) || reader.may(Permission.REVIEW);
    }
}
