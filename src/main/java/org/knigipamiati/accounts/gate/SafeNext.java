package org.knigipamiati.accounts.gate;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: an address on this site, whatever the link said. */
public final class SafeNext {

    /** Longer than any address of the site, whose longest is a search with every facet set. */
    static final int MAX = 2000;

    private SafeNext() {}

    /**
     * The address if it is a path of this site, else {@code /}. Browsers read {@code //host}, {@code /\host} and control
     * characters between the slashes as another host, so none of these is taken.
     */
    public static String of(String next) {
        if (next == null
                || next.length() > MAX
                || !next.startsWith("/")
                || next.startsWith("//")
                || next.indexOf('\\') >= 0
                || next.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return "/";
        }
        try {
            URI uri = new URI(next);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null;
            return here ? uri.toASCIIString() : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
