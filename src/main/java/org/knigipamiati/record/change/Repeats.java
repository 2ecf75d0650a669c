package org.knigipamiati.record.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.knigipamiati.record.MemorialRecord;

/**
 * Decides which records repeat an earlier one, so that a person whom two books print counts once. A record repeats if an earlier
 * published one has word for word the same text, or was judged to speak of the same person and the same arrest, be it by way of a
 * third. A second arrest is another case and repeats nothing; what was judged to be two people is two.
 *
 * <p>Members of a family are told in one entry, each at another place of it: only the same place tells again of the same person.
 *
 * <p>An entry without a name is told from another only by its days: without a day of arrest, sentence or execution the same text may
 * be that of two people ("born in 1929, deported"), and both count. Where a person gave the name that the text does not have, another name
 * is another person.
 *
 * <p>To be called by whatever changes texts, judgements or publication. Nothing is joined or deleted by it.
 */
@ApplicationScoped
public class Repeats {

    /** Records of one transaction. */
    private static final int BATCH = 500;

    private static final String SAME_TEXT =
            """
            exists (select 1 from entry e
                    join entry oe on oe.sha256 = e.sha256 and oe.stated_sha256 is not distinct from e.stated_sha256
                    join record o on o.entry_id = oe.id
                    where e.id = r.entry_id and o.id < r.id and o.state = 'PUBLISHED'
                      and (o.member = 0 and r.member = 0
                           or o.member > 0 and r.member > 0
                              and cast(o.reading as jsonb) -> 'member' -> 'span' is not distinct from cast(r.reading as jsonb) -> 'member' -> 'span')
                      and not ((o.surname, o.given_name, o.patronymic) is distinct from (r.surname, r.given_name, r.patronymic)
                               and (jsonb_path_exists(cast(r.reading as jsonb), %1$s) or jsonb_path_exists(cast(o.reading as jsonb), %1$s)))
                      and not exists (select 1 from person_link l where l.first_id = o.id and l.second_id = r.id
                                      and l.outcome <> 'SAME' and l.stands and l.undone_at is null))
            and (r.surname is not null
                 or exists (select 1 from record_case c where c.record_id = r.id
                            and (length(c.arrest_edtf) = 10 or length(c.trial_edtf) = 10 or length(c.execution_edtf) = 10)))
            """
                    .formatted("'$.decided[*] ? (@.field == \"surname\" && !exists(@.read))'");

    /** All records that judgements join with one, itself included. */
    private static final String JOINED =
            """
            with recursive joined(id) as (
                select %s
                union
                select case when l.first_id = joined.id then l.second_id else l.first_id end
                from joined join person_link l on joined.id in (l.first_id, l.second_id)
                where l.outcome = 'SAME' and l.stands and l.undone_at is null)
            """;

    private static final String JUDGED_SAME = "exists (" + JOINED.formatted("r.id")
            + " select 1 from joined join record o on o.id = joined.id where o.id < r.id and o.state = 'PUBLISHED')";

    /**
     * Of some records those that are marked otherwise than they should be. The records are an array, which the database makes
     * first: with {@code in}, {@code or} or another join here it reads all records and entries for each decision.
     */
    private static final String DECIDED_OTHERWISE = "select r.id from record r where r.id = any (array(%s))"
            + " and r.repeats <> ((" + SAME_TEXT + ") or " + JUDGED_SAME + ") order by r.id";

    /** Some records, those that judgements join with them, and those of the same text. */
    private static final String AROUND = JOINED.formatted("unnest(cast(:records as bigint[]))")
            + """
             select id from joined
            union
            select o.id from record r join entry e on e.id = r.entry_id
            join entry oe on oe.sha256 = e.sha256 join record o on o.entry_id = oe.id
            where r.id = any (cast(:records as bigint[]))
            """;

    /** What repeats something in a source, and everything whose text a source shares with others or within itself. */
    private static final String SHARED =
            """
            select r.id from record r join entry e on e.id = r.entry_id where r.repeats and e.source_id = :source
            union
            select r.id from record r join entry e on e.id = r.entry_id
            where e.sha256 in (select x.sha256 from entry x join entry t on t.sha256 = x.sha256 and t.id <> x.id
                               where x.source_id = :source)
            """;

    @Inject
    EntityManager em;

    /** The record, those that judgements join with it, and those of the same text: for whom a change of its text or name may decide otherwise. */
    public List<Long> around(long record) {
        return em.createNativeQuery(AROUND, Long.class)
                .setParameter("records", new Long[] {record})
                .getResultList();
    }

    /** Decides anew for some records and for those that are told again by the same text or joined with them by judgements. */
    public void decide(Collection<Long> records) {
        em.flush();
        em.createNativeQuery(DECIDED_OTHERWISE.formatted(AROUND), Long.class)
                .setParameter("records", records.toArray(Long[]::new))
                .getResultList()
                .forEach(this::turn);
    }

    /** Decides anew for all records whose texts a source shares with others or within itself. In transactions of its own. */
    public void decide(String source) {
        List<?> ids = QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(DECIDED_OTHERWISE.formatted(SHARED), Long.class)
                        .setParameter("source", source)
                        .getResultList());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<?> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            QuarkusTransaction.requiringNew().run(() -> some.forEach(this::turn));
        }
    }

    private void turn(Object id) {
        MemorialRecord record = em.find(MemorialRecord.class, ((Number) id).longValue());
        record.repeats = !record.repeats;
    }
}
