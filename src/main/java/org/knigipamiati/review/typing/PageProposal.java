package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;

/** Whose box the machine's reading of a page is put into. */
@ApplicationScoped
@Transactional
public class PageProposal {

    /** What was read on the page, if there is anything and that person may begin from it. */
    public Optional<Prereading> of(BookPage page, SourceWork work, Actor author) {
        return Prereading.<Prereading>findByIdOptional(page.id)
                .filter(read -> read.state == Prereading.State.READ
                        && !read.recognised.lines().isEmpty())
                .filter(read -> !isTaken(page, work, author));
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
