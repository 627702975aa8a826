package com.hedai.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows leaf by leaf (追加). It keeps only the complete subtrees that no larger one contains, at most 63 of them;
 * every subtree that becomes complete is handed out once, to be stored.
 */
public final class Growth {
    private final List<Hash> peaks;
    private long size;

    private Growth(long size, List<Hash> peaks) {
        if (peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "peaks: " + peaks.size() + " (expected: " + Long.bitCount(size) + " for size " + size + ")");
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static Growth empty() {
        return new Growth(0, List.of());
    }

    /** Goes on from a stored tree; the hashes belong to {@link #peaks(long)}, in that order. */
    public static Growth from(long size, List<Hash> peaks) {
        return new Growth(size, peaks);
    }

    /** The complete subtrees that together make up a tree of that size, from the left. */
    public static List<Position> peaks(long size) {
        return Range.of(0, size).parts();
    }

    /** Adds a leaf and returns the subtrees complete with it: the leaf itself, then upward. */
    public List<Node> append(Hash leaf) {
        var complete = new ArrayList<Node>();
        var hash = leaf;
        complete.add(new Node(new Position(0, size), hash));
        for (int level = 1; (size >> (level - 1) & 1) == 1; level++) {
            hash = Hash.node(peaks.removeLast(), hash);
            complete.add(new Node(new Position(level, size >> level), hash));
        }
        peaks.add(hash);
        size++;
        return complete;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        return Range.fold(peaks);
    }
}
