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
 */
public record OwnAccountView(
        String name, List<String> roles, boolean oneTime, boolean elsewhere, String problem, boolean done) {}
