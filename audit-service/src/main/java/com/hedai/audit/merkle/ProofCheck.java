package com.hedai.audit.merkle;

import java.util.List;

/** Checks proofs (验证) the way anybody outside can: from hashes alone, by the steps of RFC 9162. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether the leaf lies at that place in the tree with that root (RFC 9162, 2.1.3.2). */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var walk = new Walk(index, size - 1);
        var hash = leaf;
        for (var neighbour : path) {
            if (walk.isAtRoot()) {
                return false;
            }
            hash = walk.neighbourIsLeft() ? Hash.node(neighbour, hash) : Hash.node(hash, neighbour);
            walk.up();
        }
        return walk.isAtRoot() && hash.equals(root);
    }

    /** Whether the tree with the new root begins with the tree that has the old root (RFC 9162, 2.1.4.2). */
    public static boolean continues(long from, Hash oldRoot, long to, Hash newRoot, List<Hash> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        boolean oldTreeIsComplete = Long.bitCount(from) == 1;
        var start = oldTreeIsComplete ? oldRoot : path.getFirst();
        int level = Long.numberOfTrailingZeros(from);
        var walk = new Walk((from - 1) >> level, (to - 1) >> level);
        var oldHash = start;
        var newHash = start;
        for (var neighbour : oldTreeIsComplete ? path : path.subList(1, path.size())) {
            if (walk.isAtRoot()) {
                return false;
            }
            if (walk.neighbourIsLeft()) {
                oldHash = Hash.node(neighbour, oldHash);
                newHash = Hash.node(neighbour, newHash);
            } else {
                newHash = Hash.node(newHash, neighbour);
            }
            walk.up();
        }
        return walk.isAtRoot() && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }

    /** The way from a node to the root: its number and that of the last node on the same level. */
    private static final class Walk {
        private long node;
        private long last;

        Walk(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtRoot() {
            return last == 0;
        }

        boolean neighbourIsLeft() {
            return (node & 1) == 1 || node == last;
        }

        /** One level up; a last node without a neighbour rises until it has one. */
        void up() {
            int levels = node == last ? Long.numberOfTrailingZeros(node) + 1 : 1;
            node >>= levels;
            last >>= levels;
        }
    }
}
