package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Files of a backup: it holds who works here and whom the public may not see, so only its owner reads it (where the system knows owners);
 * and what the manifest names is on the disk before it does.
 */
final class OwnFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnFiles() {}

    /** Makes a folder, with those above it, or takes one that is there, and closes it to others. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        allow(folder, "rwx------");
    }

    /** Makes an empty file that only its owner reads. */
    static Path create(Path file) throws IOException {
        Files.createFile(file);
        allow(file, "rw-------");
        return file;
    }

    /** Waits until a file is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** Waits until the names in a folder, and in those in it, are on the disk. */
    static void forceNames(Path folder) throws IOException {
        if (!POSIX) {
            return; // other systems open no folders
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                try (FileChannel names = FileChannel.open(each, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
