package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.knigipamiati.attribution.Reason;

/**
 * A claim that a case belongs to an operation, with the evidence. Rules' claims are recomputed when rules change; an editor's
 * never. The parent (kulak, national, …) and the line (which operation) have levels of their own.
 */
@Entity
@Table(name = "operation_claim")
public class OperationClaim extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "operation_claim_seq")
    @SequenceGenerator(name = "operation_claim_seq", sequenceName = "operation_claim_seq", allocationSize = 500)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    @Column(name = "case_no")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public int caseNo;

    public String parent;

    /** Code of the operation, null if only the parent is claimed. */
    public String line;

    /** Level of the line, or of the parent when there is no line. */
    public String level;

    @Column(name = "parent_level")
    public String parentLevel;

    public String rule;

    @Column(name = "rule_version")
    public int ruleVersion;

    /** Path of the field that the evidence stands in. */
    @Column(name = "evidence_field")
    public String evidenceField;

    /** The words it rests on. */
    public String evidence;

    public boolean negative;

    /** Whether this is what the case counts as. */
    public boolean best;

    @Column(name = "asserted_by")
    @Convert(converter = Author.Column.class)
    public Author assertedBy = Author.RULES;

    public String note;

    /** The explanation in parts, in order; {@code words.Words} puts it into words. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<Reason> reasons = List.of();

    /** Whether a person asserted it; such claims are never recomputed. */
    public boolean byAnEditor() {
        return assertedBy instanceof Person;
    }
}
