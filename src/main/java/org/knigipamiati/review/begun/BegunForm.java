package org.knigipamiati.review.begun;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What one person has typed into a form and not sent. Only its author sees it. Of one form there may be several: whoever types into it in
 * two windows has two texts, and neither is written over the other. Changed only through {@link BegunForms}.
 */
@Entity
@Table(name = "begun_form")
public class BegunForm extends PanacheEntityBase {

    /** Which form it is. */
    public enum Kind {
        /** The box of a page, before its text is split into entries; about a page. */
        PAGE_TEXT,
        /** The fields of a record; about a record. */
        RECORD_EDIT,
        /** The text of an entry that is corrected; about a record. */
        RECORD_TEXT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "begun_form_seq")
    @SequenceGenerator(name = "begun_form_seq", sequenceName = "begun_form_seq", allocationSize = 50)
    public Long id;

    public String author;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The id of the page or record. */
    public long about;

    /** What stands in the form, by the names of its fields. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> fields = new TreeMap<>();

    /** Whether its author gave it up. */
    @Column(name = "given_up")
    public boolean givenUp;

    @Column(name = "saved_at")
    public Instant savedAt = Instant.now();

    @Version
    public int version;
}
