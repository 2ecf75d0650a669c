package org.knigipamiati.review.workflow;

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
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

/** A change of a record's state: the log that a record keeps even when it is hidden. */
@Entity
@Immutable
@Table(name = "record_move")
public class RecordMove extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_move_seq")
    @SequenceGenerator(name = "record_move_seq", sequenceName = "record_move_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MemorialRecord record;

    @Column(name = "made_at")
    public Instant madeAt = Instant.now();

    public String actor;

    @Enumerated(EnumType.STRING)
    public Move move;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_from")
    public RecordState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_to")
    public RecordState to;

    /** Why; null for moves that need no reason and were given none. */
    public String reason;

    /** Why a record came back to its author last, as long as nobody has accepted it since; empty if it did not. */
    public static Optional<RecordMove> lastReturn(long record) {
        return RecordMove.<RecordMove>list(
                        "record.id = ?1 and move not in ?2 order by id desc",
                        record,
                        List.of(Move.SUBMIT, Move.WITHDRAW))
                .stream()
                .findFirst()
                .filter(last -> last.move == Move.RETURN);
    }

    /** All moves of a record, oldest first. */
    public static List<RecordMove> of(long record) {
        return list("record.id = ?1 order by id", record);
    }
}
