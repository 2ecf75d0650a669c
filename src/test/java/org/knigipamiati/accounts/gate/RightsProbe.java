package org.knigipamiati.accounts.gate;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** For tests: stops a request that carries its header as soon as it has been let in, so that every route can be tried without harm. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class RightsProbe implements ContainerRequestFilter {

    static final String HEADER = "X-Rights-Probe";
    /** "I'm a teapot": no route answers so. */
    static final int LET_IN = 418;

    @Override
    public void filter(ContainerRequestContext request) {
        // Whoever has to sign in first is not let in yet: what refuses them comes after the form was read.
        if (request.getHeaderString(HEADER) != null && request.getProperty(RightsFilter.SIGN_IN_FIRST) == null) {
            request.abortWith(Response.status(LET_IN).build());
        }
    }
}
