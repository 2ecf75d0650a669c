package org.knigipamiati.runtime.backup;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whom a backup is encrypted for, by their public keys, in the format of <a href="https://age-encryption.org/v1">age</a>: who writes it
 * cannot read it again. Any one of the keys that belong to them opens it.
 */
public final class Recipients {

    /** What the name of an encrypted file ends with. */
    static final String ENDING = ".age";

    private static final Recipients NOBODY = new Recipients(List.of());

    private final List<RecipientStanzaWriter> all;

    private Recipients(List<RecipientStanzaWriter> all) {
        this.all = all;
    }

    /**
     * Reads public keys of the kind {@code age1…}, as {@code age-keygen} and {@code backup key} print them.
     *
     * @param keys nothing is encrypted if there are none
     * @throws BackupException naming the first that is none
     */
    public static Recipients of(List<String> keys) {
        List<RecipientStanzaWriter> all = new ArrayList<>();
        for (String key : new LinkedHashSet<>(keys.stream().map(String::strip).toList())) {
            if (key.regionMatches(true, 0, Identities.MARK, 0, Identities.MARK.length())) {
                // Not repeated: it would stand in a log.
                throw new BackupException("What was given as a recipient is a secret key. Keep it elsewhere, and"
                        + " make a new one: it may have been seen. A recipient begins with age1.");
            }
            try {
                all.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new BackupException(
                        "\"" + key + "\" is no recipient: a key of age of the kind X25519 is wanted, age1 and 58 more"
                                + " letters and digits. Those of plugins, of SSH and of other kinds are not known here.",
                        e);
            }
        }
        return all.isEmpty() ? NOBODY : new Recipients(all);
    }

    /** For nobody: files are written as they are. */
    static Recipients nobody() {
        return NOBODY;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    /** What is said of a backup for them. */
    @Override
    public String toString() {
        return isEmpty() ? "not encrypted" : "encrypted (recipients: " + count() + ")";
    }

    /** The name under which a file is kept. */
    String kept(String name) {
        return isEmpty() ? name : name + ENDING;
    }

    /** A stream that encrypts what goes into a file; the file is whole when it was closed. */
    OutputStream encrypt(OutputStream file) throws IOException {
        if (isEmpty()) {
            return file;
        }
        try {
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(file), all));
        } catch (GeneralSecurityException e) {
            throw new IOException("It cannot be encrypted: " + e.getMessage(), e);
        }
    }
}
