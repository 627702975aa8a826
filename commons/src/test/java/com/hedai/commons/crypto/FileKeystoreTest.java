package com.hedai.commons.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeystoreTest {

    private static final byte[] DATA_KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] CONTEXT = "borrower-1".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aWrappedKeyOpensWithItsContextOnly() throws Exception {
        var keys = TestKeystore.in(folder, "kek-1");

        var wrapped = keys.wrap(DATA_KEY, CONTEXT);

        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(keys.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        assertThatThrownBy(() -> keys.unwrap("kek-1", wrapped, "borrower-2".getBytes(UTF_8)))
                .isInstanceOf(NotAuthentic.class);
    }

    @Test
    void theNewestKeyWrapsAndOlderOnesStillOpen() throws Exception {
        var wrapped = TestKeystore.in(folder, "kek-1").wrap(DATA_KEY, CONTEXT);

        var rotated = TestKeystore.in(folder, "kek-1", "kek-2", "kek-10");

        assertThat(rotated.currentId()).isEqualTo("kek-10");
        assertThat(rotated.unwrap("kek-1", wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        assertThatThrownBy(() -> rotated.unwrap("kek-3", wrapped, CONTEXT)).hasMessageContaining("kek-3");
    }

    @Test
    void aMissingKeystoreIsNamed() {
        assertThatThrownBy(() -> FileKeystore.open(folder)).hasMessageContaining("field-keys.p12 cannot be opened");
    }
}
