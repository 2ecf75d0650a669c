package org.knigipamiati.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.Source;
import org.knigipamiati.review.source.SourceProposal;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A server that was killed may give a block of ids once more. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class IdBlocksTest {

    /** More than one block. */
    private static final int ROWS = 120;

    @Inject
    EntityManager em;

    @Inject
    AgroalDataSource database;

    private String source;

    @Test
    void noIdIsGivenTwiceWhenTheServerForgotThatItGaveIt() {
        source = "id-" + UUID.randomUUID().toString().substring(0, 12);
        QuarkusTransaction.requiringNew().run(() -> {
            Source book = new Source();
            book.id = source;
            book.title = "Книга без людей";
            book.invented = true;
            book.persist();
        });
        propose(1);
        // As a killed server comes back: the row was never committed, nor that its block was given; every connection is
        // a new one.
        QuarkusTransaction.requiringNew().run(() -> {
            long lost = em.createQuery("select p.id from SourceProposal p where p.source.id = ?1", Long.class)
                    .setParameter(1, source)
                    .getSingleResult();
            SourceProposal.deleteById(lost);
            em.createNativeQuery("select setval('source_proposal_seq', ?1, false)")
                    .setParameter(1, lost)
                    .getSingleResult();
        });
        database.flush(AgroalDataSource.FlushMode.ALL);
        propose(ROWS);
        assertThat(QuarkusTransaction.requiringNew().call(() -> SourceProposal.count("source.id", source)))
                .isEqualTo(ROWS);
    }

    private void propose(int rows) {
        for (int n = 0; n < rows; n++) {
            QuarkusTransaction.requiringNew().run(() -> {
                SourceProposal proposal = new SourceProposal();
                proposal.source = Source.findById(source);
                proposal.changes = List.of(new SourceProposal.Change("title", "а", "б"));
                proposal.proposedBy = "Ива";
                proposal.decidedBy = "Дуб";
                proposal.decidedAt = Instant.now();
                proposal.outcome = Proposal.Outcome.REFUSED;
                proposal.persist();
            });
        }
    }
}
