package org.knigipamiati.review;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
import org.knigipamiati.record.IndexFields;
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
        JsonArray all = new JsonArray();
        ids.forEach(all::add);
        JsonObject terms = new JsonObject();
        terms.add(IndexFields.ID, all);
        JsonObject query = new JsonObject();
        query.add("terms", terms);
        JsonObject body = new JsonObject();
        body.add("query", query);
        Request request = new Request("POST", "/" + index() + "/_delete_by_query");
        request.addParameter("refresh", "true");
        request.addParameter("conflicts", "proceed");
        request.setJsonEntity(body.toString());
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
