package org.knigipamiati.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 70;

    private final List<byte[]> leaves = new ArrayList<>();

    private final MerkleTree tree = new MerkleTree(this::complete);

    MerkleTreeTest() {
        for (int i = 0; i < MOST; i++) {
            leaves.add(MerkleTree.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private byte[] complete(int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : MerkleTree.node(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
    }

    /** The inputs and roots that implementations of Certificate Transparency share. */
    @Test
    void rootsAreThoseOfTheStandard() {
        List<byte[]> known = new ArrayList<>();
        for (String input : new String[] {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        }) {
            known.add(MerkleTree.leaf(HexFormat.of().parseHex(input)));
        }
        MerkleTree.Growing growing = new MerkleTree.Growing();
        assertThat(MerkleTree.hex(growing.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<String> roots = new ArrayList<>();
        known.forEach(leaf -> {
            growing.add(leaf);
            roots.add(MerkleTree.hex(growing.root()));
        });
        assertThat(roots)
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafIsProvedUnderEveryRoot() {
        MerkleTree.Growing growing = new MerkleTree.Growing();
        for (int size = 1; size <= MOST; size++) {
            growing.add(leaves.get(size - 1));
            byte[] root = tree.root(size);
            assertThat(root).isEqualTo(growing.root());
            for (int no = 0; no < size; no++) {
                List<byte[]> path = tree.inclusion(no, size);
                assertThat(MerkleProofs.includes(leaves.get(no), no, size, path, root))
                        .isTrue();
                assertThat(MerkleProofs.includes(leaves.get((no + 1) % MOST), no, size, path, root))
                        .isFalse();
                assertThat(MerkleProofs.includes(leaves.get(no), no, size + 1, path, root) && path.isEmpty())
                        .isFalse();
            }
        }
    }

    @Test
    void everyRootIsProvedToExtendEveryEarlierOne() {
        byte[] other = MerkleTree.leaf(new byte[] {1});
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                List<byte[]> proof = tree.consistency(from, to);
                assertThat(MerkleProofs.extendsTree(from, tree.root(from), to, tree.root(to), proof))
                        .as("%d to %d", from, to)
                        .isTrue();
                assertThat(MerkleProofs.extendsTree(from, other, to, tree.root(to), proof))
                        .isFalse();
                assertThat(MerkleProofs.extendsTree(from, tree.root(from), to, other, proof))
                        .isFalse();
            }
        }
    }
}
