package org.knigipamiati.review.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/**
 * Takes uploaded page images: JPEG, PNG, TIFF and PDF, of several pages where the kind allows. Dimensions and
 * depth are read from the header before a pixel is decoded, large pages are decoded at a fraction of their size, and every page is
 * written anew. All that happens in a process of its own, so that no file can take the service's memory or time.
 */
public final class Scans {

    private static final String INCOMING = "incoming-";

    private static final Pattern KEPT = Pattern.compile("[0-9a-f-]{36}\\.jpg");

    private final Path folder;
    private final ScanLimits limits;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Scans kept in a folder.
     *
     * @param folder created when needed; must not be served by the web server
     */
    public Scans(Path folder, ScanLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * A page that was kept.
     *
     * @param file its name in the folder; says nothing about the uploaded name
     * @param width in pixels
     * @param height in pixels
     */
    public record Kept(String file, int width, int height) {}

    /**
     * Keeps every page of an upload, or nothing. One upload is decoded at a time, each in a process of its own.
     *
     * @param upload the file as it arrived; its name is not looked at
     * @param patience how long to wait for another upload before this is refused as {@link Reason#BUSY}
     * @throws ScanRefused if it is too big, too large, or not what we take
     * @throws IOException if the folder cannot be written
     */
    public List<Kept> keep(Path upload, Duration patience) throws ScanRefused, IOException {
        ScanKind kind = examine(upload);
        try (Turn mine = turn(patience)) {
            return decode(kind, upload);
        }
    }

    /** The right to decode, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn turn(Duration patience) throws ScanRefused {
        try {
            if (turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return turn::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ScanRefused(Reason.BUSY);
    }

    private List<Kept> decode(ScanKind kind, Path upload) throws ScanRefused, IOException {
        Files.createDirectories(folder);
        Path incoming = Files.createTempDirectory(folder, INCOMING);
        try {
            List<Kept> kept = DecoderProcess.run(kind, upload, incoming, limits);
            for (Kept page : kept) {
                Path file = incoming.resolve(page.file());
                try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    // It is there before a row of the database says so.
                    written.force(true);
                }
                Files.move(file, folder.resolve(page.file()), StandardCopyOption.ATOMIC_MOVE);
            }
            forceNames();
            return kept;
        } finally {
            deleteFolder(incoming);
        }
    }

    /** The name of a page is on the disk, too, before a row says so; systems that open no folders see to it themselves. */
    private void forceNames() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Deletes a kept page that nothing refers to. */
    public void forget(String file) throws IOException {
        Files.deleteIfExists(path(file));
    }

    /**
     * What lies in the folder and belongs to nothing: pages of an upload during which the service was killed.
     *
     * @param used names of all pages that something refers to
     * @param before only what is older
     */
    public List<String> orphans(Set<String> used, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, before))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !used.contains(name) && KEPT.matcher(name).matches())
                    .toList();
        }
    }

    /** Deletes the folders of uploads that were being decoded when the service was killed. */
    public void forgetIncoming(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(file -> file.getFileName().toString().startsWith(INCOMING))
                    .filter(file -> isOlder(file, before))
                    .toList()) {
                deleteFolder(left);
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void deleteFolder(Path incoming) throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(incoming);
    }

    /** The kept page of that name. */
    public Path path(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.getParent().equals(folder.normalize())) {
            throw new IllegalArgumentException("No page is called " + file);
        }
        return path;
    }

    private ScanKind examine(Path upload) throws ScanRefused, IOException {
        long bytes = Files.size(upload);
        if (bytes == 0) {
            throw new ScanRefused(Reason.EMPTY);
        }
        if (bytes > limits.bytes()) {
            throw new ScanRefused(Reason.TOO_BIG, limits.bytes() >> 20);
        }
        try (InputStream in = Files.newInputStream(upload)) {
            return ScanKind.of(in.readNBytes(ScanKind.HEAD))
                    .filter(kind -> kind != ScanKind.PDF || limits.takesBooks())
                    .orElseThrow(() -> new ScanRefused(Reason.NOT_AN_IMAGE));
        }
    }
}
