/**
 * Backups: everything that cannot be made again, in files that need no program of ours to be read.
 *
 * <p>A backup is a folder: {@code manifest.json} (written last, so a backup without it is not one), {@code tables/} with each
 * table as PostgreSQL's COPY text, compressed, and {@code scans/} with the images. All tables are read in one snapshot; the
 * service goes on meanwhile. The index is not in it, because it is derived; sessions and the server's own keys are not,
 * because they must not outlive the server.
 *
 * <p>An encrypted one ({@link org.knigipamiati.runtime.backup.Recipients}) has the same files, each encrypted by itself in the format of age
 * and named {@code .age} at its end; {@code manifest.json} then names them with their checksums and nothing of what is in them.
 */
package org.knigipamiati.runtime.backup;
