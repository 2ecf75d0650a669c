package org.knigipamiati.web.account;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.SignIn;
import org.knigipamiati.accounts.SingleSignOn;
import org.knigipamiati.accounts.gate.CurrentUser;
import org.knigipamiati.accounts.gate.SafeNext;
import org.knigipamiati.web.frame.Page;
import org.knigipamiati.web.frame.Pages;
import org.knigipamiati.words.Words;

/** Signing in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private static final int TOO_MANY_REQUESTS = 429;
    /** Seconds; what the page says in words. */
    private static final int TRY_AGAIN_AFTER = 15 * 60;

    @Inject
    Pages pages;

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    Instance<OidcSession> provider;

    @Inject
    CurrentUser user;

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("next") String next) {
        String safe = SafeNext.of(next);
        if (user.signedIn()) {
            return Response.seeOther(URI.create(safe)).build();
        }
        return Response.ok(page(null, "", safe)).build();
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attempt(
            @FormParam("name") String name,
            @FormParam("password") String password,
            @FormParam("code") String code,
            @FormParam("next") String next,
            @Context HttpServerRequest request) {
        String safe = SafeNext.of(next);
        SignIn.Answer answer =
                signIn.attempt(name, password, code, request.remoteAddress().hostAddress());
        switch (answer.outcome()) {
            case SIGNED_IN:
                user.begin(answer.token());
                return Response.seeOther(URI.create(workplaceOr(safe))).build();
            case TOO_MANY_FAILURES:
                return Response.status(TOO_MANY_REQUESTS)
                        .header("Retry-After", TRY_AGAIN_AFTER)
                        .type(Pages.HTML)
                        .entity(page("signin_too_many", name, safe))
                        .build();
            default:
                return Response.status(Response.Status.UNAUTHORIZED)
                        .type(Pages.HTML)
                        .entity(page("signin_refused", name, safe))
                        .build();
        }
    }

    /** Reached only with a verified ID token: whoever comes without one is sent to the provider first. */
    @GET
    @Path("sign-in/elsewhere")
    public Response comeBack(@QueryParam("next") String next) {
        if (!singleSignOn.isEnabled()) {
            throw new NotFoundException();
        }
        Optional<String> session =
                singleSignOn.arrive(provider.get().getIdToken().getRawToken());
        // From here on our own session counts, which an administrator can end.
        provider.get().logout().await().indefinitely();
        if (session.isEmpty()) {
            return Response.status(Response.Status.FORBIDDEN)
                    .type(Pages.HTML)
                    .entity(page("signin_no_role", "", SafeNext.of(next)))
                    .build();
        }
        user.begin(session.get());
        return Response.seeOther(URI.create(workplaceOr(SafeNext.of(next)))).build();
    }

    /** Who came from nowhere goes to the workplace, or from there to the page on which a one-time password is replaced. */
    private static String workplaceOr(String next) {
        return next.equals("/") ? "/workshop" : next;
    }

    /** Signs out; nothing of the work stays in a browser that others may use. */
    @POST
    @Path("sign-out")
    public Response out() {
        user.end();
        return Response.seeOther(URI.create("/"))
                .header("Clear-Site-Data", "\"storage\"")
                .build();
    }

    /** The address at which one signs in by OpenID Connect, null if that is not configured. */
    private String elsewhere(String next) {
        return singleSignOn.isEnabled()
                ? "/sign-in/elsewhere?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : null;
    }

    private TemplateInstance page(String problem, String name, String next) {
        Page page = pages.passingPage(Words.of(pages.language()).say("signin_title"));
        String told = problem == null ? null : Words.of(pages.language()).say(problem);
        SignInView view = new SignInView(told, name == null ? "" : name, next, elsewhere(next), accounts.none());
        return page.in(AccountTemplates.signIn(page, view));
    }
}
