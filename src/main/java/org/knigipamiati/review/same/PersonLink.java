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
import java.util.List;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

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

    private static final String WAITS = " where l.undoneAt is null and (not l.stands or l.undoWishedBy is not null)";

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

    /** Whether it holds: of two published records only when somebody else has consented, for it decides how many persons are counted. */
    public boolean stands;

    @Column(name = "consented_by")
    public String consentedBy;

    @Column(name = "consented_at")
    public Instant consentedAt;

    /** Who proposes that it be undone; null if nobody does. */
    @Column(name = "undo_wished_by")
    public String undoWishedBy;

    @Column(name = "undo_wished_at")
    public Instant undoWishedAt;

    @Column(name = "undone_by")
    public String undoneBy;

    @Column(name = "undone_at")
    public Instant undoneAt;

    /** Those that wait for a second person, or whose undoing does, oldest first. */
    public static List<PersonLink> waiting() {
        return list("from PersonLink l join fetch l.first join fetch l.second" + WAITS + " order by l.id");
    }

    /** How many wait. */
    public static long countWaiting() {
        return count("from PersonLink l" + WAITS);
    }

    /** Who wants what waits: the judgement, or that it be undone; null if nothing waits. */
    public String proposer() {
        return stands ? undoWishedBy : decidedBy;
    }

    /** Whether both records are published, so that it takes two people to judge them. */
    boolean takesTwo() {
        return first.state == RecordState.PUBLISHED && second.state == RecordState.PUBLISHED;
    }
}
