package org.knigipamiati.record;

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

/** One run of an import and what became of its entries: read = new + unchanged + changed + rejected. */
@Entity
@Table(name = "import_run")
public class ImportRun extends PanacheEntityBase {

    /** Whether it came to its end. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 1)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    public String format;

    /** Names of the files, one a line, without the folders they lay in. */
    public String files;

    @Column(name = "started_at")
    public Instant startedAt = Instant.now();

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Enumerated(EnumType.STRING)
    public State state = State.RUNNING;

    @Column(name = "read_count")
    public long read;

    @Column(name = "new_count")
    public long added;

    @Column(name = "unchanged_count")
    public long unchanged;

    @Column(name = "changed_count")
    public long changed;

    @Column(name = "rejected_count")
    public long rejected;

    /** Entries of earlier runs that the files no longer hold. */
    @Column(name = "missing_count")
    public long missing;

    /** Version of this software. */
    public String software;

    /** Version of the vocabularies that read the entries. */
    public String vocabulary;
}
