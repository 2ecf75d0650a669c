package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.ingest.tables.ColumnNames;

/** How the columns of tables were matched with fields, by their names: for a source the last time, and for other
 * sources. Blanks and capitals in a name make no difference. */
@ApplicationScoped
@Transactional
public class ColumnMatches {

    @Inject
    EntityManager em;

    /** What columns were for a source, by name; empty words for none. */
    public Map<String, String> of(String source) {
        return matches("select header, target from sheet_match where source_id = ?1", source);
    }

    /** What columns were for all other sources that had such ones. */
    public Map<String, String> elsewhere(String source) {
        return matches(
                "select header, min(target) from sheet_match where source_id <> ?1 group by header"
                        + " having count(distinct target) = 1 and min(target) <> ''",
                source);
    }

    /** Remembers how a column was matched for a source that there is. */
    public void remember(String source, String column, String target) {
        em.createNativeQuery("insert into sheet_match (source_id, header, target) values (?1, ?2, ?3)"
                        + " on conflict (source_id, header) do update set target = excluded.target")
                .setParameter(1, source)
                .setParameter(2, column)
                .setParameter(3, target)
                .executeUpdate();
    }

    private Map<String, String> matches(String query, String source) {
        Map<String, String> matches = new TreeMap<>(Comparator.comparing(ColumnNames::key));
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(query).setParameter(1, source).getResultList();
        rows.forEach(row -> matches.put((String) row[0], (String) row[1]));
        return matches;
    }
}
