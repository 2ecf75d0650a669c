package org.knigipamiati.review.workflow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What one person proposes and another decides. */
@MappedSuperclass
public abstract class Proposed extends PanacheEntityBase {

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt = Instant.now();

    /** Null as long as it is open. */
    @Enumerated(EnumType.STRING)
    public Proposal.Outcome outcome;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;

    /** Whether somebody proposed it. */
    public boolean isOf(Actor actor) {
        return proposedBy.equals(actor.name());
    }

    /** Ends it with somebody's consent. */
    public void consent(Actor actor) {
        end(Proposal.Outcome.CONSENTED, actor);
    }

    /** Ends it without: who proposed it withdraws it, others refuse it. */
    public void refuse(Actor actor) {
        end(isOf(actor) ? Proposal.Outcome.WITHDRAWN : Proposal.Outcome.REFUSED, actor);
    }

    private void end(Proposal.Outcome how, Actor actor) {
        outcome = how;
        decidedBy = actor.name();
        decidedAt = Instant.now();
    }
}
