package org.knigipamiati.accounts;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signing in by OpenID Connect, where an organisation has accounts already. The provider says who somebody is and which roles
 * they have; from then on they hold a session of ours, like everybody, which an administrator can end. Of what the provider
 * tells, the user name and the roles are kept, and a hash by which the account is found again.
 */
@ApplicationScoped
public class SingleSignOn {

    /** The actor of what happens to an account because the provider says so. */
    static final String ACTOR = "single-sign-on";

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountsConfig config;
    private final boolean enabled;

    SingleSignOn(
            Accounts accounts,
            Sessions sessions,
            AccountsConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
        this.enabled = enabled;
    }

    /** Whether an operator has named a provider. */
    public boolean isEnabled() {
        return enabled;
    }

    /**
     * Opens a session for somebody whom the provider has named; makes the account at the first visit and brings its roles up to
     * date at each.
     *
     * @param idToken the provider's ID token, its signature already verified
     * @return the token of the session; empty if the provider gives them no role here, or an administrator has closed the account
     */
    public Optional<String> arrive(String idToken) {
        JsonObject claims = claims(idToken);
        Set<Role> roles = roles(claims);
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        String key = Secrets.sha256(claims.getString("iss") + "\n" + claims.getString("sub"));
        return sessions.open(accounts.external(key, name(claims, key), roles));
    }

    private Set<Role> roles(JsonObject claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Object found = claims;
        for (String step : config.elsewhere().rolesClaim().split("/")) {
            found = found instanceof JsonObject ? ((JsonObject) found).getValue(step) : null;
        }
        JsonArray values = found instanceof JsonArray ? (JsonArray) found : new JsonArray();
        if (found instanceof String) {
            values.add(found);
        }
        for (Role role : Role.GIVEN) {
            if (values.contains(config.elsewhere().roles().getOrDefault(role.code(), role.code()))) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** The name that the provider uses if it can be one here and nobody has it (a mail address cannot), else a made-up one. */
    private String name(JsonObject claims, String key) {
        try {
            String proposed =
                    UserNames.accept(claims.getString(config.elsewhere().nameClaim()));
            if (accounts.find(proposed).isEmpty()) {
                return proposed;
            }
        } catch (AccountProblem impossible) {
            // No name that we take; the made-up one below says as little as possible.
        }
        return "sso-" + key.replaceAll("[^A-Za-z0-9]", "").substring(0, 10);
    }

    private static JsonObject claims(String idToken) {
        String payload = idToken.split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
