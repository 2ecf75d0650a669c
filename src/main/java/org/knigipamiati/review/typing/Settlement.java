package org.knigipamiati.review.typing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.record.MemorialRecord;

/** How a third person settled what two volunteers typed of one entry. */
@Entity
public class Settlement extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "settlement_seq")
    @SequenceGenerator(name = "settlement_seq", sequenceName = "settlement_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Draft first;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Draft second;

    @Column(name = "settled_by")
    public String settledBy;

    @Column(name = "settled_at")
    public Instant settledAt = Instant.now();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id")
    public MemorialRecord record;

    @ElementCollection
    @CollectionTable(name = "settlement_field", joinColumns = @JoinColumn(name = "settlement_id"))
    public List<Compared> fields = new ArrayList<>();

    /** A field that at least one of the two filled. */
    @Embeddable
    public static class Compared {

        /** Path of the field, or {@link TypingComparison#TEXT}. */
        public String field;

        @Column(name = "case_no")
        @JdbcTypeCode(SqlTypes.SMALLINT)
        public int caseNo;

        public String first;
        public String second;
        public String decided;
        public boolean agreed;
    }
}
