package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files. */
final class Checksums {

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Describes a file below the backup's folder. */
    static Manifest.StoredFile describe(Path folder, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(sink);
        }
        return new Manifest.StoredFile(
                folder.relativize(file).toString().replace('\\', '/'),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Looks whether a file is what the manifest says.
     *
     * @throws BackupException if it is missing, longer, shorter or different
     */
    static void verify(Path folder, Manifest.StoredFile expected) throws IOException {
        Path file = folder.resolve(expected.path()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new BackupException("The backup is not whole: " + expected.path() + " is missing.");
        }
        if (!describe(folder, file).equals(expected)) {
            throw new BackupException("The backup is damaged: " + expected.path() + " is not what was written.");
        }
    }
}
