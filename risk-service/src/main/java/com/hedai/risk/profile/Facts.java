package com.hedai.risk.profile;

import org.jspecify.annotations.Nullable;

/** Guards facts against holes (事实完整性): what a partner left out must not read as zero later. */
final class Facts {

    private Facts() {}

    static void complete(String what, @Nullable Object... components) {
        for (var component : components) {
            if (component == null) {
                throw new IllegalArgumentException(what + ": a value is absent (expected: all)");
            }
        }
    }
}
