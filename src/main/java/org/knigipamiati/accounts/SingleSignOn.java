package org.knigipamiati.accounts;

/** Accounts that sign in by OpenID Connect. */
final class SingleSignOn {

    /** The actor of what happens to an account because another system says so. */
    static final String ACTOR = "single-sign-on";

    private SingleSignOn() {}
}
