package org.knigipamiati.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A worker under a pseudonym. Changed only through {@link Accounts}, which keeps the rules and the log of changes. */
@Entity
public class Account extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 1)
    public Long id;

    /** The pseudonym as written, shown as the author of work; see {@link UserNames}. */
    public String name;

    @Column(name = "name_key")
    public String nameKey;

    /** Argon2id in its usual text form; null if the account signs in by OpenID Connect only. */
    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "password_changed_at")
    public Instant passwordChangedAt;

    /** Until when a one-time password can be replaced by an own one; null once that has happened. */
    @Column(name = "one_time_until")
    public Instant oneTimeUntil;

    @Column(name = "external_key")
    String externalKey;

    /** What an authenticator app makes codes of; null without one. Not confirmed as long as {@link #secondSince} is null. */
    @Column(name = "second_secret")
    byte[] secondSecret;

    /** Since when signing in takes a code. */
    @Column(name = "second_since")
    Instant secondSince;

    /** The last half minute whose code was used. */
    @Column(name = "second_step")
    long secondStep;

    public boolean active = true;

    @Column(name = "created_at")
    public Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    public Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    public int version;

    /** Whether the password is one that somebody else handed over, so that the first thing to do is to replace it. */
    public boolean mustReplacePassword() {
        return oneTimeUntil != null;
    }

    /** Whether the account signs in elsewhere, by OpenID Connect. */
    public boolean signsInElsewhere() {
        return externalKey != null;
    }

    /** Whether signing in takes a code of an app. */
    public boolean hasSecondFactor() {
        return secondSince != null;
    }

    void forgetSecondFactor() {
        secondSecret = null;
        secondSince = null;
        secondStep = 0;
    }

    /** The account of this user name, however it is capitalised. */
    public static Optional<Account> named(String name) {
        return find("nameKey", UserNames.key(name)).firstResultOptional();
    }
}
