package org.knigipamiati.export;

import java.time.Instant;

/**
 * What a file says of itself.
 *
 * @param base address of the site, without a slash at its end
 * @param query what was asked for, as in an address; empty for everything
 * @param edition state of the collection, in words
 * @param made when
 */
public record ExportHead(String base, String query, String edition, Instant made) {}
