package org.knigipamiati.review.typing;

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
import java.time.Instant;
import org.knigipamiati.review.source.BookPage;

/** A remark or question about a page. */
@Entity
@Table(name = "page_note")
public class PageNote extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_note_seq")
    @SequenceGenerator(name = "page_note_seq", sequenceName = "page_note_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public BookPage page;

    public String author;

    @Column(name = "written_at")
    public Instant writtenAt = Instant.now();

    public String words;

    /** Who said that it is settled, null while it is open. */
    @Column(name = "settled_by")
    public String settledBy;

    @Column(name = "settled_at")
    public Instant settledAt;
}
