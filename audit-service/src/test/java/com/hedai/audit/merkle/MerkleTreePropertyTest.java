package com.hedai.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreePropertyTest {
    private static final int MOST = 600;

    /** The definition of RFC 6962, 2.1, word for word: slow, and independent of the code it checks. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> leaves(int size) {
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf(("record " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static Proofs proofs(List<Hash> leaves) {
        Map<Position, Hash> nodes = new HashMap<>();
        var tree = Growth.empty();
        leaves.forEach(leaf -> tree.append(leaf).forEach(node -> nodes.put(node.position(), node.hash())));
        return new Proofs((Collection<Position> wanted) ->
                wanted.stream().filter(nodes::containsKey).collect(Collectors.toMap(p -> p, nodes::get)));
    }

    @Property(tries = 200)
    void growthAndStoredNodesGiveTheRootOfTheDefinition(@ForAll @IntRange(max = MOST) int size) {
        var leaves = leaves(size);
        var tree = Growth.empty();
        leaves.forEach(tree::append);

        assertThat(tree.root()).isEqualTo(definition(leaves));
        assertThat(proofs(leaves).root(size)).isEqualTo(definition(leaves));
    }

    @Property(tries = 200)
    void growthMayStopAndGoOn(@ForAll @IntRange(max = MOST) int size, @ForAll @IntRange(max = MOST) int more) {
        var leaves = leaves(size + more);
        Map<Position, Hash> nodes = new HashMap<>();
        var before = Growth.empty();
        leaves.subList(0, size)
                .forEach(leaf -> before.append(leaf).forEach(node -> nodes.put(node.position(), node.hash())));

        var after =
                Growth.from(size, Growth.peaks(size).stream().map(nodes::get).toList());
        leaves.subList(size, size + more).forEach(after::append);

        assertThat(after.root()).isEqualTo(definition(leaves));
    }

    @Property(tries = 500)
    void everyLeafIsProvenAndNoOther(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int place) {
        int index = place % size;
        var leaves = leaves(size);
        var root = definition(leaves);

        var path = proofs(leaves).inclusion(index, size);

        assertThat(path).hasSizeLessThanOrEqualTo(10);
        assertThat(ProofCheck.includes(leaves.get(index), index, size, path, root))
                .isTrue();
        assertThat(ProofCheck.includes(Hash.leaf(new byte[] {1}), index, size, path, root))
                .isFalse();
        assertThat(ProofCheck.includes(leaves.get(index), (index + 1L) % size, size, path, root))
                .isEqualTo(size == 1);
        for (int i = 0; i < path.size(); i++) {
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            assertThat(ProofCheck.includes(leaves.get(index), index, size, shorter, root))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void aLargerTreeContinuesTheSmallerOne(
            @ForAll @IntRange(min = 1, max = MOST) int one, @ForAll @IntRange(min = 1, max = MOST) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var leaves = leaves(to);
        var oldRoot = definition(leaves.subList(0, from));
        var newRoot = definition(leaves);

        var path = proofs(leaves).consistency(from, to);

        assertThat(ProofCheck.continues(from, oldRoot, to, newRoot, path)).isTrue();
    }

    @Property(tries = 500)
    void aTreeWhosePastWasChangedIsNotAContinuation(
            @ForAll @IntRange(min = 1, max = MOST) int one,
            @ForAll @IntRange(min = 1, max = MOST) int other,
            @ForAll @IntRange(max = MOST) int place) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var leaves = leaves(to);
        var oldRoot = definition(leaves.subList(0, from));
        leaves.set(place % from, Hash.leaf("changed".getBytes(StandardCharsets.UTF_8)));

        var path = proofs(leaves).consistency(from, to);

        assertThat(ProofCheck.continues(from, oldRoot, to, definition(leaves), path))
                .isFalse();
    }
}
