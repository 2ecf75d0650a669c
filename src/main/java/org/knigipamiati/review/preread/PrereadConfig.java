package org.knigipamiati.review.preread;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which program reads scans before people do. */
@ConfigMapping(prefix = "knigi.preread")
public interface PrereadConfig {

    /** Turns it off even where the program is installed. */
    String NONE = "none";

    /** Name on the path, or path, of Tesseract; {@link #NONE} for no reading. */
    @WithDefault("tesseract")
    String program();

    /** Languages of sources that name none, by Tesseract's names; those that are not installed are left out. */
    @WithDefault("rus")
    List<String> languages();
}
