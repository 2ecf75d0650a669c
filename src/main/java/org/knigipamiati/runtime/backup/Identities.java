package org.knigipamiati.runtime.backup;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Secret keys that open encrypted backups, from a file as {@code age-keygen} writes it: a key a line, lines that begin with # are remarks.
 * No message repeats what stands in it.
 */
final class Identities {

    /** How a secret key begins. */
    static final String MARK = "AGE-SECRET-KEY-";

    private static final String ENCRYPTED = "age-encryption.org/";
    private static final String ARMORED = "-----BEGIN AGE ENCRYPTED FILE-----";

    private final Path file;
    private final List<RecipientStanzaReader> keys;

    private Identities(Path file, List<RecipientStanzaReader> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Reads the keys of a file.
     *
     * @throws BackupException if it cannot be read, holds none, or a line is neither key nor remark
     */
    static Identities read(Path file) {
        List<String> lines;
        try {
            // A character a byte, since it may be anything.
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BackupException(
                    "The file of keys " + file + " cannot be read" + (Files.exists(file) ? "." : ": there is none."));
        }
        if (!lines.isEmpty()
                && (lines.get(0).startsWith(ENCRYPTED) || lines.get(0).startsWith(ARMORED))) {
            throw new BackupException(
                    "The file of keys " + file + " is itself encrypted: open it with age --decrypt first.");
        }
        List<RecipientStanzaReader> keys = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(file, number, line));
            }
        }
        if (keys.isEmpty()) {
            throw new BackupException(
                    "The file of keys " + file + " holds none: a line with " + MARK + "1… is wanted.");
        }
        return new Identities(file, keys);
    }

    /** What the library says of a line may repeat it, and goes nowhere. */
    private static RecipientStanzaReader key(Path file, int number, String line) {
        try {
            return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BackupException("Line " + number + " of the file of keys " + file + " is no secret key of age ("
                    + MARK + "1… of the kind X25519).");
        }
    }

    /**
     * A stream of what was encrypted. It must be read to its end: only there it is known that nothing was cut off.
     *
     * @param path how messages name the file
     * @throws BackupException if none of the keys opens it, or its head is damaged
     */
    InputStream decrypt(InputStream encrypted, String path) throws IOException {
        try {
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(Channels.newChannel(encrypted), keys));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new BackupException(path + " does not open: it was not encrypted for any key in " + file + ".", e);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new BackupException("The backup is damaged: " + path + " does not decrypt.", e);
        }
    }

    /**
     * Makes a key and writes it into a new file that only its owner reads.
     *
     * @return the public key that belongs to it, for {@link Recipients#of}
     * @throws IOException if the file is there already, or cannot be written
     */
    static String make(Path file) throws IOException {
        KeyPair pair;
        try {
            pair = new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 11 has X25519", e);
        }
        String recipient = new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        OwnFiles.create(file);
        Files.writeString(
                file,
                "# created: " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n# public key: " + recipient + "\n"
                        + new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII) + "\n");
        OwnFiles.force(file);
        return recipient;
    }
}
