package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.vocabulary.RecordField;

/** One case against a person: arrest, trial, sentence and what followed. Words are those of the entry. */
@Entity
@Table(name = "record_case")
public class RecordCase extends PanacheEntityBase {

    /** How the case stands to the one that the entry is about. */
    public enum Role {
        MAIN,
        EARLIER,
        LATER
    }

    /** From what the region of the case was taken; the first that tells one. */
    public enum RegionBasis {
        /** The body that decided it. */
        BODY,
        /** The organ that arrested. */
        ARREST,
        RESIDENCE,
        /** The place of execution or burial. */
        BURIAL,
        /** The region that the book is about. */
        SOURCE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_case_seq")
    @SequenceGenerator(name = "record_case_seq", sequenceName = "record_case_seq", allocationSize = 500)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    /** 0 for the main case. */
    @Column(name = "case_no")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public int caseNo;

    @Enumerated(EnumType.STRING)
    public Role role = Role.MAIN;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "arrest_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "arrest_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "arrest_latest"))
    public StoredDate arrested;

    @Column(name = "arrest_body")
    public String arrestBody;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "trial_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "trial_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "trial_latest"))
    public StoredDate tried;

    /** The sentencing body as printed. */
    public String body;

    /** Code of the sentencing bodies vocabulary, null if unresolved. */
    @Column(name = "body_code")
    public String bodyCode;

    /** Name of {@code vocabulary.BodyType}, null if the entry names no body. */
    @Column(name = "body_type")
    public String bodyType;

    /** Code of the regions vocabulary, null if unresolved. */
    public String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_basis")
    public RegionBasis regionBasis;

    public String charge;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> articles = new ArrayList<>();

    /** The sentence as printed. */
    public String sentence;

    /** Name of {@code vocabulary.SentenceKind}, null if the entry gives no sentence. */
    @Column(name = "sentence_kind")
    public String sentenceKind;

    /** Term as pronounced, in months. */
    @Column(name = "term_months")
    public Integer termMonths;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "execution_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "execution_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "execution_latest"))
    public StoredDate executed;

    @Column(name = "execution_place")
    public String executionPlace;

    @Column(name = "burial_place")
    public String burialPlace;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "death_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "death_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "death_latest"))
    public StoredDate died;

    @Column(name = "death_place")
    public String deathPlace;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "rehabilitation_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "rehabilitation_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "rehabilitation_latest"))
    public StoredDate rehabilitated;

    @Column(name = "rehabilitation_body")
    public String rehabilitationBody;

    @Column(name = "rehabilitation_reason")
    public String rehabilitationReason;

    /** Name of {@code attribution.Parent} that the case counts for, null before rules have spoken. */
    @Column(name = "operation_parent")
    public String operationParent;

    /** Name of {@code attribution.Level} of the parent. */
    @Column(name = "operation_parent_level")
    public String operationParentLevel;

    /** Code of the operation that the case counts in, null if only the parent is known. */
    @Column(name = "operation_line")
    public String operationLine;

    /** Name of {@code attribution.Level} of the line, or of the parent if there is no line. */
    @Column(name = "operation_level")
    public String operationLevel;

    /** Whether two operations are equally well founded, so that the case counts in neither. */
    @Column(name = "operation_conflict")
    public boolean operationConflict;

    /** Name of {@code attribution.Procedure}: the way the case took; null if it is not known. */
    public String procedure;

    /** Name of {@code attribution.Outcome.Category}: what the case ended in, whatever sentence is printed. */
    public String outcome;

    /** Name of {@code attribution.Outcome.Ground}: by what that is known. */
    @Column(name = "outcome_ground")
    public String outcomeGround;

    /** What the reading says of the case in a field: the value, else the words; null if nothing. */
    public String text(RecordField field) {
        return new FieldView(record.reading(), caseNo).text(field);
    }

    /** Whether it tells of an execution and of a death that cannot have been the same day. */
    public boolean tellsOfTwoDeaths() {
        return executed != null
                && died != null
                && (executed.date().certainlyBefore(died.date())
                        || executed.date().certainlyAfter(died.date()));
    }

    /** Code of the line or, where there is none, name of the parent; null before rules have spoken. */
    public String operation() {
        return operationLine != null ? operationLine : operationParent;
    }
}
