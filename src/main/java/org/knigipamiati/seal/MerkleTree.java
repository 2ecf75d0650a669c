package org.knigipamiati.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree hash of RFC 9162, section 2.1, with SHA-256: roots and proofs. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final TreeHashes hashes;

    MerkleTree(TreeHashes hashes) {
        this.hashes = hashes;
    }

    /** SHA-256 of the concatenation. */
    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of a leaf. */
    static byte[] leaf(byte[] content) {
        return sha256(new byte[] {LEAF}, content);
    }

    /** The hash over two. */
    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {NODE}, left, right);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The root of the first leaves. */
    byte[] root(long size) {
        return size == 0 ? sha256() : range(0, size);
    }

    /** What leads from a leaf to the root of the first {@code size} leaves, from below. */
    List<byte[]> inclusion(long no, long size) {
        if (no < 0 || no >= size) {
            throw new IllegalArgumentException("No leaf " + no + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        include(no, 0, size, path);
        return path;
    }

    /** What proves that the first {@code from} leaves are those of the tree of {@code to}; empty if there is nothing to prove. */
    List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("No " + from + " leaves among " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from > 0 && from < to) {
            prove(from, 0, to, true, proof);
        }
        return proof;
    }

    private byte[] range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hashes.complete(level, from >> level);
        }
        long split = split(from, to);
        return node(range(from, split), range(split, to));
    }

    /** Behind the largest complete subtree that is not all. */
    private static long split(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    private void include(long no, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long split = split(from, to);
        if (no < split) {
            include(no, from, split, path);
            path.add(range(split, to));
        } else {
            include(no, split, to, path);
            path.add(range(from, split));
        }
    }

    private void prove(long old, long from, long to, boolean known, List<byte[]> proof) {
        if (old == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long split = split(from, to);
        if (old <= split) {
            prove(old, from, split, known, proof);
            proof.add(range(split, to));
        } else {
            prove(old, split, to, false, proof);
            proof.add(range(from, split));
        }
    }

    /** A tree that grows leaf by leaf and keeps no more than one hash of each size. */
    static final class Growing {

        private final List<byte[]> roots = new ArrayList<>();
        private long size;

        long size() {
            return size;
        }

        void add(byte[] leaf) {
            byte[] hash = leaf;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                hash = node(roots.remove(roots.size() - 1), hash);
            }
            roots.add(hash);
            size++;
        }

        byte[] root() {
            if (size == 0) {
                return sha256();
            }
            byte[] hash = roots.get(roots.size() - 1);
            for (int i = roots.size() - 2; i >= 0; i--) {
                hash = node(roots.get(i), hash);
            }
            return hash;
        }
    }
}
