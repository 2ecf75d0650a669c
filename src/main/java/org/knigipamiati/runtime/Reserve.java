package org.knigipamiati.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Room that is kept for the day on which the disk is full. PostgreSQL ends when it cannot write its journal, and to begin again, be it only
 * for readers, it has to write; then this file makes way. Once there is room it is kept again.
 */
final class Reserve {

    private static final Logger LOG = Logger.getLogger(Reserve.class);

    /** Bytes: two segments of the journal, and what a checkpoint writes. */
    static final int SIZE = 64 << 20;

    /** It is kept where so many bytes are free, so that it never is what fills the disk. */
    static final long ROOM = 512L << 20;

    private static final int BLOCK = 1 << 20;

    private final Path file;
    private final LongSupplier free;

    Reserve(DataDirectory directory) {
        this(directory.root().resolve("reserve"), () -> usable(directory.root()));
    }

    /**
     * As it is tested.
     *
     * @param free tells the free bytes
     */
    Reserve(Path file, LongSupplier free) {
        this.file = file;
        this.free = free;
    }

    private static long usable(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Keeps the room, if there is enough and it is not kept already. */
    void keep() {
        if (Files.exists(file) || free.getAsLong() < ROOM) {
            return;
        }
        // Written, for what is only as long as that has no room of its own.
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int n = 0; n < SIZE / BLOCK; n++) {
                out.write(block);
            }
        } catch (IOException refused) {
            LOG.warnf(
                    "%s: no room is kept for the day on which the disk is full: %s",
                    file, DataDirectory.reason(refused));
            give();
        }
    }

    /**
     * Gives the room away if the disk is full.
     *
     * @return whether there is more room now
     */
    boolean giveIfFull() {
        return free.getAsLong() < SIZE && give();
    }

    private boolean give() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException refused) {
            return false;
        }
    }
}
