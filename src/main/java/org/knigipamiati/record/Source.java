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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.knigipamiati.vocabulary.EntrySeparator;
import org.knigipamiati.vocabulary.SourceDescriptor;
import org.knigipamiati.words.Language;

/** A memorial book or database from which entries were taken. */
@Entity
public class Source extends PanacheEntityBase {

    /** What kind of publication it is. */
    public enum Kind {
        BOOK,
        DATABASE,
        TRANSCRIPTION
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** What stands in the address of a source's page and is no source: that of the form for a new one. */
    private static final Set<String> RESERVED = Set.of("new");

    /** Short permanent name: lower-case Latin letters, digits and hyphens, at most 63. */
    @Id
    public String id;

    /** Whether a source can be called so. */
    public static boolean isId(String name) {
        return name != null && ID.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** As printed. */
    public String title;

    /** The title in other languages, by the tag of the language; replaced as a whole, never changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public Map<String, String> titles = Map.of();

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

    /** What each abbreviation stands for, by the abbreviation; replaced as a whole, never changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public Map<String, String> abbreviations = Map.of();

    /** What stands between its entries, as {@code vocabulary.EntrySeparator} writes it; replaced as a whole, never changed. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> separators = List.of();

    /** The organ that is meant where an entry does not name one in full; null if none is. */
    public String organ;

    /** What those who read its entries must be told. */
    public SourceDescriptor descriptor() {
        return SourceDescriptor.stored(abbreviations, separators, region, organ);
    }

    /** Takes a descriptor over, region included. */
    public void describe(SourceDescriptor descriptor) {
        abbreviations = new TreeMap<>(descriptor.abbreviations());
        separators =
                descriptor.separators().stream().map(EntrySeparator::stored).toList();
        region = descriptor.region();
        organ = descriptor.organ();
    }

    /** True if its people never lived. */
    public boolean invented;

    /** The titles by the tag of their language: what is printed counts as said in the language of most sources. */
    public Map<String, String> allTitles() {
        Map<String, String> all = new HashMap<>(titles);
        all.putIfAbsent(Language.first().tag(), title);
        return all;
    }

    /** Sets the title in a language; null or blank takes it away. */
    public void setTitle(String tag, String words) {
        Map<String, String> changed = new TreeMap<>(titles);
        if (words == null || words.isBlank()) {
            changed.remove(tag);
        } else {
            changed.put(tag, words.strip());
        }
        titles = changed;
    }

    @Column(name = "created_at")
    public Instant createdAt = Instant.now();

    @Version
    public int version;

    /** The address to link to, null if there is none that a page may link to. */
    public String webAddress() {
        return WebAddress.of(url).orElse(null);
    }

    private static final String SHOWN = "from Source s where exists (select 1 from MemorialRecord r"
            + " where r.source = s and r.state = PUBLISHED and r.mayBeLiving = false)";

    /** The sources of which the public may see a record, by id; what is only in preparation is the workplace's. */
    public static List<Source> shown() {
        return list(SHOWN + " order by s.id");
    }

    /** A source of which the public may see a record; empty for any other. */
    public static Optional<Source> shown(String id) {
        return find(SHOWN + " and s.id = ?1", id).firstResultOptional();
    }
}
