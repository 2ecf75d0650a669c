package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;

/** Who types which page: taken with the first entry or before it, given back, done, or free again when it was left for long. */
@ApplicationScoped
@Transactional
public class PageClaims {

    @Inject
    EntityManager em;

    /** How far each page of a source is, by its id, in the order of the book. */
    public Map<Long, PageStatus> of(String source) {
        Map<Long, PageStatus> status = new LinkedHashMap<>();
        int wanted = wanted(source);
        for (BookPage page : BookPage.of(source)) {
            status.put(page.id, PageStatus.free(wanted));
        }
        status.putAll(statuses("c.page.source.id", "d.page.source.id", source, wanted));
        return status;
    }

    /** How far one page is. */
    public PageStatus of(BookPage page) {
        int wanted = wanted(page.source.id);
        return statuses("c.page.id", "d.page.id", page.id, wanted).getOrDefault(page.id, PageStatus.free(wanted));
    }

    /**
     * Takes a page, locked by the caller or not; who has it already keeps it, and who had done it opens it again.
     *
     * @throws CannotAct if others type it
     */
    public void take(long id, Actor actor) {
        BookPage page = em.find(BookPage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (page == null) {
            throw new NotThere();
        }
        SourceWork work = SourceWork.findById(page.source.id);
        if (work != null && !work.isOpenTo(actor.name())) {
            throw new CannotAct(CannotAct.Why.NOT_WORKING_HERE, String.join(", ", work.people));
        }
        PageStatus status = of(page);
        if (!status.isOpenTo(actor.name())) {
            throw new CannotAct(CannotAct.Why.PAGE_TAKEN, page.label);
        }
        PageClaim claim = own(page, actor);
        if (claim == null) {
            claim = new PageClaim();
            claim.page = page;
            claim.name = actor.name();
            claim.persist();
        } else if (claim.finishedAt != null || status.typists().stream().anyMatch(each -> isLeft(each, actor))) {
            claim.since = Instant.now();
            claim.finishedAt = null;
        }
        em.flush();
    }

    /**
     * Says that a page is done.
     *
     * @throws CannotAct if the person did not take it, or has entries of it open
     */
    public void finish(long id, Actor actor) {
        BookPage page = em.find(BookPage.class, id, LockModeType.PESSIMISTIC_WRITE);
        PageClaim claim = page == null ? null : own(page, actor);
        if (claim == null) {
            throw new CannotAct(CannotAct.Why.PAGE_NOT_YOURS);
        }
        long open = Draft.count("page = ?1 and author = ?2 and state = ?3", page, actor.name(), Draft.State.OPEN);
        if (open > 0) {
            throw new CannotAct(CannotAct.Why.ENTRIES_OPEN, open);
        }
        claim.finishedAt = Instant.now();
    }

    /**
     * Gives a page back; what was typed of it stays.
     *
     * @throws CannotAct if the person did not take it
     */
    public void giveBack(long id, Actor actor) {
        if (PageClaim.delete("page.id = ?1 and name = ?2", id, actor.name()) == 0) {
            throw new CannotAct(CannotAct.Why.PAGE_NOT_YOURS);
        }
    }

    /**
     * Takes the next page that somebody may type: one they have and did not finish, else a free one; those behind a page first, then
     * from the beginning of the book.
     *
     * @param after id of the page, 0 for the beginning
     * @return its id, 0 if there is none
     */
    public long takeNext(String source, long after, Actor actor) {
        List<Map.Entry<Long, PageStatus>> pages = new ArrayList<>(of(source).entrySet());
        int from = 0;
        for (int i = 0; i < pages.size(); i++) {
            from = pages.get(i).getKey() == after ? i + 1 : from;
        }
        for (boolean begun : new boolean[] {true, false}) {
            for (int i = 0; i < pages.size(); i++) {
                Map.Entry<Long, PageStatus> each = pages.get((from + i) % pages.size());
                PageStatus status = each.getValue();
                boolean fits = begun
                        ? status.isTypedBy(actor.name()) && status.isOpenTo(actor.name())
                        : !status.isOf(actor.name()) && status.isOpenTo(actor.name());
                if (fits && each.getKey() != after) {
                    take(each.getKey(), actor);
                    return each.getKey();
                }
            }
        }
        return 0;
    }

    private static boolean isLeft(PageStatus.Typist typist, Actor actor) {
        return typist.name().equals(actor.name()) && typist.left();
    }

    private static PageClaim own(BookPage page, Actor actor) {
        return PageClaim.<PageClaim>find("page = ?1 and name = ?2", page, actor.name())
                .firstResult();
    }

    private static int wanted(String source) {
        SourceWork work = SourceWork.findById(source);
        return work != null && work.doubleEntry ? 2 : 1;
    }

    private Map<Long, PageStatus> statuses(String claimBy, String draftBy, Object value, int wanted) {
        Map<Long, Long> entries = new HashMap<>();
        Map<Long, Map<String, Instant>> touched = new HashMap<>();
        em.createQuery(
                        "select d.page.id, d.author, max(d.savedAt), count(*) from Draft d where " + draftBy
                                + " = ?1 and d.state <> ?2 group by d.page.id, d.author",
                        Object[].class)
                .setParameter(1, value)
                .setParameter(2, Draft.State.DISCARDED)
                .getResultList()
                .forEach(row -> {
                    entries.merge((Long) row[0], (Long) row[3], Long::sum);
                    touched.computeIfAbsent((Long) row[0], page -> new HashMap<>())
                            .put((String) row[1], (Instant) row[2]);
                });
        Map<Long, List<PageStatus.Typist>> typists = new HashMap<>();
        for (PageClaim claim : em.createQuery(
                        "select c from PageClaim c where " + claimBy + " = ?1 order by c.since, c.id", PageClaim.class)
                .setParameter(1, value)
                .getResultList()) {
            Instant saved = touched.getOrDefault(claim.page.id, Map.of()).getOrDefault(claim.name, claim.since);
            typists.computeIfAbsent(claim.page.id, page -> new ArrayList<>())
                    .add(new PageStatus.Typist(
                            claim.name,
                            claim.since,
                            saved.isAfter(claim.since) ? saved : claim.since,
                            claim.finishedAt));
        }
        Map<Long, PageStatus> statuses = new HashMap<>();
        entries.forEach((page, count) ->
                statuses.put(page, new PageStatus(typists.getOrDefault(page, List.of()), wanted, count)));
        typists.forEach((page, all) -> statuses.putIfAbsent(page, new PageStatus(all, wanted, 0)));
        return statuses;
    }
}
