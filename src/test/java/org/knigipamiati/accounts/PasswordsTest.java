package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for passwords, and their hashes. */
class PasswordsTest {

    private static final AccountsConfig CONFIG = config("19456");
    private final Passwords passwords = new Passwords(CONFIG);

    static AccountsConfig config(String memory) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccountsConfig.class)
                .withDefaultValue("knigi.accounts.argon2-memory", memory)
                .build()
                .getConfigMapping(AccountsConfig.class);
    }

    @Test
    void aHashSaysHowItWasMadeAndIsNeverTheSame() {
        String hash = passwords.hash("четыре тихих слова");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("четыре тихих слова")).isNotEqualTo(hash);
        assertThat(passwords.matches("четыре тихих слова", hash)).isTrue();
        assertThat(passwords.matches("четыре тихих словa", hash)).isFalse();
    }

    @Test
    void lettersBeyondTheThirtySixthCount() {
        String long1 = "я".repeat(100) + "а";
        String hash = passwords.hash(long1);
        assertThat(passwords.matches("я".repeat(100) + "б", hash)).isFalse();
        assertThat(passwords.matches(long1, hash)).isTrue();
    }

    @Test
    void everyKeyboardTypesTheSamePassword() {
        String hash = passwords.hash("йод и ёлка в лесу");
        assertThat(passwords.matches("и\u0306од и е\u0308лка в лесу", hash)).isTrue();
    }

    /** Each takes its memory while it is made, and whoever waits for too long is told so. */
    @Test
    void noMoreAreHashedAtOnceThanThereAreProcessors() {
        int most = Math.max(2, Runtime.getRuntime().availableProcessors());
        Passwords busy = new Passwords(CONFIG);
        busy.patience = Duration.ofMillis(20);
        String hash = busy.hash("четыре тихих слова");
        assertThat(busy.running.drainPermits()).isEqualTo(most);
        assertThat(busy.running.isFair()).isTrue();
        assertThatThrownBy(() -> busy.hash("четыре тихих слова")).isInstanceOf(PasswordsBusy.class);
        assertThatThrownBy(() -> busy.matches("четыре тихих слова", hash)).isInstanceOf(PasswordsBusy.class);
        busy.running.release();
        assertThat(busy.matches("четыре тихих слова", hash)).isTrue();
        assertThat(busy.running.availablePermits()).as("given back").isEqualTo(1);
    }

    /** A flood of sign-ins must not take every place at which readers are served. */
    @Test
    void whoFindsManyWaitingIsToldSoAtOnce() throws InterruptedException {
        Passwords busy = new Passwords(CONFIG);
        busy.running.drainPermits();
        busy.patience = Duration.ofMinutes(1);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < Passwords.MOST_WAITING; i++) {
            Thread one = new Thread(() -> busy.hash("четыре тихих слова"));
            one.setUncaughtExceptionHandler((thread, ended) -> {});
            one.start();
            waiting.add(one);
        }
        for (int i = 0; i < 500 && busy.running.getQueueLength() < Passwords.MOST_WAITING; i++) {
            Thread.sleep(10);
        }
        assertThatThrownBy(() -> busy.hash("четыре тихих слова")).isInstanceOf(PasswordsBusy.class);
        assertThat(waiting).allMatch(Thread::isAlive);
        waiting.forEach(Thread::interrupt);
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("четыре тихих слова", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches(null, passwords.hash("четыре тихих слова")))
                .isFalse();
    }

    /** The time is that of the hashing, and the hashing is told by its parameters and the lengths of salt and hash. */
    @Test
    void anUnknownUserCostsAsMuchAsAWrongPassword() {
        String hash = passwords.hash("четыре тихих слова");
        String nobodys = passwords.against(null);
        assertThat(passwords.against(hash)).isEqualTo(hash);
        assertThat(Argon2Function.getInstanceFromHash(nobodys)).isEqualTo(Argon2Function.getInstanceFromHash(hash));
        assertThat(lengths(nobodys)).isEqualTo(lengths(hash));
    }

    private static List<Integer> lengths(String hash) {
        return Arrays.stream(hash.split("\\$")).map(String::length).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2024!",
                "qwerty123456",
                "passwordpassword",
                "йцукенгшщзхъ",
                "пароль123456",
                "ghbdtn123456",
                "приветпривет1",
                "abcdefghijklmnop",
                "1qaz2wsx3edc",
                "zxcvbnm,./zxc",
                "iloveyou1234",
                "книгапамяти1",
                "memorial-nkvd"
            })
    void whatEverybodyUsesIsRefused(String password) {
        assertThatThrownBy(() -> passwords.accept(password, "дуб"))
                .isInstanceOfSatisfying(AccountProblem.class, problem -> assertThat(problem.kind())
                        .isEqualTo(AccountProblem.Kind.PASSWORD_GUESSABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "четыре тихих слова",
                "dragon monkey shadow",
                "пять совсем других слов",
                "correct horse battery staple",
                "xK3vPq92LmZt",
                "йод и ёлка в лесу"
            })
    void severalWordsTogetherAreAccepted(String password) {
        passwords.accept(password, "дуб");
    }

    @Test
    void hashesWithOtherParametersAreRecognised() {
        Passwords cheaper = new Passwords(config("8192"));
        String old = cheaper.hash("четыре тихих слова");
        assertThat(passwords.matches("четыре тихих слова", old)).isTrue();
        assertThat(passwords.isOutdated(old)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("четыре тихих слова"))).isFalse();
    }

    @Test
    void twelveToTwoHundredCharactersAreTaken() {
        refused("коротковато", AccountProblem.Kind.PASSWORD_SHORT);
        accepted("длинноватое!");
        String longest = new Random(1937)
                .ints(200, 'а', 'я' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        accepted(longest);
        refused(longest + "е", AccountProblem.Kind.PASSWORD_LONG);
        refused(null, AccountProblem.Kind.PASSWORD_SHORT);
    }

    @Test
    void repetitionAndTheOwnNameAreTooEasy() {
        refused("аааааааааааа", AccountProblem.Kind.PASSWORD_GUESSABLE);
        refused("abcabcabcabcabc", AccountProblem.Kind.PASSWORD_GUESSABLE);
        refused("абвгд".repeat(40), AccountProblem.Kind.PASSWORD_GUESSABLE);
        refused("вереск вереск", AccountProblem.Kind.PASSWORD_GUESSABLE);
        accepted("цветёт вереск на холмах у моря");
    }

    @Test
    void oneTimePasswordsFollowTheRulesAndDiffer() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String oneTime = passwords.oneTime();
            assertThat(oneTime).matches("[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}");
            accepted(oneTime);
            made.add(oneTime);
        }
        assertThat(made).hasSize(100);
    }

    private void accepted(String password) {
        assertThatCode(() -> passwords.accept(password, "Вереск")).doesNotThrowAnyException();
    }

    private void refused(String password, AccountProblem.Kind kind) {
        AbstractThrowableAssert<?, ?> refusal = assertThatThrownBy(() -> passwords.accept(password, "Вереск"));
        refusal.isInstanceOf(AccountProblem.class)
                .extracting(problem -> ((AccountProblem) problem).kind())
                .isEqualTo(kind);
    }
}
