package org.knigipamiati.review.workflow;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.change.Tidy;

/**
 * Hiding a whole import takes two people, as hiding one record does, and so does showing again what was hidden with it. Who proposes it may publish and hide imports; who consents may
 * hide records, so that a place with one administrator can do it.
 */
@ApplicationScoped
@Transactional
public class RunProposals {

    @Inject
    EntityManager em;

    @Inject
    Workflow workflow;

    /**
     * Proposes to hide all records of an import, or to show them again.
     *
     * @throws CannotAct if something is proposed of it already, or nothing was hidden with it
     */
    public RunProposal propose(long id, RunProposal.Kind kind, String reason, Actor actor) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new NotThere();
        }
        if (!actor.may(Permission.BULK_PUBLISH)) {
            throw new MoveRefused(kind.move(), Move.Refusal.NOT_YOUR_RIGHT);
        }
        String why = Tidy.remark(reason);
        if (why == null) {
            throw new MoveRefused(kind.move(), Move.Refusal.NO_REASON);
        }
        RunProposal.of(id).stream()
                .filter(open -> open.outcome == null)
                .findFirst()
                .ifPresent(open -> {
                    throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, open.proposedBy);
                });
        if (kind == RunProposal.Kind.SHOW_AGAIN && !workflow.anyHiddenWith(id)) {
            throw new CannotAct(CannotAct.Why.NOTHING_HIDDEN);
        }
        RunProposal proposal = new RunProposal();
        proposal.run = run;
        proposal.kind = kind;
        proposal.reason = why;
        proposal.proposedBy = actor.name();
        proposal.persist();
        return proposal;
    }

    /**
     * Consents, and hides the records, or leads them back to review, in the name of who proposed it.
     *
     * @return how many were moved, and why others were not
     * @throws MoveRefused if the consenting person is the proposing one, or may not hide, or it was decided already
     */
    @TransactionConfiguration(timeout = Workflow.LONG_SECONDS)
    public Workflow.Moved consent(long id, Actor actor) {
        RunProposal proposal = open(id, actor);
        if (proposal.isOf(actor)) {
            throw new MoveRefused(proposal.kind.move(), Move.Refusal.NO_CONSENT);
        }
        proposal.consent(actor);
        em.flush();
        Actor proposer = new Actor(proposal.proposedBy, Set.of(Role.ADMINISTRATOR));
        return workflow.moveRun(proposal.run.id, proposal.kind.move(), proposer, proposal.reason);
    }

    /** Refuses a proposal of somebody else, or withdraws an own one. */
    public void refuse(long id, Actor actor) {
        RunProposal proposal = open(id, actor);
        proposal.refuse(actor);
    }

    private RunProposal open(long id, Actor actor) {
        RunProposal proposal = em.find(RunProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw new NotThere();
        }
        if (!actor.may(Permission.HIDE)) {
            throw new MoveRefused(proposal.kind.move(), Move.Refusal.NOT_YOUR_RIGHT);
        }
        if (proposal.outcome != null) {
            throw new MoveRefused(proposal.kind.move(), Move.Refusal.WRONG_STATE);
        }
        return proposal;
    }
}
