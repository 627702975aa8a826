package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void aServiceIsKnownByItsNameOrItsFirstWord() {
        assertThat(Part.named("loan-service")).hasValue(Part.LOAN);
        assertThat(Part.named("loan")).hasValue(Part.LOAN);
        assertThat(Part.named("sandbox")).hasValue(Part.SANDBOX);
        assertThat(Part.named("lone")).isEmpty();
    }

    @Test
    void noTwoPartsShareAPort() {
        assertThat(Arrays.stream(Part.values()).map(Part::usualPort)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Part.values()).map(Ports.free()::of)).doesNotHaveDuplicates();
    }

    @Test
    void theJarLiesWhereTheBuildPutsIt() {
        assertThat(Part.LOAN.jar(Path.of("/src")))
                .isEqualTo(Path.of("/src/loan-service/target/loan-service-0.1.0-app.jar"));
        assertThat(Part.SANDBOX.jar(Path.of("/src")))
                .isEqualTo(Path.of("/src/testing/sandbox/target/hedai-sandbox-0.1.0-app.jar"));
    }
}
