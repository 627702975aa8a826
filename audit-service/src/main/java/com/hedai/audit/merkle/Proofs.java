package com.hedai.audit.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes proofs (证明) out of stored subtrees: that a leaf is in a tree, and that a larger tree begins with a smaller one. */
public final class Proofs {
    private final Function<Collection<Position>, Map<Position, Hash>> stored;

    /** Reads the hashes it needs in one go; all of them lie within the tree that is asked for. */
    public Proofs(Function<Collection<Position>, Map<Position, Hash>> stored) {
        this.stored = stored;
    }

    /** The root of the tree of the first {@code size} leaves. */
    public Hash root(long size) {
        return hashes(List.of(Range.of(0, size))).getFirst();
    }

    /** The neighbours on the way from a leaf to the root, from below (RFC 9162, 2.1.3.1). */
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf: " + leaf + " (expected: 0 to " + (size - 1) + ")");
        }
        var path = new ArrayList<Range>();
        path(leaf, Range.of(0, size), path);
        return hashes(path);
    }

    /** What shows that the tree of {@code to} leaves continues the one of {@code from} leaves (RFC 9162, 2.1.4.1). */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from: " + from + " (expected: 1 to " + to + ")");
        }
        var path = new ArrayList<Range>();
        subproof(from, Range.of(0, to), true, path);
        return hashes(path);
    }

    private static void path(long leaf, Range tree, List<Range> path) {
        if (tree.to() - tree.from() == 1) {
            return;
        }
        long middle = middle(tree);
        if (leaf < middle) {
            path(leaf, Range.of(tree.from(), middle), path);
            path.add(Range.of(middle, tree.to()));
        } else {
            path(leaf, Range.of(middle, tree.to()), path);
            path.add(Range.of(tree.from(), middle));
        }
    }

    private static void subproof(long from, Range tree, boolean isWholeOldTree, List<Range> path) {
        if (from == tree.to()) {
            if (!isWholeOldTree) {
                path.add(tree);
            }
            return;
        }
        long middle = middle(tree);
        if (from <= middle) {
            subproof(from, Range.of(tree.from(), middle), isWholeOldTree, path);
            path.add(Range.of(middle, tree.to()));
        } else {
            subproof(from, Range.of(middle, tree.to()), false, path);
            path.add(Range.of(tree.from(), middle));
        }
    }

    /** The left part holds the largest power of two below the number of leaves. */
    private static long middle(Range tree) {
        return tree.from() + Long.highestOneBit(tree.to() - tree.from() - 1);
    }

    private List<Hash> hashes(List<Range> ranges) {
        var needed = new LinkedHashSet<Position>();
        ranges.forEach(range -> needed.addAll(range.parts()));
        var known = stored.apply(needed);
        return ranges.stream().map(range -> range.hash(known)).toList();
    }
}
