package org.knigipamiati.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Our reading of one entry: what it says of a person. Not the person: two books may tell of the same one.
 *
 * <p>{@link #reading()} holds every field with its printed words and where they stand. Columns hold what fields come to where SQL asks
 * for it, or where rules and pages read it often; any field is read by {@link #text}. What the index holds of it, and when it is
 * written there anew, says {@code record.index.RecordIndexing}.
 */
@Entity
@Table(name = "record")
@Indexed
public class MemorialRecord extends PanacheEntityBase {

    /** Public and permanent: {@code /records/{id}}. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
    @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = 500)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Entry entry;

    /**
     * Of a member of a family: id of the record of whom the entry names first; null for everybody else. Written as a number: a record that
     * refers to a record could not be sorted among others that are stored with it, and each would be a statement of its own.
     */
    @Column(name = "head_id")
    public Long headId;

    /** The record of {@link #headId}, once this one is read from the database. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "head_id", insertable = false, updatable = false)
    public MemorialRecord head;

    /** Number among those whom the entry of the {@link #head} names beside him, 0 for whoever has an entry of his own. */
    public int member;

    /** Those who have this record as their {@link #head}. */
    @OneToMany(mappedBy = "head")
    @OrderBy("id")
    public List<MemorialRecord> members = new ArrayList<>();

    /** File in whose newest edition the entry stands. */
    public String file;

    /** The how-many-th entry it is there, from 1. */
    public int position;

    @Enumerated(EnumType.STRING)
    public RecordState state = RecordState.PUBLISHED;

    /** Whether it tells again what an earlier record tells; {@code record.change.Repeats} decides. No change of the record itself. */
    @OptimisticLock(excluded = true)
    public boolean repeats;

    /** What {@link LivingRule} says of the person; then the public does not see the record. */
    @Column(name = "may_be_living")
    public boolean mayBeLiving;

    /** Whether two reviewers decided that the public may see it, whatever {@link LivingRule} says. */
    @Column(name = "shown_by_decision")
    public boolean shownByDecision;

    public String surname;

    @Column(name = "given_name")
    public String givenName;

    public String patronymic;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "name_variants")
    public List<String> nameVariants = new ArrayList<>();

    /** {@code m}, {@code f} or null. */
    @Column(length = 1)
    @JdbcTypeCode(SqlTypes.CHAR)
    public String sex;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "birth_edtf"))
    @AttributeOverride(name = "earliest", column = @Column(name = "birth_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "birth_latest"))
    public StoredDate birth;

    /** Other dates of birth that the entry gives, EDTF. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "birth_alternatives")
    public List<String> birthAlternatives = new ArrayList<>();

    @Column(name = "birth_place")
    public String birthPlace;

    /** Code of the regions vocabulary, null if unresolved. */
    @Column(name = "birth_region")
    public String birthRegion;

    /** Lemma of the nationalities vocabulary, or the lemma of a word it does not know. */
    public String nationality;

    public String profession;

    /** Coarse class of the profession; ours. */
    public String occupation;

    public String residence;

    @Column(name = "residence_region")
    public String residenceRegion;

    /** The {@link #reading()} as it is kept, without what the text of the {@link #entry} tells: {@link KeptReading}. */
    @Column(name = "reading")
    private String kept = KeptReading.NONE;

    /** What {@link #kept} comes to; null before anybody asked. */
    @Transient
    private StoredReading reading;

    /** Of which {@link #kept} that was made. */
    @Transient
    private String readFrom;

    @OneToMany(mappedBy = "record", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("caseNo")
    public List<RecordCase> cases = new ArrayList<>();

    @OneToMany(mappedBy = "record", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("caseNo, id")
    public List<OperationClaim> claims = new ArrayList<>();

    @OneToMany(mappedBy = "record", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("caseNo, id")
    public List<RecordFlag> flags = new ArrayList<>();

    @Column(name = "created_at")
    public Instant createdAt = Instant.now();

    @Column(name = "updated_at")
    public Instant updatedAt = Instant.now();

    /** When the public could see it first, null if never; the database notes it. */
    @Column(name = "published_at", insertable = false, updatable = false)
    public Instant publishedAt;

    @Version
    public int version;

    /**
     * Every field with its printed words and where they stand in the text of the {@link #entry}, which is loaded for it.
     *
     * @throws IllegalStateException if what is kept was read in another text
     */
    public StoredReading reading() {
        if (readFrom == null || readFrom != kept) {
            reading = KeptReading.read(kept, text());
            readFrom = kept;
        }
        return reading;
    }

    /** Says how the {@link #entry} is read, which must be the one that it keeps. */
    public void reads(StoredReading whole) {
        kept = KeptReading.of(whole, text());
        reading = whole;
        readFrom = kept;
    }

    /** Says that it reads another entry, and how. */
    public void reads(Entry other, StoredReading whole) {
        entry = other;
        reads(whole);
    }

    private String text() {
        return entry == null || entry.raw == null ? "" : entry.raw;
    }

    /** Whether the public may see it. */
    public boolean isPublished() {
        return state == RecordState.PUBLISHED && !mayBeLiving;
    }

    /** Codes of all regions that the record speaks of, as far as they are resolved. */
    public Set<String> regions() {
        Set<String> regions = new HashSet<>();
        Stream.concat(Stream.of(birthRegion, residenceRegion), cases.stream().map(told -> told.region))
                .filter(Objects::nonNull)
                .forEach(regions::add);
        return regions;
    }

    /** The case of the labelled lines, null if the entry tells of none. */
    public RecordCase mainCase() {
        for (RecordCase one : cases) {
            if (one.role == RecordCase.Role.MAIN) {
                return one;
            }
        }
        return null;
    }

    /** The case by which the record counts and of which lists and files speak ({@link CountedCase}); null if the entry tells of none. */
    public RecordCase countedCase() {
        return CountedCase.of(cases);
    }

    /** What the reading says in a field of the person: the value, else the words; null if nothing. */
    public String text(RecordField field) {
        return new FieldView(reading(), 0).text(field);
    }

    /** The name as the source prints it, empty if it prints none. */
    public String printedName() {
        StringBuilder name = new StringBuilder();
        for (String part : new String[] {surname, givenName, patronymic}) {
            if (part != null) {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return name.toString();
    }
}
