package org.knigipamiati.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.accounts.Secrets;

/**
 * Who wishes to be told by mail of what. What there is to tell is counted when it is told, from what happened since the last time; nothing
 * waits in a queue, so a mail server that is down delays and loses nothing.
 */
@ApplicationScoped
@Transactional
public class MailWishes {

    /** A person is told at most so often. */
    static final Duration BETWEEN = Duration.ofHours(1);

    /** What happened so lately is told the next time: a transaction that began before may still bring something earlier. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    /** A code can be sent to an address so often, and is good for so long. */
    static final Duration CODE_BETWEEN = Duration.ofMinutes(10);

    static final Duration CODE_GOOD = Duration.ofDays(2);

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>\"()\\p{Cntrl}]+@[^\\s@,;:<>\"()\\p{Cntrl}]+");

    @Inject
    EntityManager em;

    /** Why a wish was not noted. */
    public enum Problem {
        /** That is no address. */
        NO_ADDRESS,
        /** A code was sent a moment ago. */
        TOO_SOON,
        /** The code is not the one that was sent, or too old. */
        WRONG_CODE,
        /** The mail with the code could not be sent. */
        NOT_SENT
    }

    /** A wish that was not noted. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Problem problem;

        /** Nothing was noted, for that reason. */
        public Refused(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        /** Why. */
        public Problem problem() {
            return problem;
        }
    }

    /** The wish of an account. */
    public Optional<MailWish> of(String name) {
        return MailWish.find("name = ?1 and address <> ''", name).firstResultOptional();
    }

    /**
     * Notes that an account wishes to be told at an address; nothing is told before the code comes back that this returns.
     *
     * @param language tag of the language in which they are told
     * @throws Refused if that is no address, or a code was sent a moment ago
     */
    @Transactional(rollbackOn = Refused.class)
    public String wish(String name, String address, String language) throws Refused {
        String typed = address == null ? "" : address.strip();
        if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches()) {
            throw new Refused(Problem.NO_ADDRESS);
        }
        MailWish wish = MailWish.findById(name);
        Instant now = Instant.now();
        if (wish != null && wish.askedAt.isAfter(now.minus(CODE_BETWEEN))) {
            throw new Refused(Problem.TOO_SOON);
        }
        boolean first = wish == null;
        wish = first ? new MailWish() : wish;
        String code = Secrets.text(Secrets.bytes(24));
        wish.name = name;
        wish.address = typed;
        wish.language = language;
        wish.codeHash = Secrets.sha256(code);
        wish.askedAt = now;
        wish.toldUntil = null;
        wish.sentAt = null;
        if (first) {
            wish.persist();
        }
        return code;
    }

    /** Forgets that a code was sent, where sending it failed: it can be asked for again at once. */
    public void notSent(String name) {
        MailWish.deleteById(name);
    }

    /**
     * Confirms an address by the code that was sent to it. What happens from then on is told.
     *
     * @throws Refused if it is not that code, or too old
     */
    @Transactional(rollbackOn = Refused.class)
    public void confirm(String name, String code) throws Refused {
        MailWish wish = MailWish.findById(name);
        if (wish == null
                || wish.codeHash == null
                || code == null
                || !Secrets.same(wish.codeHash, Secrets.sha256(code))
                || wish.askedAt.isBefore(Instant.now().minus(CODE_GOOD))) {
            throw new Refused(Problem.WRONG_CODE);
        }
        wish.codeHash = null;
        wish.toldUntil = Instant.now();
    }

    /**
     * Ends it: the address is deleted. That a code was sent a moment ago is not forgotten, or somebody who ends and wishes in turns could send
     * codes to others without end.
     */
    public void stop(String name) {
        MailWish.delete("name = ?1 and askedAt <= ?2", name, Instant.now().minus(CODE_BETWEEN));
        MailWish.update("address = '', codeHash = null, toldUntil = null where name = ?1", name);
    }

    /** The names of those who may be told again. */
    public List<String> due(Instant now) {
        return em.createQuery(
                        "select w.name from MailWish w where w.toldUntil is not null"
                                + " and (w.sentAt is null or w.sentAt < ?1) order by w.name",
                        String.class)
                .setParameter(1, now.minus(BETWEEN))
                .getResultList();
    }

    /**
     * Tells somebody what has happened, if anything has. If telling throws, nothing counts as told. Of several instances one tells.
     *
     * @param now the time up to which it is looked
     * @param tell sends it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(String name, Instant now, BiConsumer<MailWish, MailNews> tell) {
        List<MailWish> locked = em.createNativeQuery(
                        "select * from mail_wish where name = ?1 and told_until is not null for update skip locked",
                        MailWish.class)
                .setParameter(1, name)
                .getResultList();
        Account account = Account.named(name).orElse(null);
        if (locked.isEmpty() || account == null || !account.active) {
            return;
        }
        MailWish wish = locked.get(0);
        Instant until = now.minus(SETTLING);
        if (wish.sentAt != null && wish.sentAt.isAfter(now.minus(BETWEEN)) || !until.isAfter(wish.toldUntil)) {
            return;
        }
        MailNews news = news(account, wish.toldUntil, until);
        if (news.any()) {
            tell.accept(wish, news);
            wish.sentAt = now;
        }
        wish.toldUntil = until;
    }

    private MailNews news(Account account, Instant after, Instant until) {
        long returned = count(
                "record_move m join record_hand h on h.record_id = m.record_id and h.name = :name"
                        + " where m.move = 'RETURN' and m.actor <> :name and m.made_at > :after and m.made_at <= :until",
                account.name,
                after,
                until);
        long answered = count(
                "page_note n where n.author = :name and n.settled_by <> :name"
                        + " and n.settled_at > :after and n.settled_at <= :until",
                account.name,
                after,
                until);
        String open = " p where p.outcome is null and p.proposed_by <> :name"
                + " and p.proposed_at > :after and p.proposed_at <= :until";
        long consent = !Permission.HIDE.allows(account.roles)
                ? 0
                : count("record_proposal" + open, account.name, after, until)
                        + count("run_proposal" + open, account.name, after, until)
                        + count("source_proposal" + open, account.name, after, until)
                        + count(
                                "person_link l where l.undone_at is null and (not l.stands and l.decided_by <> :name"
                                        + " and l.decided_at > :after and l.decided_at <= :until"
                                        + " or l.undo_wished_by <> :name"
                                        + " and l.undo_wished_at > :after and l.undo_wished_at <= :until)",
                                account.name,
                                after,
                                until);
        return new MailNews(returned, answered, consent);
    }

    private long count(String what, String name, Instant after, Instant until) {
        return (Long) em.createNativeQuery("select count(*) from " + what, Long.class)
                .setParameter("name", name)
                .setParameter("after", after)
                .setParameter("until", until)
                .getSingleResult();
    }
}
