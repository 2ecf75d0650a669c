package org.knigipamiati.interpret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the rules of attribution. */
@ConfigMapping(prefix = "knigi.attribution")
interface AlbumSettings {

    /** Whether an album may tell the line of those of it who show no sign of one (rule L9). */
    @WithDefault("true")
    boolean albumLines();
}
