package org.knigipamiati.review.typing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.source.BookPage;

/**
 * One entry of a page as one volunteer types it. Only its author opens it until it is handed in; others see its first line on the page,
 * unless two type the page without seeing each other.
 */
@Entity
public class Draft extends PanacheEntityBase {

    /** Where a draft stands. */
    public enum State {
        /** Being typed. */
        OPEN,
        /** Finished; waits for another's typing of the same entry. */
        HANDED_IN,
        /** A record was made of it. */
        ENTERED,
        /** Given up by its author; kept. */
        DISCARDED
    }

    /** What a volunteer says of a field. */
    public enum Mark {
        ILLEGIBLE,
        DOUBTFUL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public BookPage page;

    /** The how-many-th entry of the page it is, from 1. */
    public int position;

    public String author;

    @Enumerated(EnumType.STRING)
    public State state = State.OPEN;

    /** The entry, verbatim. */
    public String raw = "";

    @JdbcTypeCode(SqlTypes.JSON)
    public StoredReading reading = StoredReading.EMPTY;

    /** Marks by {@link FieldKey#name}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Mark> marks = new TreeMap<>();

    /** A remark for whoever reads it next. */
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    public MemorialRecord record;

    /** The program whose reading of the scan the text began from; null if a person typed it. */
    @Column(name = "proposed_by")
    public String proposedBy;

    /** The other typing of the same entry, if a person said which it is; null if likeness decides. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "counterpart_id")
    public Draft counterpart;

    /** Why whoever compared it with another gave it back to its author, null if nobody did. */
    public String returned;

    @Column(name = "created_at")
    public Instant createdAt = Instant.now();

    @Column(name = "saved_at")
    public Instant savedAt = Instant.now();

    @Version
    public int version;

    /** What each typing of a record's entry marks, the first one first; no more is asked of the table, for readers' pages may see no more. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Mark>> marksOf(long record) {
        return getEntityManager()
                .createQuery("select d.marks from Draft d where d.record.id = :record order by d.id")
                .setParameter("record", record)
                .getResultList();
    }
}
