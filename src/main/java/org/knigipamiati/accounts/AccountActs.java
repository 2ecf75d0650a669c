package org.knigipamiati.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knigipamiati.accounts.AccountProblem.Kind;

/**
 * What administrators do with accounts. Whoever could let in, or take over, an account that reviews could consent to what he proposed
 * himself: so an act that gives such rights, or concerns an account that has them, is done when another administrator consents. Accounts
 * of volunteers, who can publish and hide nothing, are one administrator's affair, and so is closing any account, which stops an intruder
 * at once. On the command line of the server ({@link UserCommand}) one person does it all; that is how a place begins.
 */
@ApplicationScoped
@Transactional
public class AccountActs {

    private final Accounts accounts;

    AccountActs(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What came of an act.
     *
     * @param account that it was done with; null if it is not there yet
     * @param oneTimePassword to be shown this once; null if there is none
     * @param waits whether another administrator must consent first
     */
    public record Done(Account account, String oneTimePassword, boolean waits) {}

    /**
     * Creates an account with a one-time password.
     *
     * @throws AccountProblem if the name is taken or impossible, no role is given, or the same is proposed already
     */
    public Done create(String name, Collection<Role> roles, String actor) {
        if (!reviews(roles)) {
            return created(accounts.create(name, roles, actor));
        }
        String accepted = UserNames.accept(name);
        if (Account.named(accepted).isPresent()) {
            throw new AccountProblem(Kind.NAME_TAKEN);
        }
        return propose(AccountProposal.Kind.CREATE, accepted, roles, actor);
    }

    /**
     * Gives the account these roles and no others.
     *
     * @throws AccountProblem as {@link Accounts#setRoles}
     */
    public Done setRoles(Account account, Collection<Role> roles, String actor) {
        if (reviews(roles) || reviews(account.roles)) {
            accounts.requireRoles(account, roles);
            return propose(AccountProposal.Kind.ROLES, account.name, roles, actor);
        }
        accounts.setRoles(account.name, roles, actor);
        return new Done(account, null, false);
    }

    /** Gives the account a new one-time password, and ends its sessions. */
    public Done giveOneTimePassword(Account account, String actor) {
        if (account.signsInElsewhere()) {
            throw new AccountProblem(Kind.PASSWORD_ELSEWHERE);
        }
        return reviews(account.roles)
                ? propose(AccountProposal.Kind.PASSWORD, account.name, Set.of(), actor)
                : new Done(account, accounts.giveOneTimePassword(account.name, actor), false);
    }

    /** Opens a closed account again. */
    public Done activate(Account account, String actor) {
        if (!account.active && reviews(account.roles)) {
            return propose(AccountProposal.Kind.ACTIVATE, account.name, Set.of(), actor);
        }
        accounts.activate(account.name, actor);
        return new Done(account, null, false);
    }

    /** What waits for a second administrator, oldest first. */
    public List<AccountProposal> waiting() {
        return AccountProposal.open();
    }

    /** Whether there are two administrators, without whom nothing can be consented to. */
    public boolean twoAdministrators() {
        return Account.<Account>list("active = true").stream()
                        .filter(account -> account.roles.contains(Role.ADMINISTRATOR))
                        .count()
                > 1;
    }

    /**
     * Consents, and does what was proposed; the log names both.
     *
     * @throws AccountProblem if the consenting administrator proposed it, it was decided already, who proposed it is no administrator any
     *     more, or it cannot be done
     */
    public Done consent(long id, String actor) {
        AccountProposal proposal = undecided(id);
        if (proposal.proposedBy.equals(actor)) {
            throw new AccountProblem(Kind.SECOND_ADMINISTRATOR);
        }
        boolean still = Account.named(proposal.proposedBy)
                .filter(proposer -> proposer.active && proposer.roles.contains(Role.ADMINISTRATOR))
                .isPresent();
        if (!still) {
            throw new AccountProblem(Kind.PROPOSER_GONE, proposal.proposedBy);
        }
        decide(proposal, AccountProposal.Outcome.CONSENTED, actor);
        String both = proposal.proposedBy + " + " + actor;
        return switch (proposal.kind) {
            case CREATE -> created(accounts.create(proposal.name, proposal.roles(), both));
            case ROLES -> {
                accounts.setRoles(proposal.name, proposal.roles(), both);
                yield done(proposal, null);
            }
            case PASSWORD -> done(proposal, accounts.giveOneTimePassword(proposal.name, both));
            case ACTIVATE -> {
                accounts.activate(proposal.name, both);
                yield done(proposal, null);
            }
        };
    }

    /** Refuses what another proposed, or withdraws what one proposed oneself. */
    public void refuse(long id, String actor) {
        AccountProposal proposal = undecided(id);
        boolean own = proposal.proposedBy.equals(actor);
        decide(proposal, own ? AccountProposal.Outcome.WITHDRAWN : AccountProposal.Outcome.REFUSED, actor);
    }

    /** Whether it takes two to give these roles, or to touch an account that has them: it can consent to what another proposes. */
    static boolean reviews(Collection<Role> roles) {
        return roles.contains(Role.REVIEWER) || roles.contains(Role.ADMINISTRATOR);
    }

    private static Done created(Accounts.Created created) {
        return new Done(created.account(), created.oneTimePassword(), false);
    }

    private Done done(AccountProposal proposal, String oneTimePassword) {
        return new Done(accounts.find(proposal.name).orElseThrow(), oneTimePassword, false);
    }

    private Done propose(AccountProposal.Kind kind, String name, Collection<Role> roles, String actor) {
        String key = UserNames.key(name);
        AccountProposal.<AccountProposal>find("kind = ?1 and nameKey = ?2 and outcome is null", kind, key)
                .firstResultOptional()
                .ifPresent(open -> {
                    throw new AccountProblem(Kind.ALREADY_PROPOSED, open.proposedBy);
                });
        AccountProposal proposal = new AccountProposal();
        proposal.kind = kind;
        proposal.name = name;
        proposal.nameKey = key;
        proposal.roles = (roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles))
                .stream().map(Role::code).toArray(String[]::new);
        proposal.proposedBy = actor;
        proposal.persist();
        return new Done(accounts.find(name).orElse(null), null, true);
    }

    private static AccountProposal undecided(long id) {
        AccountProposal proposal = AccountProposal.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || proposal.outcome != null) {
            throw new AccountProblem(Kind.PROPOSAL_DECIDED);
        }
        return proposal;
    }

    private static void decide(AccountProposal proposal, AccountProposal.Outcome outcome, String actor) {
        proposal.outcome = outcome;
        proposal.decidedBy = actor;
        proposal.decidedAt = Instant.now();
    }
}
