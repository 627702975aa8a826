package com.hedai.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leaves {@code from} (inclusive) to {@code to} (exclusive) whose common hash a proof needs (叶子区间). */
record Range(long from, long to) {
    Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("range: " + from + ".." + to + " (expected: 0 <= from <= to)");
        }
    }

    static Range of(long from, long to) {
        return new Range(from, to);
    }

    /** The complete subtrees it consists of, largest first; ranges of the tree always start where such a subtree does. */
    List<Position> parts() {
        var parts = new ArrayList<Position>();
        for (long start = from; start < to; ) {
            int level = 63 - Long.numberOfLeadingZeros(to - start);
            parts.add(new Position(level, start >> level));
            start += 1L << level;
        }
        return parts;
    }

    /** Its hash, given the hashes of its parts. */
    Hash hash(Map<Position, Hash> known) {
        var hashes = new ArrayList<Hash>();
        for (var part : parts()) {
            var hash = known.get(part);
            if (hash == null) {
                throw new IllegalStateException("node " + part + " is missing: the stored tree is damaged");
            }
            hashes.add(hash);
        }
        return fold(hashes);
    }

    /** Joins neighbouring subtrees, the smallest (rightmost) first. */
    static Hash fold(List<Hash> hashes) {
        if (hashes.isEmpty()) {
            return Hash.empty();
        }
        var hash = hashes.getLast();
        for (var left : hashes.reversed().subList(1, hashes.size())) {
            hash = Hash.node(left, hash);
        }
        return hash;
    }
}
