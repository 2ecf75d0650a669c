package org.knigipamiati.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes of the tree as the database keeps them: tiles of 256, those of level 0 of leaves, those of the next of whole tiles below.
 * So a leaf costs 32 bytes, and a proof reads a few tiles whatever the size of the log.
 */
final class Tiles implements TreeHashes {

    /** Hashes of a tile. */
    static final int WIDTH = 256;

    static final int HASH = 32;

    private static final int HEIGHT = 8;
    private static final int KEPT = 64;

    private static final String READ = "select hashes from seal_tile where level = ? and no = ?";
    private static final String WRITE =
            """
            insert into seal_tile (level, no, hashes) values (?, ?, ?)
            on conflict (level, no) do update set hashes = excluded.hashes""";

    private final Connection connection;
    private final Map<List<Long>, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Long>, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Tiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public byte[] complete(int level, long index) {
        long first = index << level % HEIGHT;
        int count = 1 << level % HEIGHT;
        byte[] tile = tile(level / HEIGHT, first / WIDTH);
        int from = (int) (first % WIDTH);
        if (tile.length < (from + count) * HASH) {
            throw new IllegalStateException("The log lacks hashes of level " + level + " at " + index);
        }
        return merged(tile, from, count);
    }

    /** The hash over all of some neighbours in a tile; their number is a power of two. */
    static byte[] merged(byte[] tile, int from, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(tile, from * HASH, (from + 1) * HASH);
        }
        int half = count / 2;
        return MerkleTree.node(merged(tile, from, half), merged(tile, from + half, half));
    }

    /** A tile, as far as it is filled; empty if it is not begun. */
    byte[] tile(int level, long no) {
        return kept.computeIfAbsent(List.of((long) level, no), key -> read(level, no));
    }

    private byte[] read(int level, long no) {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, level);
            statement.setLong(2, no);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
    }

    /** Adds leaves behind the first {@code size}. */
    void append(long size, List<byte[]> leaves) throws SQLException {
        List<byte[]> added = leaves;
        long at = size;
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (int level = 0; !added.isEmpty(); level++) {
                List<byte[]> whole = new ArrayList<>();
                int done = 0;
                while (done < added.size()) {
                    long no = (at + done) / WIDTH;
                    int held = (int) ((at + done) % WIDTH);
                    int fits = Math.min(WIDTH - held, added.size() - done);
                    byte[] tile = Arrays.copyOf(held == 0 ? new byte[0] : tile(level, no), (held + fits) * HASH);
                    for (int i = 0; i < fits; i++) {
                        System.arraycopy(added.get(done + i), 0, tile, (held + i) * HASH, HASH);
                    }
                    write.setInt(1, level);
                    write.setLong(2, no);
                    write.setBytes(3, tile);
                    write.addBatch();
                    kept.put(List.of((long) level, no), tile);
                    if (held + fits == WIDTH) {
                        whole.add(merged(tile, 0, WIDTH));
                    }
                    done += fits;
                }
                at /= WIDTH;
                added = whole;
            }
            write.executeBatch();
        }
    }
}
