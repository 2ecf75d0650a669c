package org.knigipamiati.runtime.backup;

/** A backup that cannot be written, or must not be restored; the message is for the operator. */
public class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
