package org.knigipamiati.review.edit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Proposals;

/** Edits of published records as they happen: one person edits, another consents. */
@ApplicationScoped
public class EditByTwo {

    private static final Actor SECOND = new Actor("Вторая", Set.of(Role.REVIEWER));

    @Inject
    RecordEdits edits;

    @Inject
    Proposals proposals;

    /** Changes fields of a published record as it stands. */
    public Revision edit(long id, Map<FieldKey, String> typed, Actor actor, String reason) {
        proposals.consent(edits.edit(id, version(id), typed, actor, reason).waits().id, SECOND);
        return last(id);
    }

    /** Undoes a change of a published record as it stands. */
    public Revision undo(long id, long revision, Actor actor, String reason) {
        proposals.consent(edits.undo(revision, version(id), actor, reason).waits().id, SECOND);
        return last(id);
    }

    private static int version(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }

    private static Revision last(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Revision.<Revision>find("record.id = ?1 order by no desc", id)
                        .firstResult());
    }
}
