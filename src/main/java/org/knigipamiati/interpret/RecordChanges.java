package org.knigipamiati.interpret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.RecordChange;

/** Makes changes of records, whoever wants them: each leaves its revision, and the record follows from its new reading. */
@ApplicationScoped
public class RecordChanges {

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    /**
     * Makes a change. Call in a transaction that holds the record.
     *
     * @return its revision; empty, and nothing is touched, if the record says all that already
     */
    public Optional<Revision> make(RecordChange change) {
        if (!change.changesAnything()) {
            return Optional.empty();
        }
        Revision revision = change.make(1 + Math.toIntExact(Revision.count("record", change.record())));
        em.persist(revision);
        interpreter.interpret(change.record());
        return Optional.of(revision);
    }
}
