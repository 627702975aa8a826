package com.hedai.audit.merkle;

/** A complete subtree and its hash (树节点): it never changes once it exists. */
public record Node(Position position, Hash hash) {}
