package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.source.BookPage;

/** How far the work on a source is. */
@ApplicationScoped
@Transactional
public class SourceProgress {

    @Inject
    EntityManager em;

    /**
     * How far a source is.
     *
     * @param pages pages added for transcription
     * @param entries entries that the database holds
     * @param states records by state; states without records are absent
     * @param drafts drafts not entered yet, of everybody
     * @param mayBeLiving records of people who may be living, whatever their state
     */
    public record Progress(long pages, long entries, Map<RecordState, Long> states, long drafts, long mayBeLiving) {}

    /**
     * How far a source is, for a list of many.
     *
     * @param pages pages added for transcription
     * @param entries entries that the database holds
     * @param published records that are published
     */
    public record Brief(long pages, long entries, long published) {}

    /**
     * How far each source is, by its id; one without pages and records is absent. Counted for all at once and over indexes alone: a
     * count of each source's entries read the whole table once a source.
     */
    public Map<String, Brief> all() {
        Map<String, Long> pages = bySource("BookPage r");
        Map<String, Long> records = bySource("MemorialRecord r");
        Map<String, Long> members = bySource("MemorialRecord r where r.head is not null");
        Map<String, Long> unpublished = bySource("MemorialRecord r where r.state <> PUBLISHED");
        Map<String, Brief> all = new HashMap<>();
        pages.forEach((id, count) -> all.put(id, new Brief(count, 0, 0)));
        records.forEach((id, count) -> all.put(
                id,
                new Brief(
                        pages.getOrDefault(id, 0L),
                        count - members.getOrDefault(id, 0L),
                        count - unpublished.getOrDefault(id, 0L))));
        return all;
    }

    private Map<String, Long> bySource(String what) {
        Map<String, Long> counts = new HashMap<>();
        em.createQuery("select r.source.id, count(*) from " + what + " group by r.source.id", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How far a source is. */
    public Progress of(String id) {
        Map<RecordState, Long> states = new EnumMap<>(RecordState.class);
        em.createQuery(
                        "select r.state, count(*) from MemorialRecord r where r.source.id = ?1 group by r.state",
                        Object[].class)
                .setParameter(1, id)
                .getResultList()
                .forEach(row -> states.put((RecordState) row[0], (Long) row[1]));
        return new Progress(
                BookPage.count("source.id", id),
                MemorialRecord.count("source.id = ?1 and member = 0", id),
                states,
                Draft.count(
                        "page.source.id = ?1 and state in ?2", id, List.of(Draft.State.OPEN, Draft.State.HANDED_IN)),
                MemorialRecord.count("source.id = ?1 and mayBeLiving", id));
    }
}
