package org.knigipamiati.review.requests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The setting of requests to show or to hide. */
@ConfigMapping(prefix = "knigi.requests")
public interface RequestSettings {

    /** For how many days after its answer a request is kept, with everything that its sender wrote; then it is deleted. */
    @WithDefault("90")
    int keptDays();
}
