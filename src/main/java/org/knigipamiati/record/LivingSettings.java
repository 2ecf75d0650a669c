package org.knigipamiati.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The setting of the {@link LivingRule}. */
@ConfigMapping(prefix = "knigi.living")
interface LivingSettings {

    /** How many years after birth a person of whose death nothing is known may still be living; 0 shows everybody. */
    @WithDefault("" + LivingRule.USUAL_YEARS)
    int years();
}
