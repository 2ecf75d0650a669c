package org.knigipamiati.cite;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.search.CollectionEdition.Edition;

/** What a page said when somebody froze it. */
@Entity
@Immutable
public class Snapshot extends PanacheEntityBase {

    /** Sixteen letters and digits that nobody guesses: what others have asked is theirs. */
    @Id
    public String id;

    /** Kind of page, see {@link Citable#kind()}. */
    public String kind;

    /** The page in its fixed form, see {@link Citable#address()}. */
    public String address;

    /** Number of the last import that was finished then, 0 if there was none. */
    public long run;

    @Column(name = "run_at")
    public Instant runAt;

    @Column(name = "taken_at")
    public Instant takenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public Frozen answer;

    byte[] fingerprint;

    /** Its path on this site: permanent. */
    public String path() {
        return CitableSnapshot.PATH + id;
    }

    Edition edition() {
        return new Edition(run, runAt);
    }
}
