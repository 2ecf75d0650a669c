package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;

/** Which entry of a page a new draft is. */
@ApplicationScoped
class DraftNumbers {

    /**
     * The number after the last. Where two volunteers key the same page, each counts alone, so that the two typings of an entry
     * have the same number; otherwise all count together.
     */
    int next(BookPage page, SourceWork work, Actor author) {
        String mine = work.doubleEntry ? " and d.author = :author" : "";
        var query = Draft.getEntityManager()
                .createQuery(
                        "select coalesce(max(d.position), 0) from Draft d where d.page = :page and d.state <> :gone"
                                + mine,
                        Integer.class)
                .setParameter("page", page)
                .setParameter("gone", Draft.State.DISCARDED);
        if (work.doubleEntry) {
            query.setParameter("author", author.name());
        }
        return query.getSingleResult() + 1;
    }
}
