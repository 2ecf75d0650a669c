package org.knigipamiati.accounts.gate;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps what somebody saw while signed in out of shared caches and, unless it says otherwise itself, off the disk of a borrowed computer; and
 * has every cache ask again before it shows what is public, so that who was hidden is not shown by a cache.
 */
@Provider
class PrivatePages implements ContainerResponseFilter {

    @Inject
    CurrentUser user;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String said = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        // What answers something that was sent may hold what was sent.
        boolean ofOne = user.signedIn()
                || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (ofOne && (said == null || !said.startsWith("private"))) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else if (said == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
