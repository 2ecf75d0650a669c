package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A check that fired on a record. It changes no value. */
@Entity
@Table(name = "record_flag")
public class RecordFlag extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_flag_seq")
    @SequenceGenerator(name = "record_flag_seq", sequenceName = "record_flag_seq", allocationSize = 500)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    @Column(name = "case_no")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public int caseNo;

    /** Name of the check in {@code checks}. */
    @Column(name = "check_id")
    public String check;

    /** {@code ERROR}, {@code WARN} or {@code INFO}. */
    public String severity;

    /** Paths of the fields concerned. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> fields = new ArrayList<>();

    /** Arguments of the check's sentence. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> args = new ArrayList<>();
}
