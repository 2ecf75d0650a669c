package org.knigipamiati.accounts.gate;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.database.DatabaseRole;

/**
 * Holds every request against {@link RouteRules}, after it has been matched to its route and before its body is read. It asks
 * the matched method, not the text of the address, so no spelling of an address gets around it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class RightsFilter implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(RightsFilter.class);

    /** Property of a request that must not be carried out, and whose form is read first. */
    static final String SIGN_IN_FIRST = RightsFilter.class.getName() + ".signInFirst";

    @Context
    ResourceInfo resource;

    @Inject
    CurrentUser user;

    @Inject
    DatabaseRole database;

    private final Map<java.lang.reflect.Method, Optional<Permission>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Permission> wanted = known.computeIfAbsent(
                resource.getResourceMethod(),
                method -> RouteRules.route(resource.getResourceClass(), method).flatMap(this::rule));
        if (wanted.isEmpty()) {
            request.abortWith(Refusals.answer(request, Response.Status.FORBIDDEN, "No rule says who may do this."));
        } else if (!user.may(wanted.get())) {
            if (isForgotten() && UnsentForm.mayBe(request)) {
                // FormTokenFilter refuses it when the form has been read, so that what was typed can be given back.
                request.setProperty(SIGN_IN_FIRST, true);
                return;
            }
            request.abortWith(refusal(request, wanted.get()));
        } else if (RouteRules.isGrave(route()) && !user.confirmedLately()) {
            request.abortWith(Response.seeOther(URI.create("/account/confirm?next=" + encoded(back(request))))
                    .build());
        } else if (wanted.get() == Permission.READ_PUBLISHED) {
            // Who asks has been looked up by now; what follows reads what is public, whoever asks.
            database.onlyRead();
        }
    }

    private String route() {
        return RouteRules.route(resource.getResourceClass(), resource.getResourceMethod())
                .orElse("");
    }

    /** Where one goes on: a page that was asked for, or the one above what a form of it would have done. */
    private static String back(ContainerRequestContext request) {
        return isRead(request)
                ? asked(request)
                : RouteRules.pageAbove(request.getUriInfo().getPath());
    }

    /** Whether signing in, or making the account ready, might give the right that is missing. */
    private boolean isForgotten() {
        return !user.signedIn() || user.isUnready();
    }

    private Optional<Permission> rule(String route) {
        Optional<Permission> rule = RouteRules.of(route);
        if (rule.isEmpty()) {
            LOG.errorf("No rule for %s: it is refused to everybody until accounts.RouteRules has a line for it", route);
        }
        return rule;
    }

    private Response refusal(ContainerRequestContext request, Permission wanted) {
        boolean forPage = Refusals.isForPage(request);
        if (user.isUnready() && forPage) {
            return Response.seeOther(URI.create("/account")).build();
        }
        if (user.signedIn()) {
            // Who it was is not said: a log that names who works here would be worth seizing.
            LOG.infof("Refused to an account that may not %s: %s", wanted, route());
            return Refusals.answer(request, Response.Status.FORBIDDEN, "Your account may not do this: " + wanted + ".");
        }
        if (forPage && isRead(request)) {
            // An address that one may return to; what a form would have sent cannot be repeated from here.
            return Response.seeOther(URI.create("/sign-in?next=" + encoded(asked(request))))
                    .build();
        }
        return Refusals.answer(request, Response.Status.UNAUTHORIZED, "Sign in to do this: " + wanted + ".");
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String asked(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath()
                + Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
