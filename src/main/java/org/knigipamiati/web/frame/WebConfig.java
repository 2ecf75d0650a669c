package org.knigipamiati.web.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** Settings of the pages. */
@ConfigMapping(prefix = "knigi.web")
public interface WebConfig {

    /**
     * The address under which the public knows the site, as {@code https://kniga.example}; citations and permanent links are
     * built from it. When not set, the address of the request is used, which is right without a proxy in front.
     */
    Optional<String> publicUrl();

    /** Where relatives and readers may write (an e-mail or web address); shown on the page about the collection. */
    Optional<String> contact();

    /** So many requests may be under way at once, files of the pages' own apart; more are asked to come again. */
    @WithDefault("300")
    int atOnce();

    /** So many of them of one client (IPv6: /64); programs on this machine, as a proxy that does not say who asks, are not counted so. */
    @WithDefault("60")
    int atOncePerClient();

    /**
     * The time zone of the times that pages show, as {@code Europe/Moscow}; without it that of the server. Read here so that a wrong one
     * is said at the start; who needs it asks {@code record.SiteClock}.
     */
    Optional<@WithConverter(ZoneConverter.class) ZoneId> timeZone();
}
