package org.knigipamiati.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The rules for passwords and their hashes. Argon2id, because bcrypt reads 72 bytes only, which are 36 Cyrillic letters.
 * As many are made at once as there are processors, in the order in which they were asked for; whoever would wait too long gets
 * {@link PasswordsBusy}. Passwords are normalised (NFKC, as NIST SP 800-63B asks) before hashing, so that every keyboard types the same one.
 */
@ApplicationScoped
public class Passwords {

    /** Fewest characters: long enough that no mixture of signs has to be demanded. */
    public static final int MIN = 12;
    /** Most characters: far above any phrase that people type, and a bound for what one attempt costs us. */
    public static final int MAX = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Fewer different characters than this is a repetition, not a password. */
    private static final int FEWEST_DIFFERENT = 5;
    /** Without letters and digits that are mistaken for each other when copied from paper. */
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2Function argon2;
    /** A hash nobody knows a password of; compared with when there is no such user, so that both answers take equally long. */
    private final String nobody;
    /** Each hash takes its memory while it runs: more at once than processors would only take more memory. */
    final Semaphore running = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** So many wait for others' hashes, or a flood of sign-ins would take the places of readers. */
    static final int MOST_WAITING = 20;

    /** So long somebody waits for others' hashes. */
    Duration patience = Duration.ofSeconds(10);

    public Passwords(AccountsConfig config) {
        this.argon2 =
                Argon2Function.getInstance(config.argon2Memory(), config.argon2Iterations(), 1, HASH_BYTES, Argon2.ID);
        // Made without hashing: only its parameters and its length matter.
        this.nobody = String.format(
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s",
                config.argon2Memory(),
                config.argon2Iterations(),
                unpadded(Secrets.bytes(SALT_BYTES)),
                unpadded(Secrets.bytes(HASH_BYTES)));
    }

    /**
     * Checks a password that somebody chose.
     *
     * @throws AccountProblem if it is too short, too long or too easy to guess
     */
    public void accept(String password, String userName) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < MIN) {
            throw new AccountProblem(AccountProblem.Kind.PASSWORD_SHORT, MIN);
        }
        if (length > MAX) {
            throw new AccountProblem(AccountProblem.Kind.PASSWORD_LONG, MAX);
        }
        boolean repeats = normal.codePoints().distinct().count() < FEWEST_DIFFERENT;
        boolean namesUser = UserNames.key(normal).contains(UserNames.key(userName));
        if (repeats || Guessing.isEasy(normal, userName) || namesUser && length - userName.length() < MIN) {
            throw new AccountProblem(AccountProblem.Kind.PASSWORD_GUESSABLE);
        }
    }

    /** The hash to store: Argon2id with parameters and salt in the usual text form. */
    String hash(String password) {
        return guarded(
                () -> argon2.hash(utf8(password), Secrets.bytes(SALT_BYTES)).getResult());
    }

    /**
     * Whether the password is the one of this hash. Takes as long for a null hash (no such user) as for a real one, and answers
     * false at once only for what is too long to be anybody's password.
     */
    boolean matches(String password, String hash) {
        if (password == null || password.length() > 2 * MAX) {
            return false;
        }
        String against = against(hash);
        boolean same = guarded(() -> Argon2Function.getInstanceFromHash(against)
                .check(utf8(password), against.getBytes(StandardCharsets.UTF_8)));
        return same && hash != null;
    }

    /** The hash that a password is compared with: that of the user, or, where there is no such user, one as costly that nothing fits. */
    String against(String hash) {
        return hash == null ? nobody : hash;
    }

    /** Whether the hash was made with other parameters than are configured now. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(argon2);
    }

    /** A password to be handed over once: four groups of five signs, about 99 bits. */
    String oneTime() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                word.append('-');
            }
            word.append(ONE_TIME_LETTERS.charAt(Secrets.below(ONE_TIME_LETTERS.length())));
        }
        return word.toString();
    }

    private <T> T guarded(java.util.function.Supplier<T> hashing) {
        try {
            if (running.getQueueLength() >= MOST_WAITING
                    || !running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PasswordsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        }
        try {
            return hashing.get();
        } finally {
            running.release();
        }
    }

    private static byte[] utf8(String password) {
        return normal(password).getBytes(StandardCharsets.UTF_8);
    }

    private static String normal(String password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String unpadded(byte[] bytes) {
        return java.util.Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, bytes.length));
    }
}
