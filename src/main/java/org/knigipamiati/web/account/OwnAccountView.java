package org.knigipamiati.web.account;

import java.util.List;

/**
 * The page of one's own account.
 *
 * @param roles names of the roles
 * @param oneTime whether the password is a one-time one that has to be replaced now
 * @param elsewhere whether one signs in by OpenID Connect, so that there is no password here
 * @param problem why the password was not replaced, null if nothing went wrong
 * @param done whether it has just been replaced
 * @param mail what can be wished to be told by mail, null if this place sends none
 */
public record OwnAccountView(
        String name, List<String> roles, boolean oneTime, boolean elsewhere, String problem, boolean done, Mail mail) {

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
