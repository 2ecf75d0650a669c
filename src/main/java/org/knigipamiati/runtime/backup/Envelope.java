package org.knigipamiati.runtime.backup;

import java.util.List;

/**
 * The manifest of an encrypted backup that everybody can read: it tells whether the files are those that were written, and not what is in
 * them. The real one, with columns, rows and identifiers, is the encrypted file {@link Manifest#ENCRYPTED_NAME} among them.
 *
 * @param format version of this layout, as that of {@link Manifest}
 * @param encryption how the files are encrypted
 * @param createdAt when the snapshot was taken, ISO 8601 in UTC
 * @param software version of the program that wrote it
 * @param files all files, by name; bytes and checksums are those of the encrypted files
 */
record Envelope(int format, String encryption, String createdAt, String software, List<Manifest.StoredFile> files) {

    static final String AGE = "age-encryption.org/v1";
}
