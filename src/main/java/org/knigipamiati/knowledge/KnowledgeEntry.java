package org.knigipamiati.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/** One row of a table of knowledge. */
public final class KnowledgeEntry {

    private final String table;
    private final String id;
    private final Table.Row row;
    private final Certainty certainty;
    private final List<KnowledgeSource> sources;

    KnowledgeEntry(String table, String id, Table.Row row, Certainty certainty, List<KnowledgeSource> sources) {
        this.table = table;
        this.id = id;
        this.row = row;
        this.certainty = certainty;
        this.sources = sources;
    }

    /** The table it stands in. */
    public String table() {
        return table;
    }

    /** Its stable id, unique in its table. */
    public String id() {
        return id;
    }

    /** By what others name it, as {@code people/EZHOV}. */
    public String path() {
        return table + '/' + id;
    }

    /** How far to trust it. */
    public Certainty certainty() {
        return certainty;
    }

    /** Whether nobody has compared it with a published work: it is never shown as a fact. */
    public boolean unverified() {
        return certainty == Certainty.UNVERIFIED;
    }

    /** The published works behind it; never empty. */
    public List<KnowledgeSource> sources() {
        return sources;
    }

    /** The words of a field by language tag, where it is told in our words; empty where it says nothing. */
    public Map<String, String> texts(String field) {
        return KnowledgeField.texts(row, field);
    }

    /** The cell of a field that stands there once, empty if it says nothing. */
    public String cell(String field) {
        return row.get(field);
    }

    /** The values of a field that may hold several. */
    public List<String> list(String field) {
        return row.list(field);
    }

    /** All cells that are not empty, by column: the row as it stands in the file. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : row.columns()) {
            if (!row.get(column).isEmpty()) {
                cells.put(column, row.get(column));
            }
        }
        return cells;
    }

    /** What of a field leads elsewhere, as {@code operation/POLISH_00485}. */
    List<String> targets(KnowledgeField field) {
        return field.targets(row);
    }

    void check(KnowledgeField field) {
        if (field.kind() == KnowledgeField.Kind.TEXT) {
            if (row.columns().stream().noneMatch(column -> column.startsWith(field.name() + '_'))) {
                throw error("id", "stands in a table without a column " + field.name() + "_ru");
            }
        } else if (field.kind() == KnowledgeField.Kind.DATE
                && !cell(field.name()).isEmpty()
                && PartialDate.tryParse(cell(field.name())).isEmpty()) {
            throw error(field.name(), "is no date in EDTF");
        } else {
            row.get(field.name());
        }
    }

    IllegalStateException error(String column, String problem) {
        return row.error(column, problem);
    }
}
