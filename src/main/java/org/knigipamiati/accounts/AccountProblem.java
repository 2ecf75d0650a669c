package org.knigipamiati.accounts;

import java.util.Arrays;
import java.util.List;

/** Why something about an account was refused. Pages and the command line say it in the reader's language by {@link #kind()}. */
public class AccountProblem extends RuntimeException {

    /** The reasons, each with an English sentence for logs and the command line; {@code %s} stands for {@link #args()}. */
    public enum Kind {
        NAME_LENGTH("A user name has 2 to 40 characters."),
        NAME_LETTERS(
                "A user name consists of letters, digits, spaces, dots, hyphens and underscores, begins and ends with a letter"
                        + " or digit, and does not mix alphabets."),
        NAME_RESERVED("This name belongs to the software itself: choose another."),
        NAME_TAKEN("There already is a user of that name."),
        NAME_UNKNOWN("There is no user \"%s\"."),
        PASSWORD_SHORT("A password has at least %s characters."),
        PASSWORD_LONG("A password has at most %s characters."),
        PASSWORD_GUESSABLE(
                "The password is too easy to guess: it repeats itself, contains the user name, or is made of what everybody uses."),
        PASSWORD_SAME("The new password is the old one."),
        PASSWORD_WRONG("The present password is wrong."),
        PASSWORD_ELSEWHERE("This account signs in elsewhere and has no password here."),
        ROLE_UNKNOWN("There is no role \"%s\"; roles are volunteer, reviewer, administrator."),
        ROLE_MISSING("An account needs at least one role."),
        LAST_ADMINISTRATOR("This is the last active administrator: name another one first."),
        ALREADY_PROPOSED("%s proposed the same already: another administrator must decide it first."),
        SECOND_ADMINISTRATOR("Another administrator must consent."),
        PROPOSAL_DECIDED("It was decided already."),
        PROPOSER_GONE("%s, who proposed it, is no administrator any more: refuse it."),
        FACTOR_THERE("The account has a second factor already."),
        CODE_WRONG("The code is wrong, was used already, or the clock of the telephone is off."),
        TOO_MANY_FAILURES("Too many failed attempts: try again in a quarter of an hour.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Kind kind;
    private final transient List<Object> args;

    AccountProblem(Kind kind, Object... args) {
        super(String.format(kind.sentence, args));
        this.kind = kind;
        this.args = List.copyOf(Arrays.asList(args));
    }

    public Kind kind() {
        return kind;
    }

    /** What the sentence of the kind is about, in order. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
