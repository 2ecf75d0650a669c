package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DailyWorkTest {

    @Test
    void workThatIsUnderWayEndsBeforeTheProgram() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        DailyWork work = DailyWork.begin("daily-work-test", Duration.ZERO, () -> {
            underWay.countDown();
            try {
                mayGoOn.await();
                done.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        underWay.await();
        Thread ending = new Thread(() -> {
            try {
                work.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ending.start();
        while (ending.getState() != Thread.State.TIMED_WAITING && ending.isAlive()) {
            Thread.onSpinWait();
        }
        mayGoOn.countDown();
        ending.join();
        assertThat(done).isTrue();
    }

    @Test
    void workThatHasNotBegunIsNotWaitedFor() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        DailyWork.begin("daily-work-test", Duration.ofDays(1), () -> done.set(true))
                .end();
        assertThat(done).isFalse();
    }
}
