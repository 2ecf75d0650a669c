package org.knigipamiati.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may leave at once. There is no limit of size. */
@ConfigMapping(prefix = "knigi.export")
public interface ExportConfig {

    /** Files that are written at the same time, for all readers together. */
    @WithDefault("4")
    int atOnce();

    /** Files that are written at the same time for one network address. */
    @WithDefault("2")
    int atOncePerClient();

    /** Files that one network address may begin within {@link #window()}. */
    @WithDefault("60")
    int perClient();

    @WithDefault("PT1H")
    Duration window();
}
