package org.knigipamiati.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Signing in with name and password. Why it failed is not said: an unknown name, a wrong password or code, a closed account and a
 * one-time password that came too late get the same answer after the same work.
 */
@ApplicationScoped
public class SignIn {

    /** How an attempt ended. */
    public enum Outcome {
        SIGNED_IN,
        REFUSED,
        TOO_MANY_FAILURES
    }

    /** The outcome, and the token of the new session if there is one. */
    public record Answer(Outcome outcome, String token) {}

    private final Passwords passwords;
    private final Sessions sessions;
    private final FailureLimits limits;
    private final SecondFactor second;

    SignIn(Passwords passwords, Sessions sessions, FailureLimits limits, SecondFactor second) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.second = second;
    }

    /**
     * Tries to sign in.
     *
     * @param code of the authenticator app, for accounts that have one; else it does not matter
     * @param remoteAddress of the browser, null if unknown; only its network is looked at, and nothing of it is kept
     * @throws PasswordsBusy if the password could not be looked at in time; that is no failure of who tried
     */
    public Answer attempt(String name, String password, String code, String remoteAddress) {
        String key = name == null || name.length() > 2 * UserNames.MAX ? "" : UserNames.key(name);
        String network = FailureLimits.network(remoteAddress);
        if (!limits.begin(key, network)) {
            return new Answer(Outcome.TOO_MANY_FAILURES, null);
        }
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(key));
        // Hashed outside of a transaction, which would hold a database connection meanwhile.
        boolean right;
        try {
            right = passwords.matches(
                    password, account.map(found -> found.passwordHash).orElse(null));
        } catch (PasswordsBusy busy) {
            limits.unseen(key, network);
            throw busy;
        }
        if (!right || !mayEnter(account.get()) || !second.accepts(account.get(), code)) {
            return new Answer(Outcome.REFUSED, null);
        }
        limits.succeeded(key, network);
        renewHash(account.get(), password);
        return sessions.open(account.get())
                .map(token -> new Answer(Outcome.SIGNED_IN, token))
                .orElse(new Answer(Outcome.REFUSED, null));
    }

    /**
     * Opens a session for who has just proved who it is in an open session, by its password.
     *
     * @return its token; empty if the account was closed meanwhile
     */
    public Optional<String> goOn(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name)).flatMap(sessions::open);
    }

    private static boolean mayEnter(Account account) {
        return account.active && (account.oneTimeUntil == null || account.oneTimeUntil.isAfter(Instant.now()));
    }

    /** Only now is the password known that a hash with new parameters needs. */
    private void renewHash(Account account, String password) {
        if (passwords.isOutdated(account.passwordHash)) {
            String renewed = passwords.hash(password);
            QuarkusTransaction.requiringNew()
                    .run(() -> Account.update(
                            "passwordHash = ?1 where id = ?2 and passwordHash = ?3",
                            renewed,
                            account.id,
                            account.passwordHash));
        }
    }
}
