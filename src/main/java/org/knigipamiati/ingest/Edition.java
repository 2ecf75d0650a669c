package org.knigipamiati.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries of a file in order, each as the first eight bytes of its SHA-256 and the identifier that the file may give it:
 * enough to recognise an entry, and small enough for millions of them.
 */
final class Edition {

    private long[] hashes = new long[1024];
    private final Map<Integer, String> keys = new HashMap<>();
    private int size;

    /** Adds the next entry; key may be null. */
    void add(byte[] sha256, String key) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        if (key != null) {
            keys.put(size, key);
        }
        hashes[size++] = hash(sha256);
    }

    int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** The identifier of an entry, null if it has none. */
    String key(int index) {
        return keys.get(index);
    }

    boolean hasKeys() {
        return !keys.isEmpty();
    }

    /** The part of a SHA-256 that an edition keeps. */
    static long hash(byte[] sha256) {
        return ByteBuffer.wrap(sha256).getLong();
    }

    /** SHA-256 of a text in UTF-8. */
    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
