package org.knigipamiati.review.sheet;

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
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.knigipamiati.ingest.tables.KeptTable;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.Source;

/** An uploaded spreadsheet: tried as often as wished, taken in once. */
@Entity
@Table(name = "sheet")
public class SheetFile extends PanacheEntityBase {

    /**
     * What each column is; see {@link org.knigipamiati.ingest.tables.ColumnPlan}. A type of its own, because Hibernate would else
     * take every list of words for JSON.
     *
     * @param columns in the order of the columns
     * @param elsewhere numbers of the columns, from 0, that are matched only as people matched such a column of another source
     */
    public record Targets(List<String> columns, List<Integer> elsewhere) {

        public Targets {
            elsewhere = elsewhere == null ? List.of() : elsewhere;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sheet_seq")
    @SequenceGenerator(name = "sheet_seq", sequenceName = "sheet_seq", allocationSize = 50)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    /** Name of the file, without folders. */
    public String name;

    @JdbcTypeCode(SqlTypes.JSON)
    KeptTable content;

    @JdbcTypeCode(SqlTypes.JSON)
    public Targets targets = new Targets(List.of(), List.of());

    @Column(name = "uploaded_by")
    public String uploadedBy;

    @Column(name = "uploaded_at")
    public Instant uploadedAt = Instant.now();

    /** The import that took it in, null while it is only tried. */
    @ManyToOne(fetch = FetchType.LAZY)
    public ImportRun run;

    /** The names of its columns; numbers for those without one. */
    public List<String> titles() {
        return IntStream.range(0, content.header().size())
                .mapToObj(i -> content.header().get(i).isEmpty()
                        ? "№ " + (i + 1)
                        : content.header().get(i))
                .toList();
    }

    /** The worksheet that is looked at; empty in a file that has none. */
    public String worksheet() {
        return content.sheet();
    }

    /** Other worksheets that can be looked at instead. */
    public List<String> otherWorksheets() {
        return content.others().stream().map(KeptTable::sheet).toList();
    }

    /** The row that names the columns, 0 if none does. */
    public long headerRow() {
        return content.line();
    }

    /** What stands first in a column, empty if nothing does. */
    public String example(int column) {
        return content.example(column);
    }
}
