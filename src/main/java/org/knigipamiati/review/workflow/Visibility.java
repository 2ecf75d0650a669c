package org.knigipamiati.review.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

/**
 * Which records somebody sees at the workplace: all but the hidden ones for who reviews, the hidden ones for who may see those,
 * the published ones and those one worked on oneself for everybody else.
 */
@ApplicationScoped
@Transactional
public class Visibility {

    @Inject
    Hands hands;

    /**
     * A record that somebody may see.
     *
     * @throws NotThere if there is none, or not for this person
     */
    public MemorialRecord visible(long id, Actor actor) {
        MemorialRecord record = MemorialRecord.findById(id);
        if (record == null || !sees(record, actor)) {
            throw new NotThere();
        }
        return record;
    }

    /** Whether somebody may see a record. */
    public boolean sees(MemorialRecord record, Actor actor) {
        return sees(record, actor, hands.of(record.id));
    }

    /** Those of some records that somebody may see, in their order. */
    public List<MemorialRecord> seen(List<MemorialRecord> records, Actor actor) {
        Map<Long, Set<String>> workedOn =
                hands.of(records.stream().map(record -> record.id).toList());
        return records.stream()
                .filter(record -> sees(record, actor, workedOn.getOrDefault(record.id, Set.of())))
                .toList();
    }

    /** The rule, for a record on which these people worked. */
    static boolean sees(MemorialRecord record, Actor actor, Set<String> workedOn) {
        boolean hidden = record.state == RecordState.HIDDEN;
        if (actor.may(hidden ? Permission.SEE_HIDDEN : Permission.REVIEW)) {
            return true;
        }
        return record.isPublished() || !hidden && workedOn.contains(actor.name());
    }
}
