package org.knigipamiati.interpret;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.attribution.AlbumLine;
import org.knigipamiati.attribution.Rule;
import org.knigipamiati.record.MemorialRecord;

/**
 * Finds what each album of the Commission tells of the line of those of it who show no sign of one, and makes the claims of these agree
 * with it. It is the one place where that is found: after an import or a rereading, or when the operator asks. Between two findings the
 * change of one case changes no other; what was found before stays in {@code album_line} with the time when it ended.
 *
 * <p>Only lines that rest on other rules, or on an editor's document, tell anything, so that albums cannot confirm themselves; only those
 * who are shown, so that no number tells of somebody hidden; and nobody tells their own line.
 */
@ApplicationScoped
public class AlbumLines {

    /** Records of one transaction. */
    private static final int BATCH = 200;

    /** Any number: two findings at once would end each other's. */
    private static final long LOCK = 593_485L;

    private static final String FOUND =
            """
            create temporary table album_found on commit drop as
            with told as (
                select distinct c.album, c.operation_line as line, c.record_id
                from record_case c join record r on r.id = c.record_id
                where c.album like '%-album' and c.operation_parent = 'NATIONAL' and c.operation_line <> 'NATIONAL_UNSPEC'
                  and r.state = 'PUBLISHED' and not r.repeats and not r.may_be_living
                  and exists (select 1 from operation_claim k where k.record_id = c.record_id and k.case_no = c.case_no
                              and k.line = c.operation_line and not k.negative and not (k.rule = any(string_to_array('ALBUM', ',')))))
            , lines as (select album, line, count(*) as agreeing from told group by album, line)
            , albums as (select album, count(*) as told, array_agg(record_id order by record_id) as told_by from told group by album)
            select l.album, l.line, l.agreeing, a.told, a.told_by from lines l join albums a on a.album = l.album
            where a.told >= FEWEST and l.agreeing * 10 >= a.told * OF_TEN
            """
                    .replace("ALBUM", rules(Rule.Basis.ALBUM))
                    .replace("FEWEST", Integer.toString(AlbumLine.FEWEST_TOLD))
                    .replace("OF_TEN", Integer.toString(AlbumLine.AGREEING_OF_TEN));

    private static final String SAME = "(select 1 from %s o where o.album = n.album and o.line = n.line"
            + " and o.agreeing = n.agreeing and o.told = n.told and o.told_by = n.told_by%s)";

    private static final String END = "update album_line n set ended_at = now() where ended_at is null and not exists "
            + SAME.formatted("album_found", "");

    private static final String BEGIN = "insert into album_line (album, line, agreeing, told, told_by, found_at)"
            + " select album, line, agreeing, told, told_by, now() from album_found n where not exists "
            + SAME.formatted("album_line", " and o.ended_at is null");

    /**
     * Records with a case whose claims say otherwise than what is found. A case that was not read by the rules has no claims and is left.
     */
    private static final String OTHERWISE =
            """
            select distinct c.record_id from record_case c
            left join album_line l on l.album = c.album and l.ended_at is null and not (c.record_id = any(l.told_by))
            left join operation_claim k on k.record_id = c.record_id and k.case_no = c.case_no
                      and k.rule = any(string_to_array('ALBUM', ','))
            where c.album like '%-album' and c.operation_parent = 'NATIONAL'
              and case when k.id is not null then
                  l.album is null or k.line <> l.line or k.reasons -> 0 -> 'args' ->> 0 <> cast(l.told as text)
                  or k.reasons -> 0 -> 'args' ->> 1 <> cast(l.agreeing as text)
                  or k.reasons -> 0 -> 'args' ->> 3 <> 'date:' || cast(cast(l.found_at at time zone 'UTC' as date) as text)
              else
                  l.album is not null
                  and exists (select 1 from operation_claim o where o.record_id = c.record_id and o.case_no = c.case_no
                              and o.best and o.line is not null and o.rule = any(string_to_array('NOTHING', ',')))
                  and not exists (select 1 from operation_claim o where o.record_id = c.record_id and o.case_no = c.case_no
                                  and o.negative and o.line = l.line)
              end
            order by c.record_id
            """
                    .replace("ALBUM", rules(Rule.Basis.ALBUM))
                    .replace("NOTHING", rules(Rule.Basis.NOTHING));

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    AlbumSettings settings;

    /**
     * What came of it.
     *
     * @param begun albums that tell something, or something else than before
     * @param ended what albums told before and no longer do
     * @param records how many records were interpreted anew
     */
    public record Result(int begun, int ended, int records) {}

    /**
     * Finds anew what albums tell. Done twice it does nothing the second time. If it was broken off between its transactions, the next
     * one goes on: claims are compared with what is found, not with what was.
     */
    public Result find() {
        int[] lines = QuarkusTransaction.requiringNew().call(this::lines);
        // Asked once: it looks at every case of the albums, however few are otherwise.
        List<Long> otherwise = QuarkusTransaction.requiringNew().call(this::otherwise);
        for (int from = 0; from < otherwise.size(); from += BATCH) {
            List<Long> batch = otherwise.subList(from, Math.min(from + BATCH, otherwise.size()));
            QuarkusTransaction.requiringNew().run(() -> interpretAnew(batch));
        }
        return new Result(lines[0], lines[1], otherwise.size());
    }

    private int[] lines() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) held")
                .setParameter("lock", LOCK)
                .getSingleResult();
        em.createNativeQuery(settings.albumLines() ? FOUND : FOUND + " and false")
                .executeUpdate();
        int ended = em.createNativeQuery(END).executeUpdate();
        int begun = em.createNativeQuery(BEGIN).executeUpdate();
        // Without it a first finding is taken for an empty table, and compared with every case one by one.
        em.createNativeQuery("analyze album_line").executeUpdate();
        return new int[] {begun, ended};
    }

    @SuppressWarnings("unchecked")
    private List<Long> otherwise() {
        return em.createNativeQuery(OTHERWISE, Long.class).getResultList();
    }

    /** A record that was taken out meanwhile needs nothing. */
    private void interpretAnew(List<Long> ids) {
        for (Long id : ids) {
            MemorialRecord record = em.find(MemorialRecord.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (record != null) {
                interpreter.interpret(record);
            }
        }
    }

    private static String rules(Rule.Basis basis) {
        return String.join(
                ",",
                Stream.of(Rule.values())
                        .filter(rule -> rule.basis() == basis)
                        .map(Rule::name)
                        .toList());
    }
}
