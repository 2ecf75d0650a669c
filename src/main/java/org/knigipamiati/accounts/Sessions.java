package org.knigipamiati.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Open sign-ins. The browser holds 256 random bits, the database their SHA-256: whoever reads the database, or a backup of it,
 * cannot sign in with what it says.
 */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final int TOKEN_BYTES = 32;
    /** So often the time of the last request is written; more often would be a write per request. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final AccountsConfig config;

    Sessions(AccountsConfig config) {
        this.config = config;
    }

    /** Who an open session belongs to, as of this request. */
    public record Holder(
            long accountId,
            String name,
            Set<Role> roles,
            boolean mustReplacePassword,
            boolean lacksSecondFactor,
            boolean elsewhere,
            Instant confirmedAt) {

        /** Whether the account is not ready: it may do nothing but replace a one-time password or add its second factor. */
        public boolean isUnready() {
            return mustReplacePassword || lacksSecondFactor;
        }
    }

    /**
     * An open session as its owner sees it.
     *
     * @param key by which it is ended; no token can be made of it
     * @param here whether it is the one that asks
     */
    public record Open(String key, Instant since, Instant lastSeen, boolean here) {}

    /**
     * Opens a session of an account; sessions that have expired, anybody's, are swept out on this occasion, and those of the account that
     * were not used for longest end, beyond so many as it may have.
     *
     * @param account as it was when its password was found right
     * @return the token for the cookie, which is not stored; empty if the account was closed or its password replaced meanwhile
     */
    public Optional<String> open(Account account) {
        Instant now = Instant.now();
        // Held, so that two that begin at once see each other.
        Account present = Account.findById(account.id, LockModeType.PESSIMISTIC_WRITE);
        if (present == null || !present.active || !present.passwordChangedAt.equals(account.passwordChangedAt)) {
            return Optional.empty();
        }
        AccountSession.delete(
                "lastSeenAt < ?1 or createdAt < ?2",
                now.minus(config.sessionIdle()),
                now.minus(config.sessionLongest()));
        List<AccountSession> open =
                AccountSession.list("account.id = ?1 order by lastSeenAt desc, createdAt desc", account.id);
        open.stream().skip(Math.max(1, config.sessionsAtOnce()) - 1).forEach(AccountSession::delete);
        String token = Secrets.text(Secrets.bytes(TOKEN_BYTES));
        AccountSession session = new AccountSession();
        session.tokenHash = Secrets.sha256(token);
        session.account = present;
        session.createdAt = now;
        session.confirmedAt = now;
        session.lastSeenAt = now;
        session.persist();
        return Optional.of(token);
    }

    /** Who holds this token; empty if the session is unknown, expired or of a closed account. */
    public Optional<Holder> holder(String token) {
        AccountSession session = AccountSession.findById(Secrets.sha256(token));
        Instant now = Instant.now();
        if (session == null
                || session.lastSeenAt.isBefore(now.minus(config.sessionIdle()))
                || session.createdAt.isBefore(now.minus(config.sessionLongest()))
                || !session.account.active) {
            return Optional.empty();
        }
        if (session.lastSeenAt.isBefore(now.minus(SEEN_EVERY))) {
            // By statement, not by entity: two requests at once must not collide, and one that ended meanwhile stays
            // ended.
            AccountSession.update("lastSeenAt = ?1 where tokenHash = ?2", now, session.tokenHash);
        }
        Account account = session.account;
        return Optional.of(new Holder(
                account.id,
                account.name,
                account.roles.isEmpty() ? Set.of() : EnumSet.copyOf(account.roles),
                account.mustReplacePassword(),
                lacksSecondFactor(account),
                account.signsInElsewhere(),
                session.confirmedAt));
    }

    /** Whether the account must have a second factor before it may do anything: it reviews or administers, and signs in here. */
    private boolean lacksSecondFactor(Account account) {
        return config.secondFactorRequired()
                && !account.hasSecondFactor()
                && !account.signsInElsewhere()
                && AccountActs.reviews(account.roles);
    }

    /** Ends the session of this token, if there is one. */
    public void end(String token) {
        if (token != null) {
            AccountSession.delete("tokenHash", Secrets.sha256(token));
        }
    }

    /** The open sessions of an account, the last used first. */
    public List<Open> of(long account, String token) {
        String here = token == null ? "" : Secrets.sha256(token);
        return AccountSession.<AccountSession>list("account.id = ?1 order by lastSeenAt desc", account).stream()
                .map(session -> new Open(
                        session.tokenHash, session.createdAt, session.lastSeenAt, session.tokenHash.equals(here)))
                .toList();
    }

    /** Ends a session of an account by the key of {@link Open}; another account's stays. */
    public void end(long account, String key) {
        AccountSession.delete("account.id = ?1 and tokenHash = ?2", account, key);
    }

    /** Ends every session of an account but one. */
    public void endOthers(long account, String token) {
        AccountSession.delete("account.id = ?1 and tokenHash <> ?2", account, Secrets.sha256(token));
    }

    /** Ends every session of an account. */
    public void endAll(Account account) {
        AccountSession.delete("account.id", account.id);
    }
}
