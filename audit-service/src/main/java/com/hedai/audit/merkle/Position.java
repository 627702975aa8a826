package com.hedai.audit.merkle;

/**
 * Where a complete subtree (完整子树) lies: over the leaves {@code index * 2^level} to {@code (index + 1) * 2^level - 1}.
 *
 * @param level 0 for a leaf
 */
public record Position(int level, long index) {
    public Position {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("position: " + level + "/" + index + " (expected: 0 to 62 / 0 or more)");
        }
    }

    /** The number of the leaf after the last one covered. */
    public long end() {
        return (index + 1) << level;
    }
}
