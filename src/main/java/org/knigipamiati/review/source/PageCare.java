package org.knigipamiati.review.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.scan.Scans;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;

/** Mends the pages of a book: their numbers, images and order. By whoever added a page, and by those who keep the catalogue. */
@ApplicationScoped
@Transactional
public class PageCare {

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    /**
     * Names a page otherwise. Entries made of it keep the number under which they were typed.
     *
     * @throws Catalogue.Refused if the source has a page of that label
     */
    public void rename(long id, String label, Actor actor) throws Catalogue.Refused {
        BookPage page = own(id, actor);
        String words = Tidy.words(label);
        if (!words.isEmpty() && !words.equals(page.label)) {
            catalogue.refuseIfThere(page.source, List.of(words));
            page.label = words;
        }
    }

    /** Gives a page another image. The one before is swept away with others that belong to nothing. */
    public void replace(long id, Scans.Kept image, Actor actor) {
        BookPage page = own(id, actor);
        page.image = image.file();
        page.width = image.width();
        page.height = image.height();
    }

    /** Puts a page before the one that stands before it, or behind the one behind; at the ends it stays. */
    public void move(long id, boolean earlier, Actor actor) {
        BookPage page = own(id, actor);
        List<BookPage> pages = BookPage.of(page.source.id);
        int at = pages.indexOf(page) + (earlier ? -1 : 1);
        if (at < 0 || at >= pages.size()) {
            return;
        }
        BookPage other = pages.get(at);
        int position = page.position;
        int neighbours = other.position;
        // Two pages of one position are refused at every moment, not only at the end.
        page.position = pages.get(pages.size() - 1).position + 1;
        em.flush();
        other.position = position;
        em.flush();
        page.position = neighbours;
    }

    /**
     * Deletes a page of which nothing was typed.
     *
     * @throws CannotAct if entries of it, or a text for them, were begun, also if they were given up
     */
    public void delete(long id, Actor actor) {
        BookPage page = refuseToDelete(id, actor);
        em.createQuery("delete from PageClaim c where c.page = ?1")
                .setParameter(1, page)
                .executeUpdate();
        page.delete();
    }

    /**
     * Does nothing to a page that may be deleted.
     *
     * @return the page
     * @throws CannotAct as {@link #delete}
     */
    public BookPage refuseToDelete(long id, Actor actor) {
        BookPage page = own(id, actor);
        Long begun = em.createQuery("select count(*) from Draft d where d.page = ?1", Long.class)
                .setParameter(1, page)
                .getSingleResult();
        Long kept = em.createQuery(
                        "select count(*) from BegunForm f where f.kind = PAGE_TEXT and f.about = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult();
        if (begun + kept > 0) {
            throw new CannotAct(CannotAct.Why.PAGE_HAS_ENTRIES);
        }
        return page;
    }

    /** Whether somebody may mend a page. */
    public static boolean isOf(BookPage page, Actor actor) {
        return page.addedBy.equals(actor.name()) || actor.may(Permission.EDIT_SOURCES);
    }

    private BookPage own(long id, Actor actor) {
        BookPage page = em.find(BookPage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (page == null) {
            throw new NotThere();
        }
        if (!isOf(page, actor)) {
            throw new CannotAct(CannotAct.Why.NOT_YOUR_PAGE, page.addedBy);
        }
        return page;
    }
}
