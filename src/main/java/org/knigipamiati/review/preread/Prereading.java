package org.knigipamiati.review.preread;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a machine has read, or is to read, on the image of a page. The database makes the row with the image, and makes it wait again
 * when the page gets another image, whoever changes that.
 */
@Entity
public class Prereading extends PanacheEntityBase {

    /** How far it is. */
    public enum State {
        WAITING,
        /** Read; there may have been nothing to read. */
        READ,
        /** Given up: it took too long, or the program gave up. */
        FAILED
    }

    @Id
    @Column(name = "page_id")
    public Long page;

    /** The image that is read. */
    public String image;

    @Enumerated(EnumType.STRING)
    public State state = State.WAITING;

    /** How often it was begun. */
    @JdbcTypeCode(SqlTypes.SMALLINT)
    public int tries;

    @Column(name = "queued_at")
    public Instant queuedAt = Instant.now();

    @Column(name = "done_at")
    public Instant doneAt;

    /** What read it: program, version and languages. */
    public String program;

    @JdbcTypeCode(SqlTypes.JSON)
    public Recognised recognised;
}
