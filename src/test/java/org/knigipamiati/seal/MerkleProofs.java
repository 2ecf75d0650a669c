package org.knigipamiati.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a reader checks proofs, by the algorithms of RFC 9162, which are others than those that make them. */
final class MerkleProofs {

    private MerkleProofs() {}

    /** Whether a path leads from a leaf to a root (RFC 9162, 2.1.3.2). */
    static boolean includes(byte[] leaf, long no, long size, List<byte[]> path, byte[] root) {
        if (no < 0 || no >= size) {
            return false;
        }
        long here = no;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                hash = MerkleTree.node(next, hash);
                while ((here & 1) == 0 && here != 0) {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, next);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether a proof shows that one tree begins with another (RFC 9162, 2.1.4.2). */
    static boolean extendsTree(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        if (from <= 0 || from > to || proof.isEmpty()) {
            return from == 0 && proof.isEmpty();
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            path.add(0, fromRoot);
        }
        long here = from - 1;
        long last = to - 1;
        while ((here & 1) == 1) {
            here >>= 1;
            last >>= 1;
        }
        byte[] old = path.get(0);
        byte[] now = path.get(0);
        for (byte[] next : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                old = MerkleTree.node(next, old);
                now = MerkleTree.node(next, now);
                while ((here & 1) == 0 && here != 0) {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.node(now, next);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, fromRoot) && Arrays.equals(now, toRoot);
    }
}
