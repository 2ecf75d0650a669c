package org.knigipamiati.runtime;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.knigipamiati.ingest.FirstBook;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.search.Outage;
import org.knigipamiati.search.index.IndexKeeper;

/**
 * Ready means: the index answers, and holds something if the database does. A port that answers for an index that was lost
 * would tell relatives that nobody is there.
 *
 * <p>An empty collection is ready when its sample book is in, so that nobody takes the emptiness for what it holds.
 *
 * <p>An index that is being filled, because changes wait in the outbox, counts as ready: what is there can be found. So does one
 * of another release while a new one is made beside it; the answer says so. And so does an engine that does not answer: all instances
 * share it, and what takes readers away from all of them would keep from readers the records that are shown by their links, and the page
 * that says what is away.
 */
@Readiness
@ApplicationScoped
public class IndexContentHealthCheck implements HealthCheck {

    private static final int PATIENCE_SECONDS = 3;

    @Inject
    SearchSession search;

    @Inject
    IndexBacklog backlog;

    @Inject
    IndexKeeper keeper;

    @Inject
    FirstBook first;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Index and its content");
        try {
            long waiting = backlog.size();
            long indexed = QuarkusTransaction.requiringNew().call(this::indexed);
            answer.withData("indexed", indexed).withData("waiting", waiting);
            long givenUp = backlog.givenUp();
            if (givenUp > 0) {
                answer.withData("given up", givenUp);
            }
            if (keeper.state() != IndexKeeper.State.CURRENT) {
                answer.withData("index", keeper.state().words());
            }
            keeper.written().ifPresent(records -> answer.withData("written to the new index", records));
            if (first.isComing()) {
                return answer.withData("reason", "the sample book is being loaded")
                        .down()
                        .build();
            }
            if (indexed == 0
                    && waiting == 0
                    && QuarkusTransaction.requiringNew().call(this::somethingToIndex)) {
                return answer.withData("reason", "the index is empty, the database is not")
                        .down()
                        .build();
            }
            return answer.up().build();
        } catch (RuntimeException e) {
            // If it is the database that is away, its own check says so.
            return answer.withData("reason", String.valueOf(e.getMessage()))
                    .status(Outage.caused(e))
                    .build();
        }
    }

    private long indexed() {
        return search.search(MemorialRecord.class)
                .where(all -> all.matchAll())
                .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .fetchTotalHitCount();
    }

    private boolean somethingToIndex() {
        return MemorialRecord.find("state = ?1 and mayBeLiving = false", RecordState.PUBLISHED)
                        .firstResult()
                != null;
    }
}
