package org.knigipamiati.record.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Source;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** A change of what those who read the entries of a source are told; written once, never altered. */
@Entity
@Table(name = "descriptor_change")
public class DescriptorChange extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "descriptor_change_seq")
    @SequenceGenerator(name = "descriptor_change_seq", sequenceName = "descriptor_change_seq", allocationSize = 1)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    public Instant at = Instant.now();

    @Convert(converter = Author.Column.class)
    public Author actor;

    /** The descriptor before, a statement a line. */
    @Column(name = "was")
    public String before;

    /** The descriptor after. */
    @Column(name = "becomes")
    public String after;

    /**
     * Gives a source another descriptor and notes it; of the same one nothing is noted. Call in a transaction.
     *
     * @return whether it is another
     */
    public static boolean make(Source source, SourceDescriptor descriptor, Author actor) {
        SourceDescriptor before = source.descriptor();
        if (before.equals(descriptor)) {
            return false;
        }
        DescriptorChange change = new DescriptorChange();
        change.source = source;
        change.actor = actor;
        change.before = String.join("\n", before.lines());
        change.after = String.join("\n", descriptor.lines());
        change.persist();
        source.describe(descriptor);
        return true;
    }

    /** The changes of a source, newest first. */
    public static List<DescriptorChange> of(String source) {
        return list("source.id = ?1 order by id desc", source);
    }

    /** What is said no more. */
    public List<String> removed() {
        return before.lines()
                .filter(line -> after.lines().noneMatch(line::equals))
                .toList();
    }

    /** What is said now and was not. */
    public List<String> added() {
        return after.lines()
                .filter(line -> before.lines().noneMatch(line::equals))
                .toList();
    }
}
