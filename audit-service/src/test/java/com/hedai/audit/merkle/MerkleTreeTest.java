package com.hedai.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    private static final List<Hash> LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(data -> Hash.leaf(HexFormat.of().parseHex(data)))
            .toList();

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(Growth.empty().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheReferenceImplementation(int size, String root) {
        var tree = Growth.empty();

        LEAVES.subList(0, size).forEach(tree::append);

        assertThat(tree.root()).hasToString(root);
    }

    @Test
    void aLeafIsNotMistakenForANode() {
        var left = LEAVES.get(0);
        var right = LEAVES.get(1);
        var joined = new byte[2 * Hash.LENGTH];
        System.arraycopy(left.bytes(), 0, joined, 0, Hash.LENGTH);
        System.arraycopy(right.bytes(), 0, joined, Hash.LENGTH, Hash.LENGTH);

        assertThat(Hash.leaf(joined)).isNotEqualTo(Hash.node(left, right));
    }

    @Test
    void aSubtreeIsHandedOutWhenItIsComplete() {
        var tree = Growth.empty();
        LEAVES.subList(0, 3).forEach(tree::append);

        var complete = tree.append(LEAVES.get(3));

        assertThat(complete)
                .extracting(Node::position)
                .containsExactly(new Position(0, 3), new Position(1, 1), new Position(2, 0));
    }

    @Test
    void aStoredTreeNeedsAllItsPeaks() {
        assertThatThrownBy(() -> Growth.from(3, List.of(LEAVES.getFirst())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("peaks: 1 (expected: 2 for size 3)");
    }

    @Test
    void proofsForAnImpossiblePlaceAreRefused() {
        var proofs = new Proofs(positions -> Map.of());

        assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProofCheck.includes(LEAVES.getFirst(), 8, 8, List.of(), LEAVES.getFirst()))
                .isFalse();
        assertThat(ProofCheck.continues(2, LEAVES.getFirst(), 1, LEAVES.getFirst(), List.of()))
                .isFalse();
    }
}
