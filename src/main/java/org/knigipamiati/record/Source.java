package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A memorial book or database from which entries were taken. */
@Entity
public class Source extends PanacheEntityBase {

    /** What kind of publication it is. */
    public enum Kind {
        BOOK,
        DATABASE,
        TRANSCRIPTION
    }

    /** Short permanent name: lower-case Latin letters, digits and hyphens, at most 63. */
    @Id
    public String id;

    public String title;

    @Column(name = "title_en")
    public String titleEn;

    @Enumerated(EnumType.STRING)
    public Kind kind = Kind.BOOK;

    /** Code of the regions vocabulary that the source is about, null if none or several. */
    public String region;

    public String volume;
    public String place;
    public String publisher;

    /** Year or years of publication as printed. */
    public String published;

    public String compilers;
    public String licence;

    /** The words with which the licence or courtesy wants the source named. */
    public String attribution;

    /** As it was given; pages link to {@link #webAddress} only. */
    public String url;

    public String contact;
    public String note;

    /** Whom the source leaves out, in its own or our words. */
    public String coverage;

    /** True if its people never lived. */
    public boolean invented;

    /** The titles by the tag of their language. */
    public Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        titles.put("ru", title);
        titles.put("en", titleEn);
        return titles;
    }

    @Column(name = "created_at")
    public Instant createdAt = Instant.now();

    @Version
    public int version;

    /** The address to link to, null if there is none that a page may link to. */
    public String webAddress() {
        return WebAddress.of(url).orElse(null);
    }
}
