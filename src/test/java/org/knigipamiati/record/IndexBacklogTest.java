package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.runtime.OwnerOfTables;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.vocabulary.RecordField;

/** Who waits for the index is not left waiting for ever when the service that wrote it was killed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class IndexBacklogTest {

    @Inject
    InventedBook book;

    @Inject
    IndexBacklog backlog;

    /** As on a full disk: what the engine refuses is given up, and waits again later, and is given up. */
    @Test
    void waitingEndsWhenTheEngineTakesNothing() throws InterruptedException {
        book.store("refused-test", List.of(person("Отказов", "Тихон", "Очередович", "1891", main -> {})));
        book.waitForIndex();
        OwnerOfTables.run(
                "create function be_late() returns trigger language plpgsql as $$ begin new.processafter := now() + interval '1 hour'; return new; end $$",
                "create trigger late before insert on hsearch_outbox_event for each row execute function be_late()");
        try {
            book.change("refused-test", 1, record -> says(record, RecordField.PROFESSION, "паромщик"));
            OwnerOfTables.run("update hsearch_outbox_event set status = 'ABORTED'");
            book.change("refused-test", 1, record -> says(record, RecordField.PROFESSION, "возчик"));
            assertThat(backlog.isServed()).isTrue();
            assertThat(backlog.await(left -> {}, Duration.ofMillis(500))).isEqualTo(2);
        } finally {
            OwnerOfTables.run(
                    "drop trigger late on hsearch_outbox_event",
                    "drop function be_late()",
                    "update hsearch_outbox_event set status = 'PENDING', retries = 0, processafter = now()");
        }
        assertThat(backlog.await(left -> {})).isZero();
    }

    @Test
    void waitingEndsWhenNobodyIsLeftToIndex() throws InterruptedException {
        book.store("backlog-test", List.of(person("Ожидаев", "Тихон", "Очередович", "1890", main -> {})));
        book.waitForIndex();
        assertThat(backlog.isServed()).isTrue();
        OwnerOfTables.run(
                "create function be_dead() returns trigger language plpgsql as $$ begin new.expiration := now() - interval '1 hour'; return new; end $$",
                "create function be_late() returns trigger language plpgsql as $$ begin new.processafter := now() + interval '1 hour'; return new; end $$",
                "create trigger killed before insert or update on hsearch_agent for each row execute function be_dead()",
                "create trigger late before insert on hsearch_outbox_event for each row execute function be_late()",
                "update hsearch_agent set expiration = now()");
        List<Long> told = new ArrayList<>();
        try {
            book.change("backlog-test", 1, record -> says(record, RecordField.PROFESSION, "паромщик"));

            assertThat(backlog.isServed()).isFalse();
            assertThat(backlog.await(told::add, Duration.ofMillis(500))).isEqualTo(1);
            assertThat(told).isNotEmpty().containsOnly(1L);
        } finally {
            OwnerOfTables.run(
                    "drop trigger killed on hsearch_agent",
                    "drop trigger late on hsearch_outbox_event",
                    "drop function be_dead()",
                    "drop function be_late()",
                    "update hsearch_outbox_event set processafter = now()");
        }
        assertThat(backlog.await(told::add)).isZero();
    }
}
