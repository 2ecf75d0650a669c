package org.knigipamiati.review.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;

/** How a source is worked on here. */
@Entity
@Table(name = "source_work")
public class SourceWork extends PanacheEntityBase {

    /** Id of the source. */
    @Id
    @Column(name = "source_id")
    public String source;

    /** Form of {@code parse} that reads its entries. */
    public String form = "lists";

    /** Whether two volunteers key each page without seeing each other. */
    @Column(name = "double_entry")
    public boolean doubleEntry;

    /** Languages of its print as the program that reads scans calls them, joined by {@code +}; null for those of the operator. */
    @Column(name = "printed_in")
    public String printedIn;

    /** Who works on it. While nobody is named, every volunteer may. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_person", joinColumns = @JoinColumn(name = "source_id"))
    @Column(name = "name")
    public Set<String> people = new TreeSet<>();

    /** Whether somebody works on it. */
    public boolean isOpenTo(String name) {
        return people.isEmpty() || people.contains(name);
    }
}
