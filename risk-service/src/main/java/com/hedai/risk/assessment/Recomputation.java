package com.hedai.risk.assessment;

import java.util.List;

/**
 * A decision computed once more (决策复算).
 *
 * @param matches whether every number and reason came out as stored
 * @param basis what it was computed from
 * @param differences what came out otherwise, in words; empty when it matches
 */
record Recomputation(boolean matches, Basis basis, List<String> differences) {

    /** What a decision was computed from (复算依据). */
    enum Basis {
        /** The sealed raw reports, read and computed anew. */
        RAW_REPORTS,
        /** The stored features, because their calculations have changed since. */
        STORED_FEATURES,
        /** Consent or identity was missing: there was nothing to compute. */
        PRECONDITION
    }
}
