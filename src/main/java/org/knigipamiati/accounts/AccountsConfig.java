package org.knigipamiati.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of accounts and sessions. */
@ConfigMapping(prefix = "knigi.accounts")
public interface AccountsConfig {

    /** A session ends after so long without a request. Long enough for a page that takes an evening. */
    @WithDefault("PT8H")
    Duration sessionIdle();

    /** A session ends so long after signing in, whatever happened in between. */
    @WithDefault("P7D")
    Duration sessionLongest();

    /** So many sessions an account may have at once; when another begins, the one that was not used for longest ends. */
    @WithDefault("20")
    int sessionsAtOnce();

    /** So long a one-time password given by an administrator can be used. */
    @WithDefault("P7D")
    Duration oneTimePassword();

    /** Whether an account that reviews or administers must have a second factor before it may do anything. */
    @WithDefault("true")
    boolean secondFactorRequired();

    /** So long after password, and code if there is one, were given, accounts may be managed and whole imports shown or hidden. */
    @WithDefault("PT30M")
    Duration confirmedFor();

    /** Argon2id memory of one hash in KiB; 19 MiB with two passes is the least that OWASP recommends. */
    @WithDefault("19456")
    int argon2Memory();

    /** Argon2id passes. */
    @WithDefault("2")
    int argon2Iterations();

    /** Failed sign-ins on one account within {@link #failureWindow()} before further ones are refused unseen. */
    @WithDefault("10")
    int failuresPerAccount();

    /** The same for one network (IPv4 /24, IPv6 /48), over all accounts. */
    @WithDefault("50")
    int failuresPerNetwork();

    @WithDefault("PT15M")
    Duration failureWindow();

    /** Signing in by OpenID Connect. The provider itself is named by Quarkus' own settings, {@code quarkus.oidc.*}. */
    Elsewhere elsewhere();

    /** How the provider's words are understood. */
    interface Elsewhere {

        /** The claim of the ID token that lists roles or groups; {@code /} leads into objects, as in {@code realm_access/roles}. */
        @WithDefault("groups")
        String rolesClaim();

        /** What the provider calls each of our roles, by code; one not named is called there as it is here. */
        Map<String, String> roles();

        /** The claim from which the user name is taken, at the first visit. */
        @WithDefault("preferred_username")
        String nameClaim();
    }
}
