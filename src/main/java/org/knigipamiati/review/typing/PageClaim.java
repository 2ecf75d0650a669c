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

/** That somebody types a page, so that nobody else does the same work unknowingly. */
@Entity
@Table(name = "page_claim")
public class PageClaim extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_claim_seq")
    @SequenceGenerator(name = "page_claim_seq", sequenceName = "page_claim_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public BookPage page;

    public String name;

    public Instant since = Instant.now();

    /** When they said that the page is done, null while they type. */
    @Column(name = "finished_at")
    public Instant finishedAt;
}
