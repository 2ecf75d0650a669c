package org.knigipamiati.review.same;

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

/** A judgement whether two records speak of one human being. Undone ones are kept. */
@Entity
@Table(name = "person_link")
public class PersonLink extends PanacheEntityBase {

    /** What was judged. */
    public enum Outcome {
        /** One person, one arrest, told twice. */
        SAME,
        /** One person, arrested more than once: each record tells of another case. */
        SAME_OTHER_ARREST,
        /** Two people. */
        OTHER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_link_seq")
    @SequenceGenerator(name = "person_link_seq", sequenceName = "person_link_seq", allocationSize = 50)
    public Long id;

    /** The record with the smaller number. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord first;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord second;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String reason;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt = Instant.now();

    @Column(name = "undone_by")
    public String undoneBy;

    @Column(name = "undone_at")
    public Instant undoneAt;
}
