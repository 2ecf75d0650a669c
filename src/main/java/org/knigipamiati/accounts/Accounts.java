package org.knigipamiati.accounts;

import static org.knigipamiati.accounts.AccountChange.What.ACTIVATED;
import static org.knigipamiati.accounts.AccountChange.What.CREATED;
import static org.knigipamiati.accounts.AccountChange.What.DEACTIVATED;
import static org.knigipamiati.accounts.AccountChange.What.ONE_TIME_PASSWORD;
import static org.knigipamiati.accounts.AccountChange.What.PASSWORD_REPLACED;
import static org.knigipamiati.accounts.AccountChange.What.ROLES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.AccountProblem.Kind;

/** Every change of an account. Each is written down with its actor; each method is one transaction. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** The actor of what is done on the command line. */
    public static final String COMMAND_LINE = "command-line";

    private final Passwords passwords;
    private final Sessions sessions;
    private final FailureLimits limits;
    private final AccountsConfig config;

    Accounts(Passwords passwords, Sessions sessions, FailureLimits limits, AccountsConfig config) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.config = config;
    }

    /** A new account with the one-time password to hand to its owner; the password is not stored and cannot be asked for again. */
    public record Created(Account account, String oneTimePassword) {}

    /**
     * Creates an account with a one-time password.
     *
     * @throws AccountProblem if the name is taken or impossible, or no role is given
     */
    public Created create(String name, Collection<Role> roles, String actor) {
        String oneTime = passwords.oneTime();
        Account account = create(name, oneTime, roles, actor);
        account.oneTimeUntil = Instant.now().plus(config.oneTimePassword());
        return new Created(account, oneTime);
    }

    /**
     * Creates an account whose owner chose the password, as on the command line.
     *
     * @throws AccountProblem as above, and for a password that breaks the rules
     */
    public Account createWithPassword(String name, String password, Collection<Role> roles, String actor) {
        passwords.accept(password, name);
        return create(name, password, roles, actor);
    }

    private Account create(String name, String password, Collection<Role> roles, String actor) {
        Account account = unsaved(UserNames.accept(name), roles);
        account.passwordHash = passwords.hash(password);
        account.persist();
        log(account, CREATED, actor, codes(account.roles));
        return account;
    }

    /** The account of somebody who signs in elsewhere, made or brought up to date at each sign-in. */
    Account external(String externalKey, String proposedName, Set<Role> roles) {
        Optional<Account> known = Account.find("externalKey", externalKey).firstResultOptional();
        if (known.isPresent()) {
            Account account = known.get();
            if (!account.roles.equals(roles)) {
                applyRoles(account, roles);
                log(account, ROLES, SingleSignOn.ACTOR, codes(roles));
            }
            return account;
        }
        Account account = unsaved(UserNames.accept(proposedName), roles);
        account.externalKey = externalKey;
        account.persist();
        log(account, CREATED, SingleSignOn.ACTOR, codes(roles));
        return account;
    }

    private Account unsaved(String name, Collection<Role> roles) {
        if (Account.named(name).isPresent()) {
            throw new AccountProblem(Kind.NAME_TAKEN);
        }
        Account account = new Account();
        account.name = name;
        account.nameKey = UserNames.key(name);
        account.createdAt = now();
        account.passwordChangedAt = account.createdAt;
        applyRoles(account, roles);
        return account;
    }

    /**
     * Replaces the own password and ends every session of the account, the present one included: the caller opens a new one.
     *
     * @throws AccountProblem if the present password is wrong or the new one breaks the rules
     */
    public void replacePassword(String name, String present, String chosen) {
        Account account = existing(name);
        if (account.signsInElsewhere()) {
            throw new AccountProblem(Kind.PASSWORD_ELSEWHERE);
        }
        requirePassword(account, present);
        passwords.accept(chosen, account.name);
        if (passwords.matches(chosen, account.passwordHash)) {
            throw new AccountProblem(Kind.PASSWORD_SAME);
        }
        setPassword(account, chosen, null, account.name);
    }

    /**
     * Holds that somebody knows the present password of an account.
     *
     * @throws AccountProblem if it is wrong, or was guessed too often
     */
    void requirePassword(String name, String present) {
        Account account = existing(name);
        if (account.signsInElsewhere()) {
            throw new AccountProblem(Kind.PASSWORD_ELSEWHERE);
        }
        requirePassword(account, present);
    }

    private void requirePassword(Account account, String present) {
        beginGuessing(account.name);
        if (!passwords.matches(present, account.passwordHash)) {
            throw new AccountProblem(Kind.PASSWORD_WRONG);
        }
        guessed(account.name);
    }

    /** Counts a guess before it is looked at: whoever holds a stolen session may not go on guessing. */
    void beginGuessing(String name) {
        if (!limits.beginReplacing(UserNames.key(name))) {
            throw new AccountProblem(Kind.TOO_MANY_FAILURES);
        }
    }

    /** The guess was right: earlier ones are forgiven. */
    void guessed(String name) {
        limits.replaced(UserNames.key(name));
    }

    /** Sets a password chosen at the keyboard of the server, and ends every session of the account. */
    public void setPassword(String name, String chosen, String actor) {
        Account account = existing(name);
        passwords.accept(chosen, account.name);
        setPassword(account, chosen, null, actor);
    }

    /** Gives the account a new one-time password, ends its sessions, and returns the password, which is not stored. */
    public String giveOneTimePassword(String name, String actor) {
        Account account = existing(name);
        if (account.signsInElsewhere()) {
            throw new AccountProblem(Kind.PASSWORD_ELSEWHERE);
        }
        String oneTime = passwords.oneTime();
        setPassword(account, oneTime, Instant.now().plus(config.oneTimePassword()), actor);
        return oneTime;
    }

    private void setPassword(Account account, String password, Instant oneTimeUntil, String actor) {
        account.passwordHash = passwords.hash(password);
        account.passwordChangedAt = now();
        account.oneTimeUntil = oneTimeUntil;
        if (oneTimeUntil != null) {
            account.forgetSecondFactor();
        }
        sessions.endAll(account);
        log(account, oneTimeUntil == null ? PASSWORD_REPLACED : ONE_TIME_PASSWORD, actor, null);
    }

    /**
     * Gives the account these roles and no others. They hold from the next request on.
     *
     * @throws AccountProblem if there is none, or if no administrator would be left
     */
    public void setRoles(String name, Collection<Role> roles, String actor) {
        lockAdministrators();
        Account account = existing(name);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(account);
        }
        applyRoles(account, roles);
        log(account, ROLES, actor, codes(account.roles));
    }

    /**
     * Holds that the account could be given these roles.
     *
     * @throws AccountProblem if there is none among them, or no administrator would be left
     */
    void requireRoles(Account account, Collection<Role> roles) {
        if (roles.stream().noneMatch(Role.GIVEN::contains)) {
            throw new AccountProblem(Kind.ROLE_MISSING);
        }
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(account);
        }
    }

    /**
     * Closes the account: its sessions end at once and it cannot sign in. What it wrote stays, under its name.
     *
     * @throws AccountProblem if no administrator would be left
     */
    public void deactivate(String name, String actor) {
        lockAdministrators();
        Account account = existing(name);
        keepAnAdministrator(account);
        if (account.active) {
            account.active = false;
            sessions.endAll(account);
            log(account, DEACTIVATED, actor, null);
        }
    }

    /** Opens the account again. */
    public void activate(String name, String actor) {
        Account account = existing(name);
        if (!account.active) {
            account.active = true;
            log(account, ACTIVATED, actor, null);
        }
    }

    /** All accounts by name. */
    public List<Account> list() {
        return Account.list("order by nameKey");
    }

    /** Whether anybody has an account yet. */
    public boolean none() {
        return Account.count() == 0;
    }

    /** The account of this name, if any. */
    public Optional<Account> find(String name) {
        return Account.named(name);
    }

    /** The account of this number, if any. */
    public Optional<Account> find(long id) {
        return Account.findByIdOptional(id);
    }

    /** The administrative acts on an account, latest first, at most 50. */
    public List<AccountChange> changes(Account account) {
        return AccountChange.<AccountChange>find("account = ?1 order by id desc", account)
                .page(0, 50)
                .list();
    }

    /** Two administrators who demote each other at the same moment wait for each other here. */
    private static void lockAdministrators() {
        Account.getEntityManager()
                .createQuery("from Account a where exists (select 1 from a.roles r where r = :role)", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static void keepAnAdministrator(Account account) {
        if (!account.roles.contains(Role.ADMINISTRATOR) || !account.active) {
            return;
        }
        long others = Account.<Account>list("active = true").stream()
                .filter(a -> a.roles.contains(Role.ADMINISTRATOR) && !a.id.equals(account.id))
                .count();
        if (others == 0) {
            throw new AccountProblem(Kind.LAST_ADMINISTRATOR);
        }
    }

    private static void applyRoles(Account account, Collection<Role> roles) {
        Set<Role> given = EnumSet.noneOf(Role.class);
        roles.stream().filter(Role.GIVEN::contains).forEach(given::add);
        if (given.isEmpty()) {
            throw new AccountProblem(Kind.ROLE_MISSING);
        }
        account.roles.clear();
        account.roles.addAll(given);
    }

    private static Account existing(String name) {
        return Account.named(name).orElseThrow(() -> new AccountProblem(Kind.NAME_UNKNOWN, name));
    }

    /** As precise as the database is, so that what was just written equals what is read back. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(" "));
    }

    static void log(Account account, AccountChange.What what, String actor, String detail) {
        AccountChange change = new AccountChange();
        change.account = account;
        change.madeAt = Instant.now();
        change.actor = actor;
        change.what = what;
        change.detail = detail;
        change.persist();
    }
}
