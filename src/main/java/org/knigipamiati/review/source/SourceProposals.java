package org.knigipamiati.review.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.NotThere;

/** What the public reads about a book stands in every citation of it: where records are published, it takes two to change it. */
@ApplicationScoped
@Transactional
public class SourceProposals {

    private static final Map<String, SourceField> FIELDS =
            SourceField.PUBLIC.stream().collect(Collectors.toMap(SourceField::name, Function.identity()));

    @Inject
    EntityManager em;

    /**
     * Proposes to say about a source what is said about another.
     *
     * @return null if that is the same
     * @throws CannotAct if another change of it waits
     */
    SourceProposal propose(Source source, Source wished, Actor actor) {
        List<SourceProposal.Change> changes = new ArrayList<>();
        for (SourceField field : SourceField.PUBLIC) {
            if (!Objects.equals(field.of(source), field.of(wished))) {
                changes.add(new SourceProposal.Change(field.name(), field.of(source), field.of(wished)));
            }
        }
        if (changes.isEmpty()) {
            return null;
        }
        SourceProposal.open(source.id).ifPresent(open -> {
            throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, open.proposedBy);
        });
        SourceProposal proposal = new SourceProposal();
        proposal.source = source;
        proposal.changes = List.copyOf(changes);
        proposal.proposedBy = actor.name();
        proposal.persist();
        return proposal;
    }

    /**
     * Consents, and says it.
     *
     * @throws CannotAct if the consenting person is the proposing one, or it does not wait, or something else is said meanwhile than was shown
     */
    public void consent(long id, Actor actor) {
        SourceProposal proposal = waiting(id);
        if (proposal.isOf(actor)) {
            throw new CannotAct(CannotAct.Why.OWN_PROPOSAL);
        }
        Source source = em.find(Source.class, proposal.source.id, LockModeType.PESSIMISTIC_WRITE);
        for (SourceProposal.Change change : proposal.changes) {
            if (!Objects.equals(FIELDS.get(change.field()).of(source), change.before())) {
                throw new CannotAct(CannotAct.Why.SOURCE_OUTDATED);
            }
        }
        proposal.changes.forEach(change -> FIELDS.get(change.field()).set(source, change.after()));
        proposal.consent(actor);
    }

    /** Refuses a proposal of somebody else, or withdraws an own one. */
    public void refuse(long id, Actor actor) {
        SourceProposal proposal = waiting(id);
        proposal.refuse(actor);
    }

    private SourceProposal waiting(long id) {
        SourceProposal proposal = em.find(SourceProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw new NotThere();
        }
        if (proposal.outcome != null) {
            throw new CannotAct(CannotAct.Why.DECIDED_ALREADY);
        }
        return proposal;
    }
}
