package org.knigipamiati.runtime.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A finished backup in its folder, encrypted or not, and the keys that open it if somebody has them. */
final class StoredBackup {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Envelope envelope;
    private final Identities keys;
    private final Manifest manifest;

    private StoredBackup(Path folder, Envelope envelope, Identities keys, Manifest manifest) {
        this.folder = folder;
        this.envelope = envelope;
        this.keys = keys;
        this.manifest = manifest;
    }

    /**
     * Opens one; an encrypted one without keys stays closed.
     *
     * @throws BackupException if there is none, it is of a layout this program does not know, the keys do not open it, or what can be read
     *     and what is encrypted do not name the same files
     */
    static StoredBackup open(Path target, Optional<Path> identity) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        Identities keys = identity.map(Identities::read).orElse(null);
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException(folder + " holds no finished backup: there is no " + Manifest.NAME + ".");
        }
        try {
            JsonNode json = Manifest.JSON.readTree(file.toFile());
            int format = json.path("format").asInt();
            if (format != Manifest.FORMAT) {
                throw new BackupException(
                        "The backup's format is " + format + ", this program reads " + Manifest.FORMAT + ".");
            }
            if (!json.has("encryption")) {
                return new StoredBackup(folder, null, null, Manifest.JSON.treeToValue(json, Manifest.class));
            }
            Envelope envelope = Manifest.JSON.treeToValue(json, Envelope.class);
            if (!envelope.encryption().equals(Envelope.AGE)) {
                throw new BackupException("The backup is encrypted by " + envelope.encryption()
                        + ", this program reads " + Envelope.AGE + ".");
            }
            return new StoredBackup(folder, envelope, keys, keys == null ? null : inside(folder, envelope, keys));
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Manifest inside(Path folder, Envelope envelope, Identities keys) throws IOException {
        Manifest.StoredFile encrypted = envelope.files().stream()
                .filter(each -> each.path().equals(Manifest.ENCRYPTED_NAME))
                .findAny()
                .orElseThrow(() -> new BackupException(
                        "The backup is not whole: " + Manifest.NAME + " names no " + Manifest.ENCRYPTED_NAME + "."));
        Checksums.verify(folder, encrypted);
        Manifest manifest;
        try (InputStream in = keys.decrypt(Files.newInputStream(folder.resolve(encrypted.path())), encrypted.path())) {
            manifest = Manifest.JSON.readValue(in.readAllBytes(), Manifest.class);
        } catch (IOException e) {
            throw new BackupException("The backup is damaged: " + encrypted.path() + " does not decrypt.", e);
        }
        Set<Manifest.StoredFile> named = new HashSet<>(envelope.files());
        for (Manifest.StoredFile each : (Iterable<Manifest.StoredFile>) manifest.files()::iterator) {
            if (!named.contains(each)) {
                throw new BackupException("The backup is damaged: " + Manifest.NAME + " and " + Manifest.ENCRYPTED_NAME
                        + " do not say the same of " + each.path() + ".");
            }
        }
        return manifest;
    }

    /** What it holds, or empty if it is closed. */
    Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /**
     * What it holds, for who cannot do without.
     *
     * @throws BackupException if it is closed
     */
    Manifest opened() {
        return manifest()
                .orElseThrow(() -> new BackupException(
                        folder + " is encrypted: name the file of a key that opens it, --identity FILE."));
    }

    boolean isEncrypted() {
        return envelope != null;
    }

    /** When its snapshot was taken, ISO 8601 in UTC. */
    String createdAt() {
        return isEncrypted() ? envelope.createdAt() : manifest.createdAt();
    }

    /** Version of the program that wrote it. */
    String software() {
        return isEncrypted() ? envelope.software() : manifest.software();
    }

    /** Every file but the manifest that can be read without a key. */
    Stream<Manifest.StoredFile> files() {
        return isEncrypted() ? envelope.files().stream() : manifest.files();
    }

    /**
     * Compares every file with its checksum.
     *
     * @throws BackupException naming the first that is missing or different
     */
    void compare() throws IOException {
        for (Manifest.StoredFile each : (Iterable<Manifest.StoredFile>) files()::iterator) {
            Checksums.verify(folder, each);
        }
    }

    /** A file of an opened one as it was before it was encrypted; to be read to its end. */
    InputStream read(Manifest.StoredFile file) throws IOException {
        InputStream stored = Files.newInputStream(folder.resolve(file.path()));
        return isEncrypted() ? new BufferedInputStream(keys.decrypt(stored, file.path()), BUFFER) : stored;
    }

    /** Under which name a file was copied: without what encryption added. */
    String name(Manifest.StoredFile file) {
        return isEncrypted() && file.path().endsWith(Recipients.ENDING)
                ? file.path().substring(0, file.path().length() - Recipients.ENDING.length())
                : file.path();
    }
}
