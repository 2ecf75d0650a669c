package org.knigipamiati.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the {@link LivingRule}. */
@ConfigMapping(prefix = "knigi.living")
public interface LivingSettings {

    /** How many years after birth a person of whose death nothing is known may still be living; 0 shows everybody. */
    @WithDefault("" + LivingRule.USUAL_YEARS)
    int years();

    /** How long after a start it is decided for the first time who may be living, so that the first page does not wait for it. */
    @WithDefault("PT2M")
    Duration refreshAfter();
}
