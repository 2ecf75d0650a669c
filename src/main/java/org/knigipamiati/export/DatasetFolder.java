package org.knigipamiati.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hidden folder beside a data package in which its parts lie until it is whole. Whoever writes holds a lock in it, which the
 * system takes back from a program that is killed: what such a one left is known by that, and cleared by the next for the same target.
 */
final class DatasetFolder implements AutoCloseable {

    static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel held;

    /** A new folder for that target; others for it that nobody holds are gone after. */
    DatasetFolder(Path target) throws IOException {
        String prefix = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> others = Files.newDirectoryStream(
                target.getParent(), other -> other.getFileName().toString().startsWith(prefix))) {
            for (Path other : others) {
                clearUnheld(other);
            }
        }
        path = Files.createTempDirectory(target.getParent(), prefix);
        held = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        held.lock();
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete(path);
        held.close();
    }

    private static void clearUnheld(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock ours = channel.tryLock()) {
            if (ours != null) {
                delete(folder);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program.
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> left = Files.list(folder)) {
            files = left.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
