package org.knigipamiati.web.account;

import java.util.List;
import org.knigipamiati.accounts.SecondFactor;

/**
 * The page of one's own account.
 *
 * @param roles names of the roles
 * @param oneTime whether the password is a one-time one that has to be replaced now
 * @param elsewhere whether one signs in by OpenID Connect, so that there is no password here
 * @param problem why the password was not replaced, null if nothing went wrong
 * @param done whether it has just been replaced
 * @param factor the second factor
 * @param sessions the open ones, the last used first
 * @param sessionsAtOnce how many there may be
 * @param acts what was done with the account, by whom
 * @param mail what can be wished to be told by mail, null if this place sends none
 */
public record OwnAccountView(
        String name,
        List<String> roles,
        boolean oneTime,
        boolean elsewhere,
        String problem,
        boolean done,
        Factor factor,
        List<SessionLine> sessions,
        int sessionsAtOnce,
        List<AccountViews.Act> acts,
        Mail mail) {

    /**
     * The second factor.
     *
     * @param there whether signing in takes a code
     * @param missing whether nothing may be done without it
     * @param offer what is to be put into an app, null unless that was begun
     */
    public record Factor(boolean there, boolean missing, SecondFactor.Offer offer) {}

    /** An open session: by which it is ended, since when, when it was used last, and whether it is the present one. */
    public record SessionLine(String key, String since, String lastSeen, boolean here) {}

    /**
     * Proving once more who one is.
     *
     * @param next where one goes on
     * @param factor whether a code is wanted too
     * @param elsewhere whether there is no password here, so that one signs out and in again
     * @param problem why it was not taken, null if it was not tried
     */
    public record Confirm(String name, String next, boolean factor, boolean elsewhere, String problem) {}

    /**
     * Being told by mail.
     *
     * @param address where; null if it is not wished
     * @param confirmed whether the address is known to be theirs
     * @param code that came with the address of the page, null if none did
     * @param problem why a wish was not noted, null if nothing went wrong
     */
    public record Mail(String address, boolean confirmed, String code, String problem) {}
}
