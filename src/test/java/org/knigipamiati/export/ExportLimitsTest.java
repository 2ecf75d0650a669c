package org.knigipamiati.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may begin a file, and who has to wait. */
class ExportLimitsTest {

    private static ExportLimits limits(int atOnce, int perClientAtOnce, int perClient) {
        return new ExportLimits(new ExportConfig() {
            @Override
            public int atOnce() {
                return atOnce;
            }

            @Override
            public int atOncePerClient() {
                return perClientAtOnce;
            }

            @Override
            public int perClient() {
                return perClient;
            }

            @Override
            public Duration window() {
                return Duration.ofHours(1);
            }
        });
    }

    @Test
    void oneClientCannotTakeAllPlaces() {
        ExportLimits limits = limits(3, 2, 100);
        limits.begin("a");
        ExportLimits.Permit second = limits.begin("a");

        assertThatThrownBy(() -> limits.begin("a")).isInstanceOf(ExportLimits.Busy.class);
        limits.begin("b");
        assertThatThrownBy(() -> limits.begin("c")).isInstanceOf(ExportLimits.Busy.class);
        // A place that is given back twice is one place.
        second.close();
        second.close();
        limits.begin("c");
        assertThatThrownBy(() -> limits.begin("a")).isInstanceOf(ExportLimits.Busy.class);
    }

    @Test
    void whoHasBegunManyIsToldWhenToComeBack() {
        ExportLimits limits = limits(100, 100, 5);
        List<ExportLimits.Permit> permits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            permits.add(limits.begin("a"));
        }
        permits.forEach(ExportLimits.Permit::close);

        assertThatThrownBy(() -> limits.begin("a"))
                .isInstanceOfSatisfying(ExportLimits.Busy.class, busy -> assertThat(busy.seconds())
                        .isBetween(1L, 3600L));
    }
}
