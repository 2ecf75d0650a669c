package org.knigipamiati.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;

/**
 * The second factor: codes of an authenticator app. The database holds what the app holds; whoever reads the database can make codes, but
 * has no password. A code is taken once. With a new one-time password the factor is gone, for whoever has lost the telephone.
 */
@ApplicationScoped
public class SecondFactor {

    private final Accounts accounts;

    SecondFactor(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A secret to put into an app.
     *
     * @param key in Base32, as one types it
     * @param address {@code otpauth:}, which apps on the same telephone open
     */
    public record Offer(String key, String address) {}

    /**
     * Begins: makes a secret, which counts when {@link #confirm} has seen a code of it.
     *
     * @throws AccountProblem if the present password is wrong, or the account has a factor
     */
    public Offer begin(String name, String password) {
        accounts.requirePassword(name, password);
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = Account.named(name).orElseThrow();
            if (account.hasSecondFactor()) {
                throw new AccountProblem(AccountProblem.Kind.FACTOR_THERE);
            }
            account.secondSecret = Secrets.bytes(Totp.SECRET_BYTES);
            return offer(account);
        });
    }

    /** The secret that waits for its first code, null if none does. */
    public Offer waiting(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name)
                .filter(account -> account.secondSecret != null && !account.hasSecondFactor())
                .map(SecondFactor::offer)
                .orElse(null));
    }

    private static Offer offer(Account account) {
        String key = new Base32().encodeAsString(account.secondSecret);
        String label = URLEncoder.encode(account.name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Offer(
                key.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/Knigi%20Pamiati:" + label + "?secret=" + key + "&issuer=Knigi%20Pamiati");
    }

    /**
     * Confirms that the app makes the right codes; from now on signing in takes one.
     *
     * @throws AccountProblem if it does not, or there were too many wrong ones
     */
    public void confirm(String name, String code) {
        accounts.beginGuessing(name);
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = Account.named(name).orElseThrow();
            if (account.secondSecret == null || account.hasSecondFactor() || !isRight(account, code)) {
                throw new AccountProblem(AccountProblem.Kind.CODE_WRONG);
            }
            account.secondSince = Instant.now();
            Accounts.log(account, AccountChange.What.FACTOR_ADDED, account.name, null);
        });
        accounts.guessed(name);
    }

    /**
     * Takes it away, for another telephone; who must have one adds it anew before anything else.
     *
     * @throws AccountProblem if password or code is wrong
     */
    public void remove(String name, String password, String code) {
        accounts.requirePassword(name, password);
        accounts.beginGuessing(name);
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = Account.named(name).orElseThrow();
            if (!account.hasSecondFactor() || !isRight(account, code)) {
                throw new AccountProblem(AccountProblem.Kind.CODE_WRONG);
            }
            account.forgetSecondFactor();
            Accounts.log(account, AccountChange.What.FACTOR_REMOVED, account.name, null);
        });
        accounts.guessed(name);
    }

    /**
     * Proves once more who it is: by the password, and by a code where there is a factor.
     *
     * @throws AccountProblem if one is wrong, or was guessed too often
     */
    public void prove(String name, String password, String code) {
        accounts.requirePassword(name, password);
        accounts.beginGuessing(name);
        Account account =
                QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow());
        if (!accepts(account, code)) {
            throw new AccountProblem(AccountProblem.Kind.CODE_WRONG);
        }
        accounts.guessed(name);
    }

    /** Whether a code is right for an account, which is then used; any is for an account without a factor. */
    boolean accepts(Account found, String code) {
        if (!found.hasSecondFactor()) {
            return true;
        }
        OptionalLong step = Totp.step(found.secondSecret, code, found.secondStep, Instant.now());
        // By a statement, so that of two requests with the same code one comes in.
        return step.isPresent()
                && QuarkusTransaction.requiringNew()
                        .call(() -> Account.update(
                                        "secondStep = ?1 where id = ?2 and secondStep = ?3 and secondSecret = ?4",
                                        step.getAsLong(),
                                        found.id,
                                        found.secondStep,
                                        found.secondSecret)
                                == 1);
    }

    private static boolean isRight(Account account, String code) {
        OptionalLong step = Totp.step(account.secondSecret, code, account.secondStep, Instant.now());
        step.ifPresent(used -> account.secondStep = used);
        return step.isPresent();
    }
}
