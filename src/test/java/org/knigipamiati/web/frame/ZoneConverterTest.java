package org.knigipamiati.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneConverterTest {

    private final ZoneConverter zones = new ZoneConverter();

    @Test
    void anAbsentSettingIsNoneAndABrokenOneIsRefusedInWords() {
        assertThat(zones.convert("")).isNull();
        assertThat(zones.convert("Europe/Moscow")).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThatThrownBy(() -> zones.convert("Moskau"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Moskau");
    }
}
