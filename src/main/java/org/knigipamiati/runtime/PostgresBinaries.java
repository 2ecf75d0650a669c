package org.knigipamiati.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs {@code initdb}, {@code pg_ctl} and {@code postgres} for this machine, unpacked from the class path. */
final class PostgresBinaries {

    /** The major version, which is that of the database cluster too. Changes with the artifacts in the pom. */
    static final String MAJOR = "18";

    /** Says which archive the programs came from, so that an upgrade of ours, with its security updates, replaces them. */
    private static final String ORIGIN = "archive.sha256";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs into the directory unless these very ones are there already.
     *
     * @param directory where they belong; created whole or not at all
     * @throws StartupException if there are none for this machine, or the directory cannot be written
     */
    static PostgresBinaries unpack(Path directory) {
        String archive = archiveForThisMachine();
        String origin = digest(archive);
        if (origin.equals(originOf(directory))) {
            return new PostgresBinaries(directory);
        }
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (in == null) {
                throw new StartupException(
                        "There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                                + System.getProperty("os.arch")
                                + ". Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
            }
            Path fresh = directory.resolveSibling(directory.getFileName() + ".unpacking");
            deleteTree(fresh);
            untar(in, fresh);
            Files.writeString(fresh.resolve(ORIGIN), origin);
            deleteTree(directory);
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
            return new PostgresBinaries(directory);
        } catch (IOException e) {
            throw new StartupException(
                    "PostgreSQL cannot be unpacked into " + directory + ": " + DataDirectory.reason(e), e);
        }
    }

    private static String originOf(Path directory) {
        try {
            return Files.isExecutable(directory.resolve("bin").resolve(program("postgres")))
                    ? Files.readString(directory.resolve(ORIGIN))
                    : "";
        } catch (IOException none) {
            return "";
        }
    }

    /** Digest of an archive of ours; "none" if there is none for this machine, which is said when it is to be unpacked. */
    private static String digest(String archive) {
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (in == null) {
                return "none";
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                digest.update(some, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StartupException("The embedded PostgreSQL cannot be read: " + e.getMessage(), e);
        }
    }

    Path bin(String program) {
        return home.resolve("bin").resolve(program(program));
    }

    private static String program(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String archiveForThisMachine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        return "postgres-" + system + "-" + (arm ? "arm_64" : intel ? "x86_64" : arch) + ".txz";
    }

    private static void untar(InputStream archive, Path target) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry of the archive points outside it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(target.resolve(entry.getLinkName()), path);
                } else {
                    Files.copy(tar, path);
                    if (posix && (entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** Deletes a directory with all that is in it; a missing one is fine. */
    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
