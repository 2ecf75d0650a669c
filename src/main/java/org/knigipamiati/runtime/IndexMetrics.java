package org.knigipamiati.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.search.index.IndexKeeper;

/** What an operator should be warned of, beside the meters that the frame brings along. */
@ApplicationScoped
public class IndexMetrics implements MeterBinder {

    @Inject
    IndexBacklog backlog;

    @Inject
    IndexKeeper keeper;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("knigi.index.backlog", backlog, IndexBacklog::size)
                .description("Changes that are in the database and not yet in the search index")
                .register(registry);
        Gauge.builder("knigi.index.given.up", backlog, IndexBacklog::givenUp)
                .description(
                        "Changes that the search engine refused again and again; they are tried again from time to time, and a rebuild of the index takes them in")
                .register(registry);
        Gauge.builder("knigi.search.away", keeper, index -> index.isEngineAway() ? 1 : 0)
                .description("1 while the search engine does not answer and searches are refused, else 0")
                .register(registry);
    }
}
