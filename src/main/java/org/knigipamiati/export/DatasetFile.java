package org.knigipamiati.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a data package on its way: its length and checksum are known once it is written. */
final class DatasetFile {

    private final Path path;
    private final MessageDigest digest = sha256();
    private final OutputStream out;

    DatasetFile(Path folder, String name) throws IOException {
        path = folder.resolve(name);
        out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest));
    }

    OutputStream out() {
        return out;
    }

    /** The file as it was written; nothing can be added after. */
    Written done() throws IOException {
        out.close();
        return new Written(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * A file that is complete.
     *
     * @param sha256 in lower-case hexadecimal digits
     */
    record Written(Path path, long bytes, String sha256) {

        String name() {
            return path.getFileName().toString();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
