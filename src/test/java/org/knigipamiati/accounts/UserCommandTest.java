package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import picocli.CommandLine;

/** Accounts from the command line. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class UserCommandTest {

    private static final String PASSWORD = "четыре тихих слова";

    @Inject
    CommandLine.IFactory factory;

    @Inject
    SignIn signIn;

    @Inject
    FailureLimits limits;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String name;

    @BeforeEach
    void aNameNobodyHas() {
        limits.forget();
        name = "Command " + UUID.randomUUID().toString().substring(0, 13);
    }

    @Test
    void theFirstAdministratorGetsAOneTimePassword() {
        assertThat(run("", "add", name, "--role", "administrator")).isZero();
        String password = out.toString().strip();
        assertThat(password).matches("[a-z2-9-]{23}");
        assertThat(err.toString()).contains(name).doesNotContain(password);
        assertThat(signsIn(password)).isTrue();
        assertThat(listed()).contains(name + "\tadministrator\tone-time\t");
    }

    @Test
    void aPasswordComesFromStandardInput() {
        assertThat(run(PASSWORD + "\n", "add", name, "-r", "volunteer,reviewer", "--password-stdin"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(signsIn(PASSWORD)).isTrue();
        assertThat(listed()).contains(name + "\tvolunteer,reviewer\topen\t");
    }

    @Test
    void aPasswordIsNoArgument() {
        assertThat(run("", "add", name, "--role", "volunteer", "--password", PASSWORD))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("", "add", name, "--role", "volunteer", "--password=" + PASSWORD))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(listed()).doesNotContain(name);
    }

    @Test
    void aWeakPasswordIsRefusedAndSaysWhy() {
        assertThat(run("short\n", "add", name, "--role", "volunteer", "--password-stdin"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("at least 12");
        assertThat(run("", "add", name, "--role", "volunteer", "--password-stdin"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(listed()).doesNotContain(name);
    }

    @Test
    void anUnknownRoleOrUserIsSaid() {
        assertThat(run("", "add", name, "--role", "tsar")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("tsar", "volunteer, reviewer, administrator");
        assertThat(run("", "passwd", name)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("There is no user \"" + name + "\"");
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        run(PASSWORD + "\n", "add", name, "--role", "volunteer", "--password-stdin");
        assertThat(run("пять совсем других слов\n", "passwd", name, "--password-stdin"))
                .isZero();
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(signsIn("пять совсем других слов")).isTrue();
    }

    @Test
    void aClosedAccountCannotSignInUntilItIsOpenedAgain() {
        run(PASSWORD + "\n", "add", name, "--role", "volunteer", "--password-stdin");
        assertThat(run("", "deactivate", name)).isZero();
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(listed()).contains(name + "\tvolunteer\tclosed\t");
        assertThat(run("", "activate", name)).isZero();
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void rolesAreReplaced() {
        run(PASSWORD + "\n", "add", name, "--role", "volunteer", "--password-stdin");
        assertThat(run("", "role", name, "reviewer", "administrator")).isZero();
        assertThat(listed()).contains(name + "\treviewer,administrator\topen\t");
    }

    @Test
    void withoutAnAccountActItSaysWhatThereIs() {
        assertThat(run("")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("add", "passwd", "deactivate", "list");
    }

    private String listed() {
        out.getBuffer().setLength(0);
        run("", "list");
        return out.toString();
    }

    private boolean signsIn(String password) {
        return signIn.attempt(name, password, null, null).outcome() == SignIn.Outcome.SIGNED_IN;
    }

    private int run(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return new CommandLine(UserCommand.class, factory)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .setExecutionExceptionHandler((failure, line, parsed) -> {
                        line.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    })
                    .execute(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
