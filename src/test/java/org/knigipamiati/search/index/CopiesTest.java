package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.junit.jupiter.api.Test;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.engine.EngineRequests;

/** How many copies of the index a cluster keeps; that they are made and serve is tried on three nodes by deploy/checks/cluster.py. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class CopiesTest {

    @Inject
    EngineRequests engine;

    @Inject
    RolloverJournal journal;

    @Inject
    SearchMapping mapping;

    @Inject
    SharedLock lock;

    @Inject
    Copies copies;

    @Inject
    Rebuild rebuild;

    @Test
    void anIndexThatIsSearchedHasAsManyAsTheSettingSays() throws InterruptedException {
        rebuild.run(done -> {});
        String index = live();
        assertThat(setting(index, "auto_expand_replicas")).isEqualTo("0-1");
        Copies more = new Copies();
        more.engine = engine;
        more.most = 2;
        more.keep(index);
        assertThat(setting(index, "auto_expand_replicas")).isEqualTo("0-2");
        copies.keep(index);
        assertThat(setting(index, "auto_expand_replicas")).isEqualTo("0-1");
    }

    @Test
    void anIndexThatIsBeingMadeHasNoneUntilItIsComplete() {
        try (SharedLock.Held held = lock.take(Rebuild.LOCK).orElseThrow();
                Rollover rollover = Rollover.start(engine, journal, mapping, held, copies)) {
            String fresh = new IndexAliases(engine).look().written().first();
            assertThat(fresh).isNotEqualTo(live());
            assertThat(setting(fresh, "auto_expand_replicas")).isEqualTo("false");
            assertThat(setting(fresh, "number_of_replicas")).isEqualTo("0");
            copies.bringBack(fresh);
            assertThat(setting(fresh, "auto_expand_replicas")).isEqualTo("0-1");
        }
    }

    private String live() {
        return new IndexAliases(engine).look().live().orElseThrow();
    }

    private String setting(String index, String name) {
        JsonObject found = engine.send("GET", "/" + index + "/_settings?flat_settings=true", null);
        return found.getAsJsonObject(index)
                .getAsJsonObject("settings")
                .get("index." + name)
                .getAsString();
    }
}
