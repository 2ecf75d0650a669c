package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.review.preread.PageEdges;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.preread.Recognised;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;

/** Whose box the machine's reading of a page is put into. */
@ApplicationScoped
@Transactional
public class PageProposal {

    /** Left and right pages may have heads of their own: of two beside each other one is of the same side. */
    private static final int NEAR = 2;

    /** What was read on the page, if there is anything and that person may begin from it. */
    public Optional<Prereading> of(BookPage page, SourceWork work, Actor author) {
        return Prereading.<Prereading>findByIdOptional(page.id)
                .filter(read -> read.state == Prereading.State.READ
                        && !read.recognised.lines().isEmpty())
                .filter(read -> !isTaken(page, work, author));
    }

    /** The numbers of the lines that are the number or the head of a page, as the pages beside it in the book show. */
    public Set<Integer> edges(BookPage page, Prereading read) {
        if (read.state != Prereading.State.READ || read.recognised == null) {
            return Set.of();
        }
        List<Recognised> near = Prereading.<Prereading>list(
                        "state = ?1 and page in (select p.id from BookPage p where p.source = ?2 and p.id <> ?3"
                                + " and abs(p.position - ?4) <= ?5)",
                        Prereading.State.READ,
                        page.source,
                        page.id,
                        page.position,
                        NEAR)
                .stream()
                .map(other -> other.recognised)
                .toList();
        return PageEdges.of(read.recognised, page.label, near);
    }

    /**
     * Whether another's typing of the page began from the machine's text, where two type it without seeing each other: errors of the
     * machine that both overlook would count as agreed.
     */
    public boolean isTaken(BookPage page, SourceWork work, Actor author) {
        return work.doubleEntry
                && Draft.count(
                                "page = ?1 and author <> ?2 and proposedBy is not null and state <> ?3",
                                page,
                                author.name(),
                                Draft.State.DISCARDED)
                        > 0;
    }
}
