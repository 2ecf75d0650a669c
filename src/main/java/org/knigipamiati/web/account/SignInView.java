package org.knigipamiati.web.account;

/**
 * The sign-in form.
 *
 * @param problem why the last attempt failed, null if there was none
 * @param name what was typed as user name, never null
 * @param next the address to go on to, on this site
 * @param elsewhere the address at which one signs in by OpenID Connect, null if that is not configured
 * @param nobody whether there is no account yet
 */
public record SignInView(String problem, String name, String next, String elsewhere, boolean nobody) {}
