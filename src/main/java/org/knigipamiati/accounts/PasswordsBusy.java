package org.knigipamiati.accounts;

/** So many passwords are being looked at that this one would wait too long: it is worth trying again in some seconds. */
public class PasswordsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seconds after which it is. */
    public static final int RETRY_SECONDS = 10;

    PasswordsBusy() {
        super("Too many passwords are being looked at just now; try again in " + RETRY_SECONDS + " seconds.");
    }
}
