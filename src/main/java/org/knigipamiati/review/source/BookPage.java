package org.knigipamiati.review.source;

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
import java.util.List;
import org.knigipamiati.record.Source;

/** A page of a source that is transcribed, with or without an image. */
@Entity
@Table(name = "page")
public class BookPage extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_seq")
    @SequenceGenerator(name = "page_seq", sequenceName = "page_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    /** As the book numbers it. */
    public String label;

    /** Order within the source, from 1. */
    public int position;

    /** Name of the image among the scans, null if there is none. */
    public String image;

    public Integer width;
    public Integer height;

    @Column(name = "added_by")
    public String addedBy;

    @Column(name = "added_at")
    public Instant addedAt = Instant.now();

    /** The pages of a source in order. */
    public static List<BookPage> of(String source) {
        return list("source.id = ?1 order by position", source);
    }
}
