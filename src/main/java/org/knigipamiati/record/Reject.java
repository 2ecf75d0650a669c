package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

/** Something that an import refused, kept verbatim with the reason. */
@Entity
public class Reject extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reject_seq")
    @SequenceGenerator(name = "reject_seq", sequenceName = "reject_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public ImportRun run;

    public String file;

    /** Line of the file on which it begins, from 1. */
    public long line;

    /** The field at fault, null if the whole entry is. */
    public String field;

    public String reason;

    public String raw;
}
