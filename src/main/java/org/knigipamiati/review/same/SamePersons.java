package org.knigipamiati.review.same;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.change.Repeats;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.state.SearchState;

/**
 * Records that may speak of one person: found by the name search, shown with reasons, judged by people. A judgement joins nothing
 * and deletes nothing; it is remembered and can be undone.
 */
@ApplicationScoped
@Transactional
public class SamePersons {

    private static final Logger LOG = Logger.getLogger(SamePersons.class);

    /** A match of names below this says no more than that the names are alike. */
    private static final double LIKELY = 0.6;

    private static final int MOST = 10;

    @Inject
    EntityManager em;

    @Inject
    Search search;

    @Inject
    Repeats repeats;

    /** How two dates stand to each other. */
    public enum Dates {
        /** Both known, and they can be the same. */
        AGREE,
        /** Both known, and they cannot be the same. */
        DIFFER,
        /** One is not known. */
        UNKNOWN
    }

    /**
     * A record that may speak of the same person.
     *
     * @param card what is known of it
     * @param confidence of the names, 0 to 1
     * @param why reasons about the names, in the language asked for
     * @param births how the dates of birth stand to each other
     * @param arrests how the arrests of the main cases do; where only these differ, it may be another arrest of one person
     */
    public record Likely(RecordCard card, double confidence, List<String> why, Dates births, Dates arrests) {}

    /**
     * The published records that may speak of the person of a record, those with agreeing births first. Records that were judged to
     * be of somebody else, or judged already, are left out.
     *
     * @param record stored or only imagined
     */
    public List<Likely> likely(MemorialRecord record, Locale locale) {
        String name = record.printedName();
        if (name.isBlank() || record.surname == null) {
            return List.of();
        }
        Set<Long> judged = record.id == null
                ? Set.of()
                : links(record.id, "").stream()
                        .map(link -> link.first.id.equals(record.id) ? link.second.id : link.first.id)
                        .collect(Collectors.toSet());
        List<Likely> found = new ArrayList<>();
        for (SearchResult.Hit hit : hits(name, locale)) {
            boolean other = !Objects.equals(record.id, hit.id()) && !judged.contains(hit.id());
            if (other && hit.match() != null && hit.match().confidence() >= LIKELY) {
                Likely likely = compare(record, hit);
                if (likely.births != Dates.DIFFER) {
                    found.add(likely);
                }
            }
        }
        found.sort((a, b) -> a.births.compareTo(b.births));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /**
     * Records on their way to the public, drafts included, of the same surname and given name whose birth does not contradict. The index
     * does not hold them, so names are compared letter by letter.
     */
    public List<MemorialRecord> unpublished(MemorialRecord record) {
        if (record.surname == null || record.givenName == null) {
            return List.of();
        }
        return em
                .createQuery(
                        "select r from MemorialRecord r join fetch r.source join fetch r.entry where r.state in ?1"
                                + " and lower(r.surname) = lower(?2) and lower(r.givenName) = lower(?3)"
                                + " and not r.mayBeLiving order by r.id",
                        MemorialRecord.class)
                .setParameter(1, List.of(RecordState.DRAFT, RecordState.SUBMITTED, RecordState.REVIEWED))
                .setParameter(2, record.surname)
                .setParameter(3, record.givenName)
                .getResultList()
                .stream()
                .filter(other -> !Objects.equals(other.id, record.id))
                .filter(other ->
                        compare(StoredDate.dateOf(record.birth), other.birth == null ? null : other.birth.edtf())
                                != Dates.DIFFER)
                .limit(MOST)
                .toList();
    }

    /** Nothing if the index does not answer: work goes on without it. */
    private List<SearchResult.Hit> hits(String name, Locale locale) {
        try {
            return search.search(SearchState.of(name), List.of(), locale).hits();
        } catch (RuntimeException e) {
            LOG.warn("Likely same persons cannot be looked for now", e);
            return List.of();
        }
    }

    /** The standing judgements about a record, newest first. */
    public List<PersonLink> judgements(long record) {
        return links(record, " and l.stands");
    }

    /** Those that stand and those that wait for a second person. */
    public List<PersonLink> judgementsAndProposals(long record) {
        return links(record, "");
    }

    private static List<PersonLink> links(long record, String which) {
        return PersonLink.list(
                "select l from PersonLink l join fetch l.first join fetch l.second"
                        + " where (l.first.id = ?1 or l.second.id = ?1) and l.undoneAt is null" + which
                        + " order by l.id desc",
                record);
    }

    /**
     * Judges two records. An earlier judgement about the two is undone by it. Where both are published, nothing happens before somebody else
     * consents.
     *
     * @throws CannotAct if a judgement of the two waits already
     */
    public PersonLink judge(long one, long other, PersonLink.Outcome outcome, String reason, Actor actor) {
        MemorialRecord first = em.find(MemorialRecord.class, Math.min(one, other));
        MemorialRecord second = em.find(MemorialRecord.class, Math.max(one, other));
        if (first == null || second == null || one == other) {
            throw new NotThere();
        }
        links(first.id, " and not l.stands").stream()
                .filter(waiting -> waiting.second.equals(second))
                .findFirst()
                .ifPresent(waiting -> {
                    throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, waiting.decidedBy);
                });
        PersonLink link = new PersonLink();
        link.first = first;
        link.second = second;
        link.outcome = outcome;
        link.reason = Tidy.remark(reason);
        link.decidedBy = actor.name();
        if (!link.takesTwo()) {
            stand(link, actor);
        }
        link.persist();
        repeats.decide(List.of(first.id, second.id));
        return link;
    }

    /** Makes a judgement the standing one about its two records. */
    private void stand(PersonLink link, Actor actor) {
        links(link.first.id, " and l.stands").stream()
                .filter(standing -> standing.second.equals(link.second))
                .forEach(standing -> undo(standing, actor));
        em.flush();
        link.stands = true;
    }

    /**
     * Undoes a judgement, or withdraws the own one that waits. What stands about two published records is undone when somebody else consents.
     *
     * @throws CannotAct if it is undone, or that is proposed already, or another's judgement waits
     */
    public void undo(long id, Actor actor) {
        PersonLink link = locked(id);
        if (link.stands && link.takesTwo()) {
            if (link.undoWishedBy != null) {
                throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, link.undoWishedBy);
            }
            link.undoWishedBy = actor.name();
            link.undoWishedAt = Instant.now();
            return;
        }
        if (!link.stands && !link.decidedBy.equals(actor.name())) {
            throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, link.decidedBy);
        }
        undo(link, actor);
        repeats.decide(List.of(link.first.id, link.second.id));
    }

    /**
     * Consents to a judgement that waits, or to undoing one.
     *
     * @throws CannotAct if the consenting person is the proposing one, or nothing waits
     */
    public void consent(long id, Actor actor) {
        PersonLink link = waiting(id);
        if (link.proposer().equals(actor.name())) {
            throw new CannotAct(CannotAct.Why.OWN_PROPOSAL);
        }
        if (link.stands) {
            undo(link, actor);
        } else {
            stand(link, actor);
            link.consentedBy = actor.name();
            link.consentedAt = Instant.now();
        }
        em.flush();
        repeats.decide(List.of(link.first.id, link.second.id));
    }

    /** Refuses a judgement that waits, or to undo one, or withdraws the own proposal. */
    public void refuse(long id, Actor actor) {
        PersonLink link = waiting(id);
        if (link.stands) {
            link.undoWishedBy = null;
            link.undoWishedAt = null;
        } else {
            undo(link, actor);
        }
    }

    private PersonLink waiting(long id) {
        PersonLink link = locked(id);
        if (link.proposer() == null) {
            throw new CannotAct(CannotAct.Why.DECIDED_ALREADY);
        }
        return link;
    }

    private PersonLink locked(long id) {
        PersonLink link = em.find(PersonLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (link == null) {
            throw new NotThere();
        }
        if (link.undoneAt != null) {
            throw new CannotAct(CannotAct.Why.ALREADY_TAKEN_BACK, link.undoneBy);
        }
        return link;
    }

    private static void undo(PersonLink link, Actor actor) {
        link.undoneBy = actor.name();
        link.undoneAt = Instant.now();
    }

    private static Likely compare(MemorialRecord record, SearchResult.Hit hit) {
        RecordCase main = record.mainCase();
        RecordCard card = hit.card();
        return new Likely(
                card,
                hit.match().confidence(),
                hit.match().why(),
                compare(StoredDate.dateOf(record.birth), card.value(Property.BORN)),
                compare(main == null ? null : StoredDate.dateOf(main.arrested), card.value(Property.ARRESTED)));
    }

    static Dates compare(PartialDate one, String edtf) {
        PartialDate other = PartialDate.tryParse(edtf).orElse(null);
        if (one == null || other == null) {
            return Dates.UNKNOWN;
        }
        return one.certainlyBefore(other) || one.certainlyAfter(other) ? Dates.DIFFER : Dates.AGREE;
    }
}
