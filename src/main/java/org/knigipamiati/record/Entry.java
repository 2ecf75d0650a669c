package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a source prints about a person, verbatim. Never altered, merged or deleted: the database refuses it too. */
@Entity
@Immutable
public class Entry extends PanacheEntityBase {

    /** The {@link #form} of what a person typed from a page. */
    public static final String TYPED = "typed";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = 500)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    /** The import that brought it, null for a transcription. */
    @ManyToOne(fetch = FetchType.LAZY)
    public ImportRun run;

    /** File name, without folders. */
    public String file;

    /** The how-many-th entry of the file it was when first read, from 1. */
    public int position;

    /** Page as the source numbers it, null if unknown. */
    public String page;

    /** The identifier that the file itself gives to the entry, null if none. */
    @Column(name = "entry_key")
    public String key;

    /** Which reader understands it: {@code lists}, {@code mos}, {@code csv}, {@code jsonl} … */
    public String form;

    public String raw;

    /** SHA-256 of the raw text in UTF-8. */
    public byte[] sha256;

    /** SHA-256 of what a structured file states beside the text, null if nothing; see {@code RawEntry.beside}. */
    @Column(name = "stated_sha256")
    public byte[] statedSha256;

    /** The program that read the scan first, before a person corrected and sent the text; null if none did. */
    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "created_at")
    public Instant createdAt = Instant.now();

    /** Whether a person typed it from a page, so that its file is no file but a name of ours. */
    public boolean isTyped() {
        return TYPED.equals(form);
    }
}
