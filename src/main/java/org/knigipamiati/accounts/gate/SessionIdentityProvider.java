package org.knigipamiati.accounts.gate;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.Sessions.Holder;

/** Turns a session into the identity of its holder, as the account is now. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

    /** Attribute of the identity: the {@link Holder}. */
    static final String HOLDER = "knigi.holder";
    /** Attribute of the identity: the session token, from which form tokens are derived. */
    static final String TOKEN = "knigi.session-token";

    private final Sessions sessions;

    SessionIdentityProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.holder(request.token())
                .map(holder -> identity(holder, request.token()))
                .orElse(null));
    }

    private static SecurityIdentity identity(Holder holder, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name()))
                // Until a one-time password is replaced, or the second factor is there, its bearer has no role:
                // only the page for that is open.
                .addRoles(
                        holder.isUnready()
                                ? java.util.Set.of()
                                : holder.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .addAttribute(HOLDER, holder)
                .addAttribute(TOKEN, token)
                .build();
    }
}
