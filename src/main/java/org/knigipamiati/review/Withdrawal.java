package org.knigipamiati.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.backend.elasticsearch.index.ElasticsearchIndexManager;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.jboss.logging.Logger;
import org.knigipamiati.record.MemorialRecord;

/**
 * Takes hidden records out of the index at once. The outbox would do it within a second or two; a family that asked for it should
 * not have to wait, nor trust that nothing is behind. What is said to be hidden is hidden when the answer is sent.
 */
@ApplicationScoped
class Withdrawal {

    private static final Logger LOG = Logger.getLogger(Withdrawal.class);

    /** Records of one request to the index. */
    private static final int BATCH = 1000;

    @Inject
    SearchMapping mapping;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** Takes these records out when the present transaction is committed, before whoever asked for it is answered. */
    void afterCommit(Collection<Long> records) {
        List<Long> ids = List.copyOf(records);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    for (int from = 0; from < ids.size(); from += BATCH) {
                        withdraw(ids.subList(from, Math.min(ids.size(), from + BATCH)));
                    }
                }
            }
        });
    }

    private void withdraw(List<Long> ids) {
        // One by one by their number: a deletion by query passes over documents that are being written at the same
        // moment.
        StringBuilder lines = new StringBuilder();
        ids.forEach(
                id -> lines.append("{\"delete\":{\"_id\":\"").append((long) id).append("\"}}\n"));
        Request request = new Request("POST", "/" + index() + "/_bulk");
        request.addParameter("refresh", "true");
        request.setJsonEntity(lines.toString());
        try {
            mapping.backend()
                    .unwrap(ElasticsearchBackend.class)
                    .client(RestClient.class)
                    .performRequest(request);
        } catch (IOException e) {
            // They are hidden in the database, and the outbox takes them out as soon as the index answers again.
            LOG.warnf(e, "%d hidden records could not be taken out of the index at once", ids.size());
        }
    }

    private String index() {
        return mapping.indexedEntity(MemorialRecord.class)
                .indexManager()
                .unwrap(ElasticsearchIndexManager.class)
                .descriptor()
                .writeName();
    }
}
