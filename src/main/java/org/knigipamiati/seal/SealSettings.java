package org.knigipamiati.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the seal, {@code knigi.seal.*}. */
@ConfigMapping(prefix = "knigi.seal")
interface SealSettings {

    /** How often what was published, changed or withdrawn since is taken into the log. */
    @WithDefault("PT10S")
    Duration every();
}
