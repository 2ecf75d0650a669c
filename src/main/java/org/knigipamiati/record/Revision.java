package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A change of a record: who, when, why, and the whole reading before and after. */
@Entity
public class Revision extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    /** 1 for the first change after the record was first read. */
    public int no;

    @Column(name = "made_at")
    public Instant madeAt = Instant.now();

    /** Who made it. */
    @Convert(converter = Author.Column.class)
    public Author actor;

    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_from")
    public Entry entryFrom;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_to")
    public Entry entryTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public StoredReading before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public StoredReading after;
}
