package org.knigipamiati.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address that a page may link to: http or https, and a host. Whatever else a browser would run or open is no address. */
public final class WebAddress {

    private WebAddress() {}

    /** The address, if it is one; without blanks around it. */
    public static Optional<String> of(String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && address.getRawAuthority() != null ? Optional.of(written.strip()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
