package org.knigipamiati.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each loss and each return is told once, and what is told fails for nobody else. */
class HeartbeatTest {

    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final AtomicInteger late = new AtomicInteger();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Heartbeat heartbeat = new Heartbeat(
            "the test",
            () -> {
                if (!answers.get() || late.getAndUpdate(many -> Math.max(0, many - 1)) > 0) {
                    throw new IllegalStateException("silence");
                }
            },
            new Heartbeat.Listener() {
                @Override
                public void lost() {
                    told.add("lost");
                    throw new IllegalStateException("cannot be done");
                }

                @Override
                public void back() {
                    told.add("back");
                }
            });

    @AfterEach
    void stop() {
        heartbeat.stop();
    }

    @Test
    void lossAndReturnAreToldOnceEach() throws InterruptedException {
        heartbeat.keep();
        heartbeat.keep();
        assertThat(heartbeat.isAway()).isFalse();
        answers.set(false);
        await(heartbeat::isAway);
        Thread.sleep(1200);
        answers.set(true);
        await(() -> !heartbeat.isAway());
        Thread.sleep(1200);
        assertThat(told).containsExactly("lost", "back");
    }

    @Test
    void oneSilenceIsNoLossAndTwoAre() throws InterruptedException {
        late.set(1);
        heartbeat.keep();
        await(() -> late.get() == 0);
        Thread.sleep(600);
        assertThat(told).isEmpty();
        late.set(2);
        await(() -> told.size() == 2);
        assertThat(told).containsExactly("lost", "back");
    }

    @Test
    void whatNobodyAsksIsNotAway() throws InterruptedException {
        answers.set(false);
        heartbeat.keep();
        await(heartbeat::isAway);
        heartbeat.stop();
        assertThat(heartbeat.isAway()).isFalse();
    }

    private static void await(BooleanSupplier what) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(20);
        }
    }
}
