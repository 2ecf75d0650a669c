package org.knigipamiati.review.corrections;

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
import java.time.Instant;
import java.util.List;
import org.knigipamiati.record.MemorialRecord;

/** What a reader says of a record, and what was answered. How to reach the reader is not here. */
@Entity
public class Correction extends PanacheEntityBase {

    /** How it was answered. */
    public enum Outcome {
        ACCEPTED,
        PARTLY,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction_seq")
    @SequenceGenerator(name = "correction_seq", sequenceName = "correction_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    /** Path of the field it is about, null if none in particular. */
    public String field;

    public String message;

    /** Name of an image among the scans, null if none was sent. */
    public String document;

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

    /** What readers of the record see. */
    public String answer;

    @Column(name = "answered_by")
    public String answeredBy;

    @Column(name = "answered_at")
    public Instant answeredAt;

    /**
     * What readers of a record learn of one that was answered.
     *
     * @param at when it was answered
     */
    public record Answered(Outcome outcome, String answer, Instant at) {}

    /** The answered ones of a record, oldest first; no more is asked of the table, for readers' pages may see no more. */
    public static List<Answered> answered(long record) {
        return getEntityManager()
                .createQuery(
                        "select new org.knigipamiati.review.corrections.Correction$Answered(c.outcome, c.answer, c.answeredAt)"
                                + " from Correction c where c.record.id = ?1 and c.outcome is not null order by c.answeredAt",
                        Answered.class)
                .setParameter(1, record)
                .getResultList();
    }
}
