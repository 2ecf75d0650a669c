package org.knigipamiati.review.source;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.SourceField;
import org.knigipamiati.review.workflow.Proposed;

/** That something else be said about a book of which records are published: proposed by one person, done when another consents. */
@Entity
@Table(name = "source_proposal")
public class SourceProposal extends Proposed {

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

    /** Those that wait for a second person, oldest first. */
    public static List<SourceProposal> open() {
        return list("from SourceProposal p join fetch p.source where p.outcome is null order by p.id");
    }

    /** The one about a source that waits, if one does. */
    public static Optional<SourceProposal> open(String source) {
        return find("source.id = ?1 and outcome is null", source).firstResultOptional();
    }
}
