package org.knigipamiati.seal;

/** The hashes of a tree's complete subtrees. */
@FunctionalInterface
interface TreeHashes {

    /**
     * The hash of a complete subtree.
     *
     * @param level 0 for a leaf, n for 2<sup>n</sup> leaves
     * @param index the how-many-th subtree of its level, from 0
     * @throws IllegalStateException if the tree does not hold it
     */
    byte[] complete(int level, long index);
}
