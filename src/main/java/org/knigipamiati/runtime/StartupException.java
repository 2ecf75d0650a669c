package org.knigipamiati.runtime;

/**
 * Something outside the program keeps it from starting: a directory, a port, a Java installation.
 *
 * <p>The message is one line for the person who started it; it says what is wrong and what to do. It is printed without a
 * stack trace.
 */
public class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates one with a line for the operator. */
    public StartupException(String message) {
        super(message);
    }

    /** Creates one with a line for the operator and what led to it. */
    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
