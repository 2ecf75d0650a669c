package org.knigipamiati.review.source;

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
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.review.workflow.Proposal;

/** That something else be said about a book of which records are published: proposed by one person, done when another consents. */
@Entity
@Table(name = "source_proposal")
public class SourceProposal extends PanacheEntityBase {

    /**
     * What would be said otherwise.
     *
     * @param field name of a {@link SourceField}
     * @param before what it says, null for nothing
     * @param after what it would say, null for nothing
     */
    public record Change(String field, String before, String after) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_proposal_seq")
    @SequenceGenerator(name = "source_proposal_seq", sequenceName = "source_proposal_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    /** In the order of the form. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<Change> changes = List.of();

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

    /** Those that wait for a second person, oldest first. */
    public static List<SourceProposal> open() {
        return list("from SourceProposal p join fetch p.source where p.outcome is null order by p.id");
    }

    /** The one about a source that waits, if one does. */
    public static Optional<SourceProposal> open(String source) {
        return find("source.id = ?1 and outcome is null", source).firstResultOptional();
    }
}
