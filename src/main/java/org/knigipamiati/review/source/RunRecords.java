package org.knigipamiati.review.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Reject;
import org.knigipamiati.review.workflow.NotThere;

/** What became of each entry of an import, record by record and row by row. */
@ApplicationScoped
@Transactional
public class RunRecords {

    /** Lines of one page of a list. */
    public static final int MOST = 100;

    /** What an import did to a record. */
    public enum Part {
        /** It was read for the first time. */
        NEW(
                """
                select r.id from entry e join record r on r.entry_id = e.id where e.run_id = :run
                  and not exists (select 1 from revision v where v.record_id = r.id and v.entry_to = e.id)
                union
                select f.record_id from entry e join revision f on f.entry_from = e.id where e.run_id = :run
                  and not exists (select 1 from revision v where v.record_id = f.record_id and v.entry_to = e.id)"""),
        /** It reads from another entry since. */
        CHANGED("select v.record_id from entry e join revision v on v.entry_to = e.id where e.run_id = :run"),
        /** Its entry was in none of the files; it stays as it was. */
        MISSING("select m.record_id from import_missing m where m.run_id = :run");

        private final String ids;

        Part(String ids) {
            this.ids = ids;
        }
    }

    @Inject
    EntityManager em;

    /** A run of a source. */
    public ImportRun run(String source, long id) {
        ImportRun run = ImportRun.findById(id);
        if (run == null || !run.source.id.equals(source)) {
            throw new NotThere();
        }
        return run;
    }

    /**
     * Records of a part of a run by their ids.
     *
     * @param after those with a greater id
     * @return at most {@link #MOST}
     */
    public List<MemorialRecord> records(ImportRun run, Part part, long after) {
        @SuppressWarnings("unchecked")
        List<Long> ids = em.createNativeQuery(
                        "select id from (" + part.ids + ") as part (id) where id > :after order by id limit :most",
                        Long.class)
                .setParameter("run", run.id)
                .setParameter("after", after)
                .setParameter("most", MOST)
                .getResultList();
        return MemorialRecord.list("id in ?1 order by id", ids);
    }

    /** The code of what is wrong with a rejected row, if its reason is one and no words. */
    public static Optional<String> trouble(Reject reject) {
        return Arrays.stream(Trouble.values())
                .map(Trouble::name)
                .filter(reject.reason::equals)
                .findFirst();
    }

    /** What a run refused, in the order in which it was met; at most {@link #MOST} after one. */
    public List<Reject> rejects(ImportRun run, long after) {
        return Reject.<Reject>find("run = ?1 and id > ?2 order by id", run, after)
                .page(0, MOST)
                .list();
    }
}
