package org.knigipamiati.accounts.gate;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.accounts.AccountsConfig;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.accounts.Sessions.Holder;

/**
 * Who makes the request and what they may do; templates see it as {@code inject:user}. Everything here is known when the request
 * begins, so asking costs nothing.
 */
@RequestScoped
@Named("user")
public class CurrentUser {

    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final RoutingContext context;
    private final AccountsConfig config;

    CurrentUser(SecurityIdentity identity, Sessions sessions, RoutingContext context, AccountsConfig config) {
        this.identity = identity;
        this.sessions = sessions;
        this.context = context;
        this.config = config;
    }

    /** Whether somebody is signed in, even if only to replace a one-time password. */
    public boolean signedIn() {
        return holder() != null;
    }

    /** The user name, as it stands in revisions; null for visitors. */
    public String name() {
        return holder() == null ? null : holder().name();
    }

    /** The number of the account; null for visitors. */
    public Long accountId() {
        return holder() == null ? null : holder().accountId();
    }

    /** Always contains {@link Role#READER}. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Role.READER);
        if (signedIn() && !isUnready()) {
            roles.addAll(holder().roles());
        }
        return roles;
    }

    /** Whether the account may do nothing but replace its one-time password or add its second factor. */
    public boolean isUnready() {
        return signedIn() && holder().isUnready();
    }

    /** Whether the account must have a second factor and has none. */
    public boolean lacksSecondFactor() {
        return signedIn() && holder().lacksSecondFactor();
    }

    /** Whether who it is was proved, by signing in or once more, as lately as grave acts ask for. */
    public boolean confirmedLately() {
        return signedIn() && !holder().confirmedAt().isBefore(Instant.now().minus(config.confirmedFor()));
    }

    /** The open sessions of the account. */
    public List<Sessions.Open> sessions() {
        return sessions.of(accountId(), SessionCookie.read(context));
    }

    /** Ends one of them; all others for null. */
    public void end(String key) {
        if (key == null) {
            sessions.endOthers(accountId(), SessionCookie.read(context));
        } else {
            sessions.end(accountId(), key);
        }
    }

    /** Whether the account still has the one-time password. */
    public boolean mustReplacePassword() {
        return signedIn() && holder().mustReplacePassword();
    }

    /** Whether the account signs in by OpenID Connect and has no password here. */
    public boolean signsInElsewhere() {
        return signedIn() && holder().elsewhere();
    }

    /** Whether this is permitted. */
    public boolean may(Permission permission) {
        return permission == Permission.OWN_ACCOUNT ? signedIn() : permission.allows(roles());
    }

    /** {@link #may(Permission)} for templates: {@code {inject:user.may('TRANSCRIBE')}}. */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    /**
     * Refuses what is not permitted, for rights that the address alone does not decide.
     *
     * @throws UnauthorizedException if signing in could help
     * @throws ForbiddenException if it could not
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw signedIn() ? new ForbiddenException(permission.name()) : new UnauthorizedException(permission.name());
        }
    }

    /** Puts the cookie of a session just opened on the answer and ends the session that the browser had before, if any. */
    public void begin(String sessionToken) {
        sessions.end(SessionCookie.read(context));
        SessionCookie.set(context, sessionToken);
        FormToken.forget(context);
    }

    /** Signs out: ends the session in the database and takes the cookie away. */
    public void end() {
        sessions.end(SessionCookie.read(context));
        SessionCookie.clear(context);
    }

    private Holder holder() {
        return identity.getAttribute(SessionIdentityProvider.HOLDER);
    }
}
