package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.Entry;
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
                Entry.count("source.id", id),
                states,
                Draft.count(
                        "page.source.id = ?1 and state in ?2", id, List.of(Draft.State.OPEN, Draft.State.HANDED_IN)),
                MemorialRecord.count("source.id = ?1 and mayBeLiving", id));
    }
}
