package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KubernetesTest {
    @Test
    void everyManifestKeepsEveryRule() {
        assertThat(KubernetesRules.faults(Sources.asTheyAre())).isEmpty();
    }
}
