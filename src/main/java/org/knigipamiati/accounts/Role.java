package org.knigipamiati.accounts;

import java.util.Locale;
import java.util.Set;

/**
 * What a person is here. Every visitor is a {@link #READER}; the other roles are given to accounts by an administrator. What a
 * role may do stands in {@link Permission}.
 */
public enum Role {
    /** Anybody, signed in or not. Never stored. */
    READER,
    /** Transcribes. */
    VOLUNTEER,
    /** Reviews what others transcribed, publishes, hides, answers corrections. */
    REVIEWER,
    /** Manages accounts, trusted imports and whole runs. */
    ADMINISTRATOR;

    /** The roles that an account can be given. */
    public static final Set<Role> GIVEN = Set.of(VOLUNTEER, REVIEWER, ADMINISTRATOR);

    /** The name used by {@code SecurityIdentity}, on the command line and in forms: {@code volunteer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this {@linkplain #code() code}.
     *
     * @throws AccountProblem if there is none that could be given
     */
    public static Role ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code) && GIVEN.contains(role)) {
                return role;
            }
        }
        throw new AccountProblem(AccountProblem.Kind.ROLE_UNKNOWN, code);
    }
}
