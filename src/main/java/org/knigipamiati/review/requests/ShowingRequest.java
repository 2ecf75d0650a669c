package org.knigipamiati.review.requests;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.workflow.Proposal;

/**
 * That somebody be shown, or be hidden. It names a person and not a record: of hidden people there is no page, and the sender is
 * not told whether there is a record. It is deleted some time after the answer.
 */
@Entity
@Table(name = "showing_request")
public class ShowingRequest extends PanacheEntityBase {

    /** What is asked. */
    public enum Wish {
        HIDE,
        SHOW
    }

    /** Who asks, as the sender says. */
    public enum Standing {
        SELF,
        HEIR,
        OTHER
    }

    /** How it was answered. */
    public enum Outcome {
        GRANTED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "showing_request_seq")
    @SequenceGenerator(name = "showing_request_seq", sequenceName = "showing_request_seq", allocationSize = 50)
    public Long id;

    /** The record from whose page it came, or that a reviewer takes to be meant; null while none is. */
    @ManyToOne(fetch = FetchType.LAZY)
    public MemorialRecord record;

    @Enumerated(EnumType.STRING)
    public Wish wish;

    @Enumerated(EnumType.STRING)
    public Standing standing;

    /** Whom it is about. */
    @Column(name = "person")
    public String name;

    /** Years of a life, or whatever else tells the person from namesakes; may be null. */
    public String years;

    /** Why; may be null. */
    public String message;

    /** How to reach the sender; null if not wished. */
    public String contact;

    @Column(name = "token_hash")
    public String tokenHash;

    @Column(name = "sent_at")
    public Instant sentAt = Instant.now();

    /** Whether it came when more were sent than anybody can answer. */
    @Column(name = "set_aside")
    public boolean setAside;

    /** Null until it is answered. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** What the sender reads. */
    public String answer;

    @Column(name = "answered_by")
    public String answeredBy;

    @Column(name = "answered_at")
    public Instant answeredAt;

    /** What would have to be done to a record. */
    Proposal.Kind meansFor(MemorialRecord meant) {
        if (wish == Wish.HIDE) {
            return Proposal.Kind.HIDE;
        }
        return meant.state == RecordState.HIDDEN ? Proposal.Kind.SHOW_AGAIN : Proposal.Kind.SHOW_LIVING;
    }

    /** Whether the record that is meant is as the sender wishes. */
    public boolean isDone() {
        return record != null && (wish == Wish.HIDE ? record.state == RecordState.HIDDEN : record.isPublished());
    }
}
