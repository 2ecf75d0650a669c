package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for passwords, and their hashes. */
class PasswordsTest {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

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

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("четыре тихих слова", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches(null, passwords.hash("четыре тихих слова")))
                .isFalse();
    }

    /**
     * Medians of several runs: an unknown user costs as much as a wrong password, within a factor that noise may explain. It is the
     * processor's time, in which other programs have no part.
     */
    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        String hash = passwords.hash("четыре тихих слова");
        passwords.matches("warm", hash);
        passwords.matches("warm", null);
        long known = median(() -> passwords.matches("не те слова тут", hash));
        long unknown = median(() -> passwords.matches("не те слова тут", null));
        assertThat((double) unknown / known).isBetween(0.3, 3.0);
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
        accepted("абвгд".repeat(40));
        refused("абвгд".repeat(40) + "е", AccountProblem.Kind.PASSWORD_LONG);
        refused(null, AccountProblem.Kind.PASSWORD_SHORT);
    }

    @Test
    void repetitionAndTheOwnNameAreTooEasy() {
        refused("аааааааааааа", AccountProblem.Kind.PASSWORD_GUESSABLE);
        refused("abcabcabcabcabc", AccountProblem.Kind.PASSWORD_GUESSABLE);
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

    private static long median(Runnable work) {
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            work.run();
            times[i] = PROCESSOR.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
