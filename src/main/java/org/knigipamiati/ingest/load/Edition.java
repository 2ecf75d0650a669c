package org.knigipamiati.ingest.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a file in order, each as the first eight bytes of its SHA-256 and the identifier that the file may give it:
 * enough to recognise an entry, and small enough for millions of them.
 */
public final class Edition {

    private long[] hashes = new long[1024];
    private final Map<Integer, String> keys = new HashMap<>();
    private int size;

    /** Adds the next entry; key may be null. */
    public void add(long hash, String key) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        if (key != null) {
            keys.put(size, key);
        }
        hashes[size++] = hash;
    }

    /** Entries that say what an earlier one says, word for word, as the numbers of both, from 0; an identifier tells them apart. */
    public Map<Integer, Integer> repeated() {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                first.put(sorted[i], -1);
            }
        }
        Map<Integer, Integer> repeated = new LinkedHashMap<>();
        for (int i = 0; i < size && !first.isEmpty(); i++) {
            Integer before = first.get(hashes[i]);
            if (before != null && before < 0) {
                first.put(hashes[i], i);
            } else if (before != null && !keys.containsKey(i)) {
                repeated.put(i, before);
            }
        }
        return repeated;
    }

    /** How many entries it has. */
    public int size() {
        return size;
    }

    /** By what an entry is recognised, see {@link #hash(byte[], byte[])}. */
    public long hash(int index) {
        return hashes[index];
    }

    /** The identifier of an entry, null if it has none. */
    public String key(int index) {
        return keys.get(index);
    }

    /**
     * What an edition keeps of an entry.
     *
     * @param text SHA-256 of its text
     * @param fields SHA-256 of what the file states beside the text, null if nothing
     */
    public static long hash(byte[] text, byte[] fields) {
        long hash = ByteBuffer.wrap(text).getLong();
        return fields == null ? hash : 31 * hash + ByteBuffer.wrap(fields).getLong();
    }

    /** SHA-256 of a text in UTF-8. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
