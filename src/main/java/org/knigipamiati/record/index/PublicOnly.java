package org.knigipamiati.record.index;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;

/**
 * Keeps out of the index whatever reviewers do not publish. Of people who may be living it lets in what {@link RecordDocument}
 * writes for counts, without name, text or card, so that a forgotten condition could reveal that somebody is there and not who.
 */
final class PublicOnly implements RoutingBinder {

    @Override
    public void bind(RoutingBindingContext context) {
        context.dependencies().use("state").use("mayBeLiving");
        context.bridge(MemorialRecord.class, new Bridge());
    }

    private static final class Bridge implements RoutingBridge<MemorialRecord> {
        @Override
        public void route(DocumentRoutes routes, Object id, MemorialRecord record, RoutingBridgeRouteContext context) {
            if (record.state == RecordState.PUBLISHED) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, MemorialRecord record, RoutingBridgeRouteContext context) {
            // It may have been there before, whatever it is now.
            routes.addRoute();
        }
    }
}
