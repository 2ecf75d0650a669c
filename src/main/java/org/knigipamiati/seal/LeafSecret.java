package org.knigipamiati.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The random bytes of one leaf, from which all that hides its content is drawn: the salt, which readers of a public record are given; the
 * pseudonyms of the people who worked on it, whom nobody can guess with the salt alone; and marks by which {@code verify} names what
 * was altered. Without it nobody can prove what the leaf is of.
 */
final class LeafSecret {

    /** Bytes of it. */
    static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SALT = {1};
    private static final byte[] PEOPLE = {2};
    private static final byte[] MARKS = {3};
    private static final int PSEUDONYM = 16;

    private final byte[] secret;

    LeafSecret(byte[] secret) {
        this.secret = secret;
    }

    static LeafSecret fresh() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new LeafSecret(secret);
    }

    byte[] stored() {
        return secret;
    }

    /** What a reader needs to check the content. */
    byte[] salt() {
        return MerkleTree.sha256(secret, SALT);
    }

    /** The hash that the leaf holds of its content. */
    byte[] commitment(byte[] content) {
        return MerkleTree.sha256(salt(), content);
    }

    /** What stands in the content for something that is sealed but told to nobody. */
    String pseudonym(String word) {
        byte[] hash = MerkleTree.sha256(MerkleTree.sha256(secret, PEOPLE), word.getBytes(StandardCharsets.UTF_8));
        return MerkleTree.hex(Arrays.copyOf(hash, PSEUDONYM));
    }

    /** Two bytes that tell whether a part of the content is the same; they prove nothing. */
    int mark(String part, String value) {
        byte[] hash = MerkleTree.sha256(secret, MARKS, (part + '\n' + value).getBytes(StandardCharsets.UTF_8));
        return (hash[0] & 0xff) << Byte.SIZE | hash[1] & 0xff;
    }
}
