package org.knigipamiati.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * The directory that holds everything the embedded services keep: the database, the index, their logs, and how to reach
 * them.
 *
 * <pre>
 * lock                 held while a service runs here; names its process
 * services.properties  ports, passwords and process ids (readable by the owner alone)
 * postgres/            the binaries and the database cluster; must be backed up
 * scans/               images of pages that volunteers uploaded (made by {@code review}); must be backed up with it
 * index/               the search index; may be deleted at any time, reindex makes it again
 * logs/                what the two services say
 * </pre>
 *
 * <p>Opening it takes an exclusive lock, which the operating system releases when the process ends in whatever way. So a
 * second service on the same directory is refused, and who holds the lock may treat any process left behind as its own.
 */
final class DataDirectory implements AutoCloseable {

    /** Where the lock stands in its file: far behind the text, so that the text stays readable on Windows too. */
    private static final long LOCK_POSITION = 1L << 30;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Creates the directory if needed and takes the lock.
     *
     * @throws StartupException if the directory cannot be used
     * @param who what kind of process this is, for others that come meanwhile
     * @throws InUseException if another process holds it
     */
    static DataDirectory open(Path directory, Holder who) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new StartupException("The data directory " + root + " is a file, not a directory.");
            }
            createPrivately(root);
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new InUseException(root, holder);
            }
            channel.truncate(0);
            String self = who + " " + ProcessHandle.current().pid();
            channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)), 0);
            channel.force(true);
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw new StartupException(
                    "The data directory " + root + " cannot be used: " + reason(e)
                            + ". Choose another with -Dknigi.data-dir=DIRECTORY or KNIGI_DATA_DIR.",
                    e);
        }
    }

    /**
     * What the service that runs on a directory wrote about its services, for a command that joins it.
     *
     * @return empty if nothing was ever started there
     */
    static Optional<Properties> published(Path directory) {
        Path file = directory.toAbsolutePath().resolve("services.properties");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        return Optional.of(load(file));
    }

    private static void createPrivately(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Files.createDirectories(root.getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCK_POSITION, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString().trim();
    }

    /** The words of an I/O error without the path that the message around it already names. */
    static String reason(IOException e) {
        String kind = e.getClass().getSimpleName();
        if (kind.equals("AccessDeniedException")) {
            return "permission denied for " + e.getMessage();
        }
        return e.getMessage() == null ? kind : e.getMessage();
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path index() {
        return root.resolve("index");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** What is known about the services from this or an earlier start; empty at first. */
    synchronized Properties services() {
        Path file = servicesFile();
        return Files.exists(file) ? load(file) : new Properties();
    }

    /**
     * Adds to what is known about the services. The file is replaced whole, so that a crash leaves the old or the new one,
     * and only its owner may read it.
     */
    synchronized void remember(String key, String value) {
        Properties known = services();
        if (value.equals(known.getProperty(key))) {
            return;
        }
        known.setProperty(key, value);
        Path file = servicesFile();
        Path fresh = file.resolveSibling("services.properties.new");
        try {
            Files.deleteIfExists(fresh);
            createOwnerOnly(fresh);
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE);
                    var writer = java.nio.channels.Channels.newWriter(out, StandardCharsets.UTF_8)) {
                known.store(writer, "How the embedded services are reached. Holds passwords.");
                writer.flush();
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartupException(file + " cannot be written: " + reason(e), e);
        }
    }

    private Path servicesFile() {
        return root.resolve("services.properties");
    }

    /** Creates an empty file that nobody but its owner may read, before anything secret is in it. */
    static void createOwnerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Releases the lock; the services must have been stopped before. */
    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The operating system releases it with the process anyway.
        }
    }

    /** What kinds of process hold a directory. */
    enum Holder {
        /** Runs until told to stop; commands may use its database and index meanwhile. */
        SERVICE,
        /** Takes its services with it when it is done. */
        COMMAND
    }

    /** Another process holds the directory. */
    static final class InUseException extends StartupException {
        private static final long serialVersionUID = 1L;

        private final Holder holder;

        /** @param self what the holder wrote about itself: its kind and process id */
        InUseException(Path root, String self) {
            super("The data directory " + root + " is in use by another "
                    + (self.startsWith(Holder.COMMAND.name()) ? "command" : "service")
                    + (self.contains(" ") ? " (process " + self.substring(self.indexOf(' ') + 1) + ")" : "")
                    + ". Stop that one, or use another directory with -Dknigi.data-dir=DIRECTORY.");
            this.holder = self.startsWith(Holder.COMMAND.name()) ? Holder.COMMAND : Holder.SERVICE;
        }

        Holder holder() {
            return holder;
        }
    }
}
