package org.knigipamiati.runtime.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Backups that the service makes by itself. */
@ConfigMapping(prefix = "knigi.backup")
public interface BackupSettings {

    /** Where they are made, each in a folder of its own; nowhere if it is empty. */
    Optional<Path> folder();

    /** The time of day, in the time zone of the server. */
    @WithDefault("03:30")
    LocalTime at();

    /** Public keys of age (age1…) that they are encrypted for; they are not encrypted without. */
    Optional<List<String>> recipients();

    /** How many are kept: the newest. */
    @WithDefault("14")
    int kept();
}
